import test from "node:test";
import { deepEqual, equal } from "node:assert/strict";
import "./english.test.ts";
import { clock, keyOf, placeOf, placeWords } from "./places.ts";

test("a place and its key are the same thing", () => {
  for (const key of ["2026-12-07 morning", "2026-12-07 afternoon", "2026-12-07 day"]) equal(keyOf(placeOf(key)), key);
  deepEqual(placeOf("2026-12-07 day"), { date: "2026-12-07", session: null });
});

test("places, hours and numbers in words", () => {
  equal(placeWords({ date: "2026-12-07", session: "morning" }), "Monday 7 December, morning");
  equal(clock("10:00"), "10 a.m.");
  equal(clock("11:30"), "11.30 a.m.");
  equal(clock("12:00"), "noon");
  equal(clock("15:10"), "3.10 p.m.");
});
