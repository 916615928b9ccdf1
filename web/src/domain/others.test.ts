import test from "node:test";
import { deepEqual, equal } from "node:assert/strict";
import "./english.test.ts";
import type { Edit, Item, Lead } from "../api/types.ts";
import { leadWords, shortLead } from "./chains.ts";
import { freeName } from "./names.ts";
import { differences } from "./versions.ts";
import { editWords, marksOf } from "./words.ts";

const lead = (actual: number, slack: number) => ({ actual, slack, unit: "calendar days" }) as Lead;

test("leads in words", () => {
  equal(leadWords(lead(8, 0)), "8 calendar days, none to spare");
  equal(leadWords(lead(11, 3)), "11 calendar days, 3 to spare");
  equal(leadWords(lead(7, -1)), "7 calendar days, 1 short");
  equal(shortLead(lead(1, -7)), "1 day · 7 short");
});

test("a new row takes a name that no row has", () => {
  const state = { items: [{ id: "visit-of-the-council" } as Item], chains: [] };
  equal(freeName("Visit of the Council", state), "visit-of-the-council-2");
  equal(freeName("Visite à Genève", state), "visite-a-geneve");
  equal(freeName("الاجتماع", state), "item");
});

test("versions differ by what moved, came and went", () => {
  const placed = (id: string, date: string) => ({ id, title: id, date, session: null });
  const found = differences(
    [placed("stays", "2026-12-01"), placed("moves", "2026-12-02"), placed("goes", "2026-12-03")],
    [placed("stays", "2026-12-01"), placed("moves", "2026-12-09"), placed("comes", "2026-12-08")] as Item[],
  );
  deepEqual(found.map((change) => [change.id, change.from?.date ?? null, change.to?.date ?? null]), [
    ["goes", "2026-12-03", null], ["comes", null, "2026-12-08"], ["moves", "2026-12-02", "2026-12-09"],
  ]);
});

test("every edit has words", () => {
  const edits: Edit[] = [
    { change: "pin", target: "a", date: "2026-12-07", session: "morning" }, { change: "release", target: "a" },
    { change: "set", target: "a", field: "report_due", value: "" }, { change: "add", target: "a", field: "title", value: "A" },
    { change: "remove", target: "a" }, { change: "close", from: "2026-12-07", to: "2026-12-07", session: null, reason: "visit" },
    { change: "open", date: "2026-12-05", session: null, reason: "vote" },
    { change: "avoid", from: "2026-12-21", to: "2026-12-31", reason: "end of the month" },
  ];
  const words = edits.map((edit) => editWords(edit, (id) => `“${id}”`));
  equal(words[0], "“a” on Monday 7 December, morning");
  equal(words[2], "“a”: Report due = empty");
  equal(words[7], "Avoid Mon 21 Dec to Thu 31 Dec: end of the month");
  equal(new Set(words).size, edits.length);
});

test("marks of an item by words", () => {
  deepEqual(marksOf({ status: "fixed", pinned: false, tentative: true, unofficial: true } as Item), ["fixed", "tentative", "unofficial"]);
  deepEqual(marksOf({ status: "proposed", pinned: true } as Item), ["pinned"]);
});
