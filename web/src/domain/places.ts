// A place is a day and, for a meeting, a half day of it. Documents have a day alone.
import type { Place, Session } from "../api/types.ts";
import { longDate, shortDate } from "./dates.ts";
import { sentence, t } from "./messages.ts";

/** The rows of a day, in the order of the clock; "day" is the lane of documents and deadlines. */
export type Row = "day" | Session;
export const ROWS: readonly Row[] = ["day", "morning", "lunch", "afternoon", "evening"];

export function rowWords(row: Row): string {
  return row === "day" ? t("desk-documents") : sentence(t(`session-${row}`));
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
  return withSession(longDate(place.date), place.session);
}

/** "Mon 7 Dec, morning" */
export function shortPlace(place: Place): string {
  return withSession(shortDate(place.date), place.session);
}

export function withSession(day: string, session: Session | null): string {
  return session ? t("place-with", { place: day, more: t(`session-${session}`) }) : day;
}

/** "10 a.m.", "3.30 p.m.": the hours as the printed programme has them. */
export function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const half = hour === 12 && minute === 0 ? "noon" : hour < 12 ? "am" : "pm";
  return t("time-of-day", {
    half, hour: String(hour), hour12: String(((hour + 11) % 12) + 1), minute, minutes: String(minute).padStart(2, "0"),
  });
}
