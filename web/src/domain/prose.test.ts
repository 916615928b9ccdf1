import test from "node:test";
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Item, State } from "../api/types.ts";
import { blocksOf } from "./prose.ts";
import { withLastPlaces } from "./stale.ts";

test("points of the program become a list, lines a paragraph", () => {
  deepEqual(blocksOf(["Not earlier:", "  - one", "  - two", "", "It costs nothing."]), [
    { kind: "paragraph", lines: ["Not earlier:"] },
    { kind: "list", lines: ["one", "two"] },
    { kind: "paragraph", lines: ["It costs nothing."] },
  ]);
});

test("without a programme the items stand where they stood, and cannot be moved", () => {
  const item = (id: string, date: string) => ({ id, date, session: "morning", can_move: true }) as Item;
  const last = { items: [item("a", "2026-11-20"), item("b", "2026-12-07")], days: [], facts: ["x"], horizon: { first: "2026-11-16", last: "2026-12-31" } } as unknown as State;
  const now = { items: [item("b", "2026-12-18")], tray: [{ id: "a" }], days: [], facts: [], conflict: {}, horizon: { first: "2026-11-30", last: "2026-12-31" } } as unknown as State;
  const shown = withLastPlaces(now, last);
  deepEqual(shown.items.map((each) => [each.id, each.date, each.can_move]), [["b", "2026-12-18", true], ["a", "2026-11-20", false]]);
  equal(shown.horizon.first, "2026-11-20");
  ok(withLastPlaces({ ...now, conflict: null }, last).items.length === 1);
});
