// The one state of the page. Views read these signals; `actions.ts` and `hold.ts` write them.
import { computed, signal } from "@preact/signals";
import { isDate, longDate } from "../domain/dates.ts";
import { titleWords } from "../domain/made.ts";
import { foreign } from "../domain/messages.ts";
import type { Edit, FileDifference, Item, Mode, State } from "../api/types.ts";

export type View = "calendar" | "chains" | "list";
export type Tab = "why" | "move" | "facts" | "notes";
export type DialogName =
  | "help" | "add" | "edit" | "calendar" | "replan" | "scenarios" | "alternatives"
  | "versions" | "circulate" | "policy" | "settings" | "outside" | "log";

export interface Working {
  words: string;
  best: number | null;
  bound: number | null;
}

export interface Notice {
  message: string;
  help: string | null;
  faults: string[];
  /** The words are the page's own, in its language; the server's are English. */
  isOwn: boolean;
}

/** What the last drop did, until it is kept, undone or done otherwise. */
export interface Review {
  revision: number;
  edits: Edit[];
  mode: Mode;
  label: string;
  item: string | null;
  bestWords: string | null;
}

export const desk = signal<State | null>(null);
export const view = signal<View>("calendar");
export const chosen = signal<string | null>(null);
export const tab = signal<Tab>("why");
export const dialog = signal<DialogName | null>(null);
export const working = signal<Working | null>(null);
export const notice = signal<Notice | null>(null);
export const review = signal<Review | null>(null);
export const sought = signal("");
export const filesOutside = signal<FileDifference[]>([]);
/** Why nothing can be done here any more: no token, or another run answers. */
export const closedWords = signal<Notice | null>(null);
export const panelOpen = signal(false);
/** The points of the last programme there was, to say what a repair adds. */
export const objectiveBefore = signal<number | null>(null);

export const items = computed<Map<string, Item>>(
  () => new Map((desk.value?.items ?? []).map((item) => [item.id, item])),
);

export const chosenItem = computed<Item | null>(() =>
  chosen.value === null ? null : (items.value.get(chosen.value) ?? null),
);

/** A colour, 0 to 11, for each renewal; the short name always stands beside it. */
export const hues = computed<Map<string, number>>(
  () => new Map((desk.value?.chains ?? []).map((chain, index) => [chain.renewal, index % 12])),
);

export const found = computed<Set<string> | null>(() => {
  const words = sought.value.trim().toLowerCase();
  if (words === "") return null;
  const hits = (desk.value?.items ?? []).filter((item) =>
    `${item.title} ${titleWords(item)} ${item.short} ${item.id} ${item.label}`.toLowerCase().includes(words),
  );
  return new Set(hits.map((item) => item.id));
});

export function titleOf(id: string): string {
  if (isDate(id)) return longDate(id);
  const item = items.value.get(id);
  return item ? titleWords(item) : foreign(desk.value?.tray.find((each) => each.id === id)?.title ?? id);
}

export function choose(id: string | null, which?: Tab): void {
  chosen.value = id;
  if (which) tab.value = which;
  if (id !== null) panelOpen.value = true;
}
