import test from "node:test";
import { deepEqual } from "node:assert/strict";
import "./english.test.ts";
import type { Item } from "../api/types.ts";
import { printedWords } from "./printed.ts";

const item = (title: string, kind: string, more: Partial<Item> = {}) =>
  ({ id: "x", renewal: null, title, item: kind, status: "proposed", state: null, tentative: false, ...more }) as Item;

test("the format stands beside the title, and nothing is said twice", () => {
  deepEqual(printedWords(item("UNDOF: TCC meeting", "tcc_meeting")), { title: "UNDOF: TCC meeting", label: "private meeting", mark: "" });
  deepEqual(printedWords(item("UNDOF: consultations", "consultations")).title, "UNDOF: consultations of the whole (closed)");
  deepEqual(printedWords(item("Consultations on the programme", "consultations")).title, "Consultations on the programme (closed)");
  deepEqual(printedWords(item("MONUSCO: briefing", "briefing")).label, "");
  deepEqual(printedWords(item("Vote", "other", { status: "fixed", tentative: true })).mark, "*?");
  deepEqual(printedWords(item("Report", "report", { status: "fixed", state: "due" })).mark, "");
});
