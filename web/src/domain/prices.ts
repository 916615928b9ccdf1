// What a slot costs the item in hand, wave by wave, and how that is ranked, shaded and worded.
import type { Mode, Place, SlotEvent } from "../api/types.ts";
import { figure as upright, foreign, listed, signed, t } from "./messages.ts";
import { keyOf, ROWS, rowOf } from "./places.ts";

export interface Figure {
  more: number;
  moves: number | null;
  /** The points are a lower bound and the moves an upper one, not yet exact. */
  atLeast: boolean;
}

export interface Slot extends Place {
  key: string;
  mark: "free" | "breaks" | null;
  markWords: string | null;
  atLeast: number | null;
  /** Undefined until the exact price comes; null when no programme has the item here. */
  more: number | null | undefined;
  moves: number | null;
  words: string | null;
  keeps: { more: number; moves: number } | null;
}

export type Slots = ReadonlyMap<string, Slot>;

function fresh(place: Place): Slot {
  return {
    date: place.date, session: place.session, key: keyOf(place), mark: null, markWords: null,
    atLeast: null, more: undefined, moves: null, words: null, keeps: null,
  };
}

/** The slots after one more event of the stream. */
export function withEvent(slots: Slots, event: SlotEvent): Slots {
  if (event.event === "done") return slots;
  const next = new Map(slots);
  const put = (place: Place, change: Partial<Slot>) => {
    const key = keyOf(place);
    next.set(key, { ...(next.get(key) ?? fresh(place)), ...change });
  };
  if (event.event === "marks") {
    for (const slot of event.slots) put(slot, { mark: slot.mark, markWords: slot.words });
  } else if (event.event === "bounds") {
    for (const slot of event.slots) {
      put(slot, slot.at_least === null ? { more: null } : { atLeast: slot.at_least });
    }
  } else if (event.event === "price") {
    const known = next.get(keyOf(event));
    put(event, {
      more: event.more,
      moves: event.moves ?? known?.moves ?? null,
      words: event.words,
      keeps: event.keeps ?? known?.keeps ?? null,
    });
  }
  return next;
}

export function isImpossible(slot: Slot): boolean {
  return slot.more === null;
}

/** The figure of what a drop would do here: the rest kept first, or the best programme. */
export function figureOf(slot: Slot, mode: Mode): Figure | null {
  if (isImpossible(slot)) return null;
  if (mode === "keep" && slot.keeps) return { ...slot.keeps, atLeast: false };
  if (slot.more !== undefined && slot.more !== null) {
    // To keep the rest costs no fewer points than the best programme here, and moves no more.
    const free = slot.more === 0 && slot.moves === 0;
    return { more: slot.more, moves: slot.moves, atLeast: mode === "keep" && !free };
  }
  return slot.atLeast === null ? null : { more: slot.atLeast, moves: null, atLeast: true };
}

/** "+3 · 2 moves", "free", "≥ +3" for a lower bound, "no", "…" */
export function priceWords(slot: Slot, mode: Mode): string {
  if (isImpossible(slot)) return t("desk-no");
  const figure = figureOf(slot, mode);
  if (!figure) return "…";
  return figureWords(figure);
}

export function figureWords(figure: Figure): string {
  if (figure.atLeast) {
    const points = upright(figure.more === 0 ? "≥ 0" : `≥ +${figure.more}`);
    return figure.moves === null ? points : `${points} · ≤ ${movesWords(figure.moves)}`;
  }
  if (figure.more === 0 && !figure.moves) return t("desk-free");
  const points = figure.more === 0 ? t("desk-free") : signed(figure.more);
  if (figure.moves === null) return points;
  return `${points} · ${figure.moves === 0 ? t("desk-no-moves") : movesWords(figure.moves)}`;
}

export function movesWords(count: number): string {
  return t("desk-count-moves", { count });
}

/** The same as a sentence, for the live region and the names of buttons. */
export function spokenPrice(slot: Slot, mode: Mode): string {
  if (isImpossible(slot)) return whyNot(slot);
  const figure = figureOf(slot, mode);
  if (!figure) return t("desk-price-to-come");
  const points = figure.more === 0 ? t("desk-no-extra") : t("desk-more-points", { count: figure.more });
  const exact = figure.atLeast ? t("desk-at-least", { points }) : points;
  if (figure.moves === null) return exact;
  const moves = movesWords(figure.moves);
  return listed([exact, figure.moves === 0 ? t("desk-nothing-else-moves") : figure.atLeast ? t("desk-at-most", { moves }) : moves]);
}

/** The last clause of a mark: what is short, without the names and days that stand beside it. */
export function shortMark(words: string): string {
  const last = words.split("; ").at(-1) ?? words;
  return last.replace(/^[A-Z][a-z]+day \d+ \w+ \d{4}, \w+ /, "");
}

function isFree(figure: Figure): boolean {
  return !figure.atLeast && figure.more === 0 && figure.moves === 0;
}

export function whyNot(slot: Slot): string {
  const said = slot.words ?? slot.markWords;
  return t("desk-no-because", { why: said === null ? t("desk-no-place") : foreign(said.replace(/^no: /, "")) });
}

/** Shade 0 (free) to 4 (costly); null where nothing is known or nothing is possible. */
export function shadeOf(slot: Slot, mode: Mode): number | null {
  const figure = figureOf(slot, mode);
  if (!figure) return null;
  const limits = [0, 3, 8, 16];
  const at = limits.findIndex((limit) => figure.more <= limit);
  return at < 0 ? 4 : at;
}

/** Possible slots, cheapest first, fewer moves first, sooner first; a bound may still be less. */
export function ranked(slots: Slots, mode: Mode): Slot[] {
  return [...slots.values()]
    .filter((slot) => !isImpossible(slot) && figureOf(slot, mode) !== null)
    .sort((one, other) => {
      const a = figureOf(one, mode)!;
      const b = figureOf(other, mode)!;
      return (
        a.more - b.more ||
        Number(isFree(b)) - Number(isFree(a)) ||
        Number(b.atLeast) - Number(a.atLeast) ||
        (a.moves ?? 0) - (b.moves ?? 0) ||
        one.date.localeCompare(other.date) ||
        ROWS.indexOf(rowOf(one)) - ROWS.indexOf(rowOf(other))
      );
    });
}

/**
 * The numbers 1 to 5 by slot. A number is given once no slot that is still a bound can come
 * before it, so that a number never jumps while the finger is on its way; when the prices have
 * all come, what is exact is numbered.
 */
export function bestFive(slots: Slots, mode: Mode, isComplete: boolean): Map<string, number> {
  const exact: string[] = [];
  for (const slot of ranked(slots, mode)) {
    if (!figureOf(slot, mode)?.atLeast) exact.push(slot.key);
    else if (!isComplete) break;
    if (exact.length === 5) break;
  }
  return new Map(exact.map((key, index) => [key, index + 1]));
}

/** The slots whose bound stands in the way of the next number: to be priced exactly next. */
export function undecided(slots: Slots, mode: Mode, count: number): string[] {
  return ranked(slots, mode)
    .slice(0, 5 + count)
    .filter((slot) => figureOf(slot, mode)?.atLeast)
    .slice(0, count)
    .map((slot) => slot.key);
}
