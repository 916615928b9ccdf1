import test from "node:test";
import { deepEqual, equal, ok } from "node:assert/strict";
import "./english.test.ts";
import { beyondWindow, pinEdits } from "./window.ts";

const event = { id: "a", own_window: { first: "2026-12-02", last: "2026-12-18" } };
const at = (date: string) => ({ date, session: "morning" as const });

test("a pin within the window is a pin alone; beyond it the window is widened in words and in cells", () => {
  equal(beyondWindow(event, at("2026-12-18")), null);
  deepEqual(pinEdits(event, at("2026-12-02")).map((edit) => edit.change), ["pin"]);
  ok(beyondWindow(event, at("2026-12-19"))?.includes("ends on Friday 18 December"));
  deepEqual(pinEdits(event, at("2026-12-01"))[0], { change: "set", target: "a", field: "earliest", value: "2026-12-01" });
  equal(beyondWindow({ id: "b", own_window: null }, at("2026-01-01")), null);
  equal(beyondWindow({ id: "b", own_window: { first: null, last: "2026-12-18" } }, at("2026-01-01")), null);
});
