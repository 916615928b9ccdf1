// What the program composes stays English in every language of the page, and is read as English.
import type { ComponentChildren } from "preact";

export function English({ children }: { children: ComponentChildren }) {
  return <span lang="en" dir="ltr">{children}</span>;
}

/** Words of the page's own, or English ones of the server's. */
export function Said({ isOwn, children }: { isOwn: boolean; children: ComponentChildren }) {
  return isOwn ? <>{children}</> : <English>{children}</English>;
}
