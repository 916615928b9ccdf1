import test from "node:test";
import { deepEqual, equal } from "node:assert/strict";
import "./english.test.ts";
import type { SlotEvent } from "../api/types.ts";
import { bestFive, priceWords, ranked, shadeOf, shortMark, spokenPrice, undecided, whyNot, withEvent, type Slots } from "./prices.ts";

const at = (day: number) => ({ date: `2026-12-${String(day).padStart(2, "0")}`, session: "morning" as const });
const key = (day: number) => `${at(day).date} morning`;
const after = (...events: SlotEvent[]): Slots => events.reduce(withEvent, new Map() as Slots);
const price = (day: number, more: number | null, moves: number | null, keeps: { more: number; moves: number } | null = null): SlotEvent =>
  ({ event: "price", ...at(day), more, moves, words: more === null ? "no: 3 days after the report" : "", keeps });

test("the three waves only add to what is known", () => {
  let slots = after({ event: "marks", slots: [{ ...at(7), mark: "breaks", words: "1 day short" }] });
  equal(priceWords(slots.get(key(7))!, "keep"), "…");
  slots = withEvent(slots, { event: "bounds", slots: [{ ...at(7), at_least: 3 }] });
  equal(priceWords(slots.get(key(7))!, "keep"), "≥ +3");
  slots = withEvent(slots, price(7, 3, 12, { more: 10, moves: 1 }));
  equal(priceWords(slots.get(key(7))!, "keep"), "+10 · 1 move");
  equal(priceWords(slots.get(key(7))!, "best"), "+3 · 12 moves");
  equal(slots.get(key(7))?.markWords, "1 day short");
});

test("a price that comes again loses nothing", () => {
  const slots = after(price(7, 3, 2, { more: 5, moves: 1 }), price(7, 3, null, null));
  equal(priceWords(slots.get(key(7))!, "best"), "+3 · 2 moves");
  equal(priceWords(slots.get(key(7))!, "keep"), "+5 · 1 move");
});

test("what is free, and what is not possible, says so", () => {
  const slots = after(price(7, 0, 0), price(8, null, null), price(9, 1, null));
  equal(priceWords(slots.get(key(7))!, "keep"), "free");
  equal(priceWords(slots.get(key(8))!, "keep"), "no");
  equal(whyNot(slots.get(key(8))!), "no: 3 days after the report");
  equal(spokenPrice(slots.get(key(9))!, "keep"), "at least 1 more point");
  equal(spokenPrice(slots.get(key(7))!, "best"), "no extra points, nothing else moves");
});

test("a bound of null means not possible", () => {
  const slots = after({ event: "bounds", slots: [{ ...at(7), at_least: null }] });
  equal(priceWords(slots.get(key(7))!, "best"), "no");
});

test("slots are ranked by points, then moves, then day", () => {
  const slots = after(price(9, 3, 1), price(8, 3, 2), price(10, 0, 0), price(7, 3, 1), price(11, null, null));
  deepEqual(ranked(slots, "best").map((slot) => slot.date.slice(8)), ["10", "07", "09", "08"]);
  deepEqual([...bestFive(slots, "best", false).values()], [1, 2, 3, 4]);
});

test("a number is given when nothing can come before it any more, and then stays", () => {
  let slots = after(price(7, 0, 0), price(8, 3, 5, { more: 4, moves: 1 }), price(9, 2, 8));
  deepEqual([...bestFive(slots, "keep", false)], [[key(7), 1]]);
  deepEqual(undecided(slots, "keep", 3), [key(9)]);
  slots = withEvent(slots, price(9, 2, 8, { more: 6, moves: 1 }));
  deepEqual([...bestFive(slots, "keep", false)], [[key(7), 1], [key(8), 2], [key(9), 3]]);
  deepEqual(undecided(slots, "keep", 3), []);
});

test("a mark is shortened to what is short", () => {
  equal(shortMark("A on Thursday 3 December 2026 is 6 calendar days after B; the lead is more than 7 calendar days: 2 days short"), "the lead is more than 7 calendar days: 2 days short");
  equal(shortMark("Monday 7 December 2026, morning holds 180 minutes, but its items take 210"), "holds 180 minutes, but its items take 210");
});

test("shades grow with the price", () => {
  const slots = after(...[0, 3, 8, 16, 40].map((more, index) => price(index + 1, more, 1)));
  deepEqual([1, 2, 3, 4, 5].map((day) => shadeOf(slots.get(key(day))!, "best")), [0, 1, 2, 3, 4]);
});
