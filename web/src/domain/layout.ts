// The calendar as weeks of days of half days, and the matrix by which the arrow keys walk.
import type { Day, Item, State } from "../api/types.ts";
import { addDays, mondayOf } from "./dates.ts";
import { keyOf, ROWS, rowOf, type Row } from "./places.ts";

export interface Week {
  monday: string;
  days: Day[];
  rows: Row[];
  in_month: boolean;
}

export type Direction = "left" | "right" | "up" | "down";

/** The items of each place, in the order of the clock. */
export function itemsByPlace(items: readonly Item[]): Map<string, Item[]> {
  const places = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    places.set(key, [...(places.get(key) ?? []), item]);
  }
  for (const list of places.values()) {
    list.sort((one, other) => (one.start ?? "").localeCompare(other.start ?? ""));
  }
  return places;
}

/** Whether something stands on a Saturday or a Sunday, so that the weekend must be shown. */
export function weekendIsUsed(state: State): boolean {
  const weekend = new Set(state.days.filter((day) => day.is_weekend).map((day) => day.date));
  return (
    state.items.some((item) => weekend.has(item.date)) ||
    state.days.some((day) => day.is_weekend && day.is_working)
  );
}

/** The weeks from the horizon's first to its last day. Lunch and evening appear where used. */
export function weeksOf(state: State, withWeekend: boolean): Week[] {
  const days = new Map(state.days.map((day) => [day.date, day]));
  const used = new Set(state.items.map((item) => `${mondayOf(item.date)} ${rowOf(item)}`));
  const weeks: Week[] = [];
  for (let monday = mondayOf(state.horizon.first); monday <= state.horizon.last; monday = addDays(monday, 7)) {
    const dates = Array.from({ length: withWeekend ? 7 : 5 }, (_, index) => addDays(monday, index));
    const rows = ROWS.filter(
      (row) => (row !== "lunch" && row !== "evening") || used.has(`${monday} ${row}`),
    );
    const shown = dates.map((date) => days.get(date) ?? outside(date));
    weeks.push({ monday, days: shown, rows, in_month: shown.some((day) => day.in_month) });
  }
  return weeks;
}

function outside(date: string): Day {
  return {
    date, is_working: false, is_weekend: false, closed: null, avoid: null, in_month: false,
    sessions: [], deadlines: [],
  };
}

/** Rows of keys as the eye sees them: weekdays across, or (on a narrow page) half days across. */
export function matrixOf(weeks: readonly Week[], daysAreRows: boolean): string[][] {
  if (daysAreRows) {
    return weeks.flatMap((week) =>
      week.days.map((day) => week.rows.map((row) => `${day.date} ${row}`)),
    );
  }
  return weeks.flatMap((week) =>
    week.rows.map((row) => week.days.map((day) => `${day.date} ${row}`)),
  );
}

/** The next place in a direction that `allowed` lets through, or null at the edge. */
export function neighbour(
  matrix: readonly (readonly string[])[],
  from: string,
  direction: Direction,
  allowed: (key: string) => boolean,
): string | null {
  let row = matrix.findIndex((keys) => keys.includes(from));
  let column = row < 0 ? -1 : matrix[row]!.indexOf(from);
  if (row < 0) return matrix.flat().find(allowed) ?? null;
  const across = direction === "left" || direction === "right";
  const step = direction === "left" || direction === "up" ? -1 : 1;
  for (;;) {
    if (across) column += step;
    else row += step;
    // Past the end of a line the walk goes on in the next line of the same half day.
    if (across && column < 0) {
      const before = lineBefore(matrix, row, from);
      if (before < 0) return null;
      row = before;
      column = matrix[row]!.length - 1;
    } else if (across && column >= (matrix[row]?.length ?? 0)) {
      const after = lineAfter(matrix, row, from);
      if (after < 0) return null;
      row = after;
      column = 0;
    }
    const key = matrix[row]?.[column];
    if (key === undefined) {
      if (row < 0 || row >= matrix.length) return null;
      continue;
    }
    if (allowed(key)) return key;
  }
}

function halfDay(key: string): string {
  return key.split(" ")[1] ?? "";
}

function lineBefore(matrix: readonly (readonly string[])[], row: number, from: string): number {
  for (let index = row - 1; index >= 0; index -= 1) {
    if (matrix[index]!.some((key) => halfDay(key) === halfDay(from))) return index;
  }
  return -1;
}

function lineAfter(matrix: readonly (readonly string[])[], row: number, from: string): number {
  for (let index = row + 1; index < matrix.length; index += 1) {
    if (matrix[index]!.some((key) => halfDay(key) === halfDay(from))) return index;
  }
  return -1;
}
