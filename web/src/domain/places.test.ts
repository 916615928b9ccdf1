import test from "node:test";
import { deepEqual, equal } from "node:assert/strict";
import { clock, keyOf, placeOf, placeWords, plural } from "./places.ts";

test("a place and its key are the same thing", () => {
  for (const key of ["2026-12-07 morning", "2026-12-07 afternoon", "2026-12-07 day"]) equal(keyOf(placeOf(key)), key);
  deepEqual(placeOf("2026-12-07 day"), { date: "2026-12-07", session: null });
});

test("places, hours and numbers in words", () => {
  equal(placeWords({ date: "2026-12-07", session: "morning" }), "Monday 7 December, morning");
  equal(clock("10:00"), "10 a.m.");
  equal(clock("11:30"), "11.30 a.m.");
  equal(clock("12:00"), "12 p.m.");
  equal(clock("15:10"), "3.10 p.m.");
  equal(plural(1, "day"), "1 day");
  equal(plural(0, "day"), "0 days");
});
