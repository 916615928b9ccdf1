import test from "node:test";
import { deepEqual } from "node:assert/strict";
import "./english.test.ts";
import type { Item } from "../api/types.ts";
import { itemMatrix, listRows, slotMatrix } from "./listRows.ts";
import { withEvent, type Slots } from "./prices.ts";

const item = (id: string, date: string, session: string | null, start: string | null = null) => ({ id, date, session, start }) as Item;
const items = [item("b", "2026-12-07", "afternoon"), item("c", "2026-12-07", "morning", "11:00"), item("a", "2026-12-07", "morning", "10:00"), item("r", "2026-12-08", null)];
const slots: Slots = withEvent(new Map(), {
  event: "bounds",
  slots: [
    { date: "2026-12-07", session: "morning", at_least: 2 },
    { date: "2026-12-07", session: "afternoon", at_least: null },
    { date: "2026-12-08", session: "morning", at_least: 0 },
    { date: "2027-03-01", session: "morning", at_least: 0 },
  ],
});

test("without an item in hand the rows are the items by day and clock", () => {
  const rows = listRows(items, null, slots, () => true);
  deepEqual(rows.map((row) => (row.kind === "item" ? row.item.id : row.key)), ["a", "c", "b", "r"]);
  deepEqual(itemMatrix(rows), [["2026-12-07 morning"], ["2026-12-07 afternoon"], ["2026-12-08 day"]]);
});

test("in hand, possible half days and the item's own stand before what they hold", () => {
  const rows = listRows(items, items[0]!, slots, (date) => date < "2027");
  deepEqual(rows.map((row) => (row.kind === "item" ? row.item.id : row.key)), [
    "2026-12-07 morning", "a", "c", "2026-12-07 afternoon", "b", "r", "2026-12-08 morning",
  ]);
  deepEqual(slotMatrix(rows), [["2026-12-07 morning"], ["2026-12-07 afternoon"], ["2026-12-08 morning"]]);
});
