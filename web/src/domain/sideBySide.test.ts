import test from "node:test";
import { deepEqual } from "node:assert/strict";
import type { Item, ScenarioAnswer } from "../api/types.ts";
import { sideBySide } from "./sideBySide.ts";

const item = (id: string, date: string) => ({ id, title: id.toUpperCase(), date, session: "morning" }) as Item;
const at = (date: string) => ({ date, session: "morning" as const });
const answer = (changes: unknown[], objective: number | null = 3) => ({ objective, changes }) as ScenarioAnswer;

test("a row for each item that any scenario moves, in the order of the draft", () => {
  const items = [item("b", "2026-12-08"), item("a", "2026-12-07"), item("c", "2026-12-09")];
  const rows = sideBySide(items, [
    answer([{ id: "b", title: "B", from: at("2026-12-08"), to: at("2026-12-10") }]),
    answer([
      { id: "a", title: "A", from: at("2026-12-07"), to: null },
      { id: "n", title: "New", from: null, to: at("2026-12-01") },
      { id: "c", title: "C", from: at("2026-12-09"), to: at("2026-12-09") },
    ]),
    answer([], null),
    undefined,
  ]);
  deepEqual(rows.map((row) => [row.id, row.base?.date ?? null, row.cells.map((cell) => cell.kind)]), [
    ["n", null, ["same", "moved", "unknown", "unknown"]],
    ["a", "2026-12-07", ["same", "gone", "unknown", "unknown"]],
    ["b", "2026-12-08", ["moved", "same", "unknown", "unknown"]],
  ]);
});
