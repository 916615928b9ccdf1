// Dates as the files have them, "2026-12-07", and their words. All arithmetic is in UTC, so that
// the clock of the reader's machine changes nothing.
import { sentence, t } from "./messages.ts";

const DAY = 86_400_000;
function stamp(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function addDays(date: string, days: number): string {
  return new Date(stamp(date) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((stamp(to) - stamp(from)) / DAY);
}

/** 0 is Sunday. */
export function weekday(date: string): number {
  return new Date(stamp(date)).getUTCDay();
}

export function mondayOf(date: string): string {
  return addDays(date, -((weekday(date) + 6) % 7));
}

export function dayNumber(date: string): string {
  return String(Number(date.slice(8)));
}

function parts(date: string): { day: number; month: number; weekday: number; year: string } {
  return { day: Number(date.slice(8)), month: Number(date.slice(5, 7)), weekday: weekday(date) || 7, year: date.slice(0, 4) };
}

export function monthName(date: string): string {
  return sentence(t("month-name", parts(date)));
}

export function shortMonth(date: string): string {
  return t("month-short", parts(date));
}

export function weekdayName(date: string): string {
  return sentence(t("weekday-name", parts(date)));
}

export function shortWeekday(date: string): string {
  return t("weekday-short", parts(date));
}

/** "Monday 7 December" */
export function longDate(date: string): string {
  return t("desk-day-long", parts(date));
}

/** "Mon 7 Dec" */
export function shortDate(date: string): string {
  return t("date-short", parts(date));
}

/** "7 Dec" */
export function tick(date: string): string {
  return t("date-tick", parts(date));
}

/** "7 December 2026" */
export function plainDate(date: string): string {
  return t("date-plain", parts(date));
}

/** "December 2026", or "December 2026 to January 2027" */
export function months(first: string, last: string): string {
  const [from, to] = [t("month-of-year", parts(first)), t("month-of-year", parts(last))];
  return from === to ? from : t("months-between", { from, to });
}

/** "27 Nov, 09:30", of a moment that a browser wrote; empty where it wrote none. */
export function momentWords(at: string): string {
  const moment = new Date(at);
  if (at === "" || Number.isNaN(moment.getTime())) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  const date = t("date-tick", { day: moment.getDate(), month: moment.getMonth() + 1 });
  return t("desk-moment", { date, time: `${two(moment.getHours())}:${two(moment.getMinutes())}` });
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(stamp(text));
}
