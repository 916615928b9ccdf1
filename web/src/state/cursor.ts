// The one place of the grid that the Tab key reaches, and how the arrow keys move it.
import { signal } from "@preact/signals";

export interface Cursor {
  key: string;
  index: number;
}

export const cursor = signal<Cursor>({ key: "", index: 0 });

export function focusCursor(): void {
  requestAnimationFrame(() => {
    const { key, index } = cursor.value;
    const at = (which: number) =>
      document.querySelector<HTMLElement>(`[data-grid] [data-key="${key}"][data-index="${which}"]`);
    const target = at(index) ?? at(0);
    target?.focus();
    target?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

export function moveCursor(key: string, index = 0): void {
  cursor.value = { key, index };
  focusCursor();
}
