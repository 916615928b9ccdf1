// Dates as the files have them, "2026-12-07", and their words. All arithmetic is in UTC, so that
// the clock of the reader's machine changes nothing.

const DAY = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

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

export function monthName(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
}

export function weekdayName(date: string): string {
  return WEEKDAYS[weekday(date)] ?? "";
}

/** "Monday 7 December" */
export function longDate(date: string): string {
  return `${weekdayName(date)} ${dayNumber(date)} ${monthName(date)}`;
}

/** "Mon 7 Dec" */
export function shortDate(date: string): string {
  return `${weekdayName(date).slice(0, 3)} ${dayNumber(date)} ${monthName(date).slice(0, 3)}`;
}

/** "27 Nov, 09:30", of a moment that a browser wrote; empty where it wrote none. */
export function momentWords(at: string): string {
  const moment = new Date(at);
  if (at === "" || Number.isNaN(moment.getTime())) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${moment.getDate()} ${(MONTHS[moment.getMonth()] ?? "").slice(0, 3)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(stamp(text));
}
