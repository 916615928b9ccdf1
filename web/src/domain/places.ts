// A place is a day and, for a meeting, a half day of it. Documents have a day alone.
import type { Place, Session } from "../api/types.ts";
import { longDate, shortDate } from "./dates.ts";

/** The rows of a day, in the order of the clock; "day" is the lane of documents and deadlines. */
export type Row = "day" | Session;
export const ROWS: readonly Row[] = ["day", "morning", "lunch", "afternoon", "evening"];

const WORDS: Record<Row, string> = {
  day: "Documents",
  morning: "Morning",
  lunch: "Lunch",
  afternoon: "Afternoon",
  evening: "Evening",
};

export function rowWords(row: Row): string {
  return WORDS[row];
}

export function rowOf(place: Place): Row {
  return place.session ?? "day";
}

/** "2026-12-07 morning", or "2026-12-07 day" */
export function keyOf(place: Place): string {
  return `${place.date} ${rowOf(place)}`;
}

export function placeOf(key: string): Place {
  const [date = "", row = "day"] = key.split(" ");
  return { date, session: row === "day" ? null : (row as Session) };
}

/** "Monday 7 December, morning" */
export function placeWords(place: Place): string {
  return place.session ? `${longDate(place.date)}, ${place.session}` : longDate(place.date);
}

/** "Mon 7 Dec, morning" */
export function shortPlace(place: Place): string {
  return place.session ? `${shortDate(place.date)}, ${place.session}` : shortDate(place.date);
}

/** "10 a.m.", "3.30 p.m.": the hours as the printed programme has them. */
export function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const half = hour < 12 ? "a.m." : "p.m.";
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return minute === 0 ? `${shown} ${half}` : `${shown}.${String(minute).padStart(2, "0")} ${half}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
