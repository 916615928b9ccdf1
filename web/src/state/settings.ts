// What the reader sets for this browser. Nothing of the programme is kept here.
import { effect, signal } from "@preact/signals";
import type { Mode } from "../api/types.ts";

export type Theme = "system" | "light" | "dark";

interface Stored {
  letters: boolean;
  theme: Theme;
  weekend: boolean;
  mode: Mode;
  /** A code; empty for the language of the instance or the browser. */
  language: string;
}

const KEY = "horseshoe.settings";

function stored(): Partial<Stored> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Stored>;
  } catch {
    return {};
  }
}

const before = stored();
/** Single letters are keys, WCAG 2.1.4: they can be switched off. */
export const letters = signal(before.letters ?? true);
export const theme = signal<Theme>(before.theme ?? "system");
export const weekend = signal(before.weekend ?? false);
export const mode = signal<Mode>(before.mode ?? "keep");
export const language = signal(before.language ?? "");

effect(() => {
  const now: Stored = {
    letters: letters.value, theme: theme.value, weekend: weekend.value, mode: mode.value, language: language.value,
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
});

effect(() => {
  document.documentElement.dataset["theme"] = theme.value;
});

const narrowQuery = matchMedia("(max-width: 46rem)");
export const narrow = signal(narrowQuery.matches);
narrowQuery.addEventListener("change", (event) => (narrow.value = event.matches));
