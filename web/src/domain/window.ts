// An event's own window: the days that its row names. A pin beyond them widens the window, and the
// step says so.
import type { Edit, Item, Place } from "../api/types.ts";
import { longDate } from "./dates.ts";
import { t } from "./messages.ts";

type Windowed = Pick<Item, "id" | "own_window">;

/** "outside its own window, which ends on Friday 18 December"; null within it. */
export function beyondWindow(item: Windowed, place: Place): string | null {
  const { first = null, last = null } = item.own_window ?? {};
  if (first !== null && place.date < first) return t("desk-before-window", { date: longDate(first) });
  if (last !== null && place.date > last) return t("desk-after-window", { date: longDate(last) });
  return null;
}

/** The edits which pin an item, and widen its window where the place lies beyond it. */
export function pinEdits(item: Windowed, place: Place): Edit[] {
  const { first = null, last = null } = item.own_window ?? {};
  const edits: Edit[] = [];
  if (first !== null && place.date < first) edits.push({ change: "set", target: item.id, field: "earliest", value: place.date });
  if (last !== null && place.date > last) edits.push({ change: "set", target: item.id, field: "latest", value: place.date });
  return [...edits, { change: "pin", target: item.id, date: place.date, session: place.session }];
}
