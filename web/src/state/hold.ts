// An item in hand: what each slot would cost it, streamed in three waves, and the drop.
import { batch, computed, effect, signal, type Signal } from "@preact/signals";
import { Refused, stream } from "../api/client.ts";
import type { SlotEvent } from "../api/types.ts";
import { titleWords } from "../domain/made.ts";
import { listed, t } from "../domain/messages.ts";
import { keyOf, placeOf, placeWords } from "../domain/places.ts";
import {
  bestFive, figureOf, figureWords, isImpossible, ranked, spokenPrice, undecided, withEvent, type Slot, type Slots,
} from "../domain/prices.ts";
import { beyondWindow, pinEdits } from "../domain/window.ts";
import { edit, fail } from "./actions.ts";
import { choose, desk, items, review, titleOf } from "./desk.ts";
import { mode } from "./settings.ts";
import { say } from "./voice.ts";

export const held = signal<string | null>(null);
export const slots = signal<Slots>(new Map());
export const pricing = signal(false);
/** The item in hand came by pointer: a drag shows no buttons to press. */
export const dragging = signal(false);

export const heldItem = computed(() => (held.value === null ? null : (items.value.get(held.value) ?? null)));
export const bests = computed(() => {
  const here = heldItem.value ? keyOf(heldItem.value) : null;
  const others = new Map([...slots.value].filter(([key]) => key !== here));
  return bestFive(others, mode.value, !pricing.value);
});
export const rankedSlots = computed(() => {
  const here = heldItem.value;
  const list = ranked(slots.value, mode.value);
  return list.filter((slot) => !far(slot.date) && (here === null || slot.key !== keyOf(here)));
});

/** The five best are known for sure, whatever the rest will cost. */
export const isSettled = computed(
  () => !pricing.value || bests.value.size >= 5 || (rankedSlots.value.length > 0 && bests.value.size >= rankedSlots.value.length),
);

/** The cheapest slots have exact prices: time to ask what it costs there to keep the rest. */
function isNearlySettled(): boolean {
  const first = rankedSlots.value.slice(0, 8);
  return first.length > 0 && first.every((slot) => slot.more !== undefined);
}

let run: AbortController | null = null;
let waiting: SlotEvent[] = [];
let frame = 0;
let revisionPriced = -1;

export function take(id: string, first: string[] = []): void {
  const item = items.value.get(id);
  if (!item) return;
  if (!item.can_move) {
    say(t("desk-cannot-be-moved", { title: titleWords(item) }));
    return;
  }
  if (held.value === id && revisionPriced === desk.value?.revision) return;
  review.value = null;
  held.value = id;
  slots.value = new Map();
  waiting = [];
  saidBest = false;
  choose(id, "move");
  say(t("desk-taken", { title: titleWords(item) }));
  void price(id, [...first, keyOf(item)], false);
}

export function putDown(words = true): void {
  if (held.value === null) return;
  if (words) say(t("desk-item-put-back", { title: titleOf(held.value) }));
  run?.abort();
  run = null;
  held.value = null;
  dragging.value = false;
  pricing.value = false;
  slots.value = new Map();
}

async function price(id: string, first: string[], only: boolean, mine = new AbortController()): Promise<void> {
  if (!only) run?.abort();
  if (!only) {
    run = mine;
    pricing.value = true;
    revisionPriced = desk.value?.revision ?? -1;
  }
  try {
    for await (const event of stream<SlotEvent>("slots", { item: id, first, only }, mine.signal)) {
      if (held.value !== id) {
        mine.abort();
        return;
      }
      if (event.event === "done") {
        flush();
      } else {
        waiting.push(event);
        // One picture a frame is enough, however many prices come.
        frame ||= requestAnimationFrame(flush);
      }
    }
    if (!only && !saidBest) sayBest();
  } catch (error) {
    // A newer look of this window ends the older one; the server says so, and nothing is wrong.
    if (mine.signal.aborted || (only && error instanceof Refused)) return;
    fail(error);
  } finally {
    if (!only && run === mine) pricing.value = false;
  }
}

function flush(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  if (held.value !== null) slots.value = waiting.reduce(withEvent, slots.value);
  waiting = [];
  if (held.value !== null && isNearlySettled()) void decide(held.value);
}

/** How many of the numbers 1 to 5 no bound can change any more. */
function provenCount(): number {
  const here = heldItem.value ? keyOf(heldItem.value) : "";
  return bestFive(new Map([...slots.value].filter(([key]) => key !== here)), mode.value, false).size;
}

let deciding = false;
/** The question for the five best gives way to the slot that somebody looks at. */
let stopDeciding: AbortController | null = null;
let looking: Promise<void> | null = null;
let saidBest = false;

/** Asks for the exact figures that stand between the reader and the numbers 1 to 5. */
async function decide(id: string): Promise<void> {
  if (deciding) return;
  deciding = true;
  try {
    for (let round = 0; round < 12 && held.value === id && provenCount() < 5; round += 1) {
      await looking;
      const here = heldItem.value ? keyOf(heldItem.value) : "";
      const next = undecided(slots.value, mode.value, 6).filter((key) => key !== here);
      if (next.length === 0) break;
      stopDeciding = new AbortController();
      await price(id, next, true, stopDeciding);
    }
  } finally {
    deciding = false;
  }
  if (held.value === id && !saidBest && isSettled.value) sayBest();
}

/** Days which no view shows are of no interest. */
function far(date: string): boolean {
  const horizon = desk.value?.horizon;
  return horizon !== undefined && (date < horizon.first || date > horizon.last);
}

function sayBest(): void {
  saidBest = true;
  const best = rankedSlots.value[0];
  if (best) say(t("desk-best-known", { place: placeWords(best), price: spokenPrice(best, mode.value) }));
  else say(t("desk-no-other-slot"));
}

let lookTimer: ReturnType<typeof setTimeout> | undefined;

/** The slot under the pointer or the focus is priced next. */
export function look(key: string): void {
  clearTimeout(lookTimer);
  const id = held.value;
  if (id === null) return;
  lookTimer = setTimeout(() => {
    const slot = slots.value.get(key);
    if (held.value !== id || !slot || isImpossible(slot)) return;
    const figure = figureOf(slot, mode.value);
    if (!figure || figure.atLeast || figure.moves === null) {
      // A window has one such question at a time: the newer would end the older.
      stopDeciding?.abort();
      const mine = price(id, [key], true).finally(() => {
        if (looking === mine) looking = null;
      });
      looking = mine;
    }
  }, 60);
}

/** One slot's price and rank as signals of their own, so that a price redraws one cell alone. */
interface Cell {
  slot: Signal<Slot | null>;
  rank: Signal<number | null>;
}

const cells = new Map<string, Cell>();

function cellAt(key: string): Cell {
  const known = cells.get(key);
  if (known) return known;
  const cell = { slot: signal(slots.peek().get(key) ?? null), rank: signal(bests.peek().get(key) ?? null) };
  cells.set(key, cell);
  return cell;
}

effect(() => {
  const prices = slots.value;
  const ranks = bests.value;
  batch(() => {
    for (const [key, cell] of cells) {
      cell.slot.value = prices.get(key) ?? null;
      cell.rank.value = ranks.get(key) ?? null;
    }
  });
});

export function slotAt(key: string): Slot | null {
  return cellAt(key).slot.value;
}

export function rankAt(key: string): number | null {
  return cellAt(key).rank.value;
}

/** Puts the item down in a slot: it is pinned there, and the change list opens. */
export async function drop(key: string): Promise<void> {
  const item = heldItem.value;
  if (!item) return;
  if (key === keyOf(item)) return putDown();
  const place = placeOf(key);
  const slot = slotAt(key);
  const figure = slot ? figureOf(slot, "best") : null;
  const beyond = beyondWindow(item, place);
  putDown(false);
  choose(item.id, "why");
  await edit(
    pinEdits(item, place),
    mode.value,
    t("desk-hold-on", { title: titleWords(item), place: beyond ? listed([placeWords(place), beyond]) : placeWords(place) }),
    {
      item: item.id,
      bestWords: mode.value === "keep" && figure && !figure.atLeast ? figureWords(figure) : null,
    },
  );
}

export function dropBest(rank: number): void {
  const key = [...bests.value].find(([, number]) => number === rank)?.[0];
  if (key) void drop(key);
  else say(t("desk-no-slot-number", { number: String(rank) }));
}

// Another window, an undo or a repair changes what every slot costs: price them again.
effect(() => {
  const revision = desk.value?.revision;
  const id = held.peek();
  const item = heldItem.peek();
  if (id === null || revision === undefined || revision === revisionPriced || revisionPriced < 0) return;
  if (!item) return putDown(false);
  slots.value = new Map();
  void price(id, [keyOf(item)], false);
});
