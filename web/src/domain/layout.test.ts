import test from "node:test";
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Item, State } from "../api/types.ts";
import { addDays } from "./dates.ts";
import { itemsByPlace, matrixOf, neighbour, weekendIsUsed, weeksOf, type Direction } from "./layout.ts";

const item = (id: string, date: string, session: Item["session"], start: string | null = null) =>
  ({ id, date, session, start }) as Item;

function month(items: Item[]): State {
  const days = Array.from({ length: 35 }, (_, index) => addDays("2026-11-30", index)).map((date) => ({
    date, is_working: true, is_weekend: [0, 6].includes(new Date(date).getUTCDay()), closed: null, avoid: null,
    in_month: date.startsWith("2026-12"), sessions: [], deadlines: [],
  }));
  for (const day of days) day.is_working = !day.is_weekend;
  return { items, days, horizon: { first: "2026-11-30", last: "2027-01-01" } } as unknown as State;
}

test("the weekend is folded unless something stands there", () => {
  ok(!weekendIsUsed(month([item("a", "2026-12-07", "morning")])));
  ok(weekendIsUsed(month([item("a", "2026-12-05", "morning")])));
  equal(weeksOf(month([]), false)[0]?.days.length, 5);
  equal(weeksOf(month([]), true)[0]?.days.length, 7);
});

test("lunch and evening appear in the week that uses them", () => {
  const weeks = weeksOf(month([item("a", "2026-12-08", "lunch")]), false);
  deepEqual(weeks[0]?.rows, ["day", "morning", "afternoon"]);
  deepEqual(weeks[1]?.rows, ["day", "morning", "lunch", "afternoon"]);
});

test("items stand in the order of the clock", () => {
  const places = itemsByPlace([item("late", "2026-12-07", "morning", "11:00"), item("early", "2026-12-07", "morning", "10:00")]);
  deepEqual(places.get("2026-12-07 morning")?.map((each) => each.id), ["early", "late"]);
});

test("arrows walk by half day, over the ends of weeks, and back again", () => {
  const matrix = matrixOf(weeksOf(month([]), false), false);
  const all = () => true;
  equal(neighbour(matrix, "2026-12-04 morning", "right", all), "2026-12-07 morning");
  equal(neighbour(matrix, "2026-12-07 morning", "left", all), "2026-12-04 morning");
  equal(neighbour(matrix, "2026-12-04 afternoon", "down", all), "2026-12-11 day");
  equal(neighbour(matrix, "2026-11-30 day", "up", all), null);
  const back: Record<Direction, Direction> = { left: "right", right: "left", up: "down", down: "up" };
  for (const key of matrix.flat()) {
    for (const direction of ["left", "right", "up", "down"] as const) {
      const next = neighbour(matrix, key, direction, all);
      if (next) equal(neighbour(matrix, next, back[direction], all), key, `${key} ${direction}`);
    }
  }
});

test("with an item in hand the walk skips what is not possible", () => {
  const matrix = matrixOf(weeksOf(month([]), false), false);
  const possible = new Set(["2026-12-02 morning", "2026-12-10 morning"]);
  equal(neighbour(matrix, "2026-12-02 morning", "right", (key) => possible.has(key)), "2026-12-10 morning");
  equal(neighbour(matrix, "2026-12-10 morning", "right", (key) => possible.has(key)), null);
});

test("on a narrow page the days go down", () => {
  const matrix = matrixOf(weeksOf(month([]), false), true);
  equal(neighbour(matrix, "2026-12-07 morning", "right", () => true), "2026-12-07 afternoon");
  equal(neighbour(matrix, "2026-12-07 morning", "down", () => true), "2026-12-08 morning");
});
