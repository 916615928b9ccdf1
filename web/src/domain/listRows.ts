// The rows of the list: the items by date and, while one is in hand, the half days it could go to.
import type { Item } from "../api/types.ts";
import { keyOf, ROWS, rowOf } from "./places.ts";
import { isImpossible, type Slot, type Slots } from "./prices.ts";

export type ListRow =
  | { kind: "item"; item: Item; date: string }
  | { kind: "slot"; key: string; date: string };

function order(key: string): string {
  const [date = "", row = "day"] = key.split(" ");
  return `${date} ${ROWS.indexOf(row as "day")}`;
}

/** Slots that were never possible have no row; one that turns out so keeps its row and says why. */
function hasRow(slot: Slot): boolean {
  return !isImpossible(slot) || slot.words !== null;
}

export function listRows(
  items: readonly Item[],
  held: Item | null,
  slots: Slots,
  isShown: (date: string) => boolean,
): ListRow[] {
  const rows: ListRow[] = items.map((item) => ({ kind: "item", item, date: item.date }));
  if (held !== null) {
    const keys = new Set([...slots.values()].filter((slot) => hasRow(slot) && isShown(slot.date)).map((slot) => slot.key));
    if (held.date) keys.add(keyOf(held));
    for (const key of keys) rows.push({ kind: "slot", key, date: key.split(" ")[0] ?? "" });
  }
  return rows
    .map((row, index) => ({ row, at: sortKey(row), index }))
    .sort((one, other) => one.at.localeCompare(other.at) || one.index - other.index)
    .map(({ row }) => row);
}

/** A slot's row stands before what the slot holds. */
function sortKey(row: ListRow): string {
  if (row.kind === "slot") return `${order(row.key)} 0`;
  return `${order(`${row.date} ${rowOf(row.item)}`)} 1 ${row.item.start ?? ""}`;
}

/** The keys of the slots in the order of the rows, one a line: what the arrow keys walk on. */
export function slotMatrix(rows: readonly ListRow[]): string[][] {
  return rows.flatMap((row) => (row.kind === "slot" ? [[row.key]] : []));
}

/** The places of the items in the order of the rows, one a line. */
export function itemMatrix(rows: readonly ListRow[]): string[][] {
  const keys = rows.flatMap((row) => (row.kind === "item" ? [keyOf(row.item)] : []));
  return [...new Set(keys)].map((key) => [key]);
}
