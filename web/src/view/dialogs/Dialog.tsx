// A modal dialog: the browser's own, with its focus trap and its Escape.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../domain/messages.ts";
import { dialog } from "../../state/desk.ts";
import { Icon } from "../Icon.tsx";

interface DialogProps {
  title: string;
  children: ComponentChildren;
  wide?: boolean | "full";
}

export function Dialog({ title, children, wide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    element.current?.showModal();
    // The first field, else the first action, else the title: never the button that closes.
    const wanted = [".fields :is(input, select, textarea)", ".scenario input:not(:disabled)", ".dialog-body > .buttons button:not(:disabled)", ".form :is(input, select, textarea)", ".dialog-body > :not(header) button", "h2"];
    wanted.map((each) => element.current?.querySelector<HTMLElement>(each)).find(Boolean)?.focus();
    return () => before?.isConnected && before.focus();
  }, []);
  return (
    <dialog
      ref={element} class={wide === "full" ? "wide full" : wide ? "wide" : ""} aria-labelledby="dialog-title" onClose={closeDialog}
      onPointerDown={(event) => {
        if (event.target === element.current) closeDialog();
      }}
    >
      <div class="dialog-body">
        <header>
          <h2 id="dialog-title" tabIndex={-1}>{title}</h2>
          <button type="button" class="quiet" aria-label={t("desk-close")} onClick={closeDialog}><Icon name="close" /></button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

export function closeDialog(): void {
  dialog.value = null;
}
