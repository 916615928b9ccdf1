// The one polite live region: what a sighted person sees change, in words.
import { signal } from "@preact/signals";

export const spoken = signal("");
let clear: ReturnType<typeof setTimeout> | undefined;

export function say(words: string): void {
  // The same words twice are read twice only when the region was empty in between.
  spoken.value = "";
  clearTimeout(clear);
  clear = setTimeout(() => (spoken.value = words), 30);
}
