import test from "node:test";
import { equal, ok } from "node:assert/strict";
import "./english.test.ts";
import { addDays, daysBetween, isDate, longDate, mondayOf, shortDate, weekday } from "./dates.ts";

test("dates walk over months, years and leap days", () => {
  equal(addDays("2026-12-31", 1), "2027-01-01");
  equal(addDays("2028-02-28", 1), "2028-02-29");
  equal(addDays("2026-03-01", -1), "2026-02-28");
  for (let day = "2025-12-01", count = 0; count < 800; count += 1, day = addDays(day, 1)) {
    equal(daysBetween("2025-12-01", day), count);
    ok(mondayOf(day) <= day && daysBetween(mondayOf(day), day) < 7);
    equal(weekday(mondayOf(day)), 1);
  }
});

test("dates are worded as the programme words them", () => {
  equal(longDate("2026-12-07"), "Monday 7 December");
  equal(shortDate("2026-12-07"), "Mon 7 Dec");
  ok(!isDate("2026-13-40"));
  ok(!isDate("7 December"));
});
