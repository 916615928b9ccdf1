// What differs between a saved version and the draft, item by item.
import type { Change, Item } from "../api/types.ts";

type Placed = Pick<Item, "id" | "title" | "date" | "session">;

export function differences(before: readonly Placed[], now: readonly Placed[]): Change[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const present = new Set(now.map((item) => item.id));
  const changes: Change[] = [];
  for (const item of now) {
    const was = old.get(item.id);
    if (was && was.date === item.date && was.session === item.session) continue;
    changes.push({
      id: item.id, title: item.title, reason: was ? "" : "new",
      from: was ? { date: was.date, session: was.session } : null,
      to: { date: item.date, session: item.session },
    });
  }
  for (const item of before) {
    if (present.has(item.id)) continue;
    changes.push({ id: item.id, title: item.title, reason: "removed", from: { date: item.date, session: item.session }, to: null });
  }
  return changes.sort((one, other) => (one.to ?? one.from!).date.localeCompare((other.to ?? other.from!).date));
}
