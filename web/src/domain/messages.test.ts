import test from "node:test";
import { deepEqual, equal, ok } from "node:assert/strict";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Item } from "../api/types.ts";
import { longDate, months } from "./dates.ts";
import { catalogue, LANGUAGES, speakIn } from "./english.test.ts";
import { closedReason, headlineWords, titleWords } from "./made.ts";
import { foreign, hasMessage, t } from "./messages.ts";
import { clock, placeWords } from "./places.ts";

const IDS = [...catalogue("en").matchAll(/^(desk-[a-z-]+) =/gm)].map((match) => match[1]!);

test("every message of the desk is said in every language, with every number", () => {
  let said = 0;
  for (const language of LANGUAGES) {
    const text = catalogue(language);
    const bundle = new FluentBundle(`${language}-u-nu-latn`, { useIsolating: false });
    deepEqual(bundle.addResource(new FluentResource(text)), [], language);
    for (const id of IDS) {
      const message = bundle.getMessage(id);
      ok(message?.value, `${language}: ${id}`);
      const pattern = message!.value!;
      const source = (catalogue("en").split(`\n${id} =`)[1] ?? "").split(/\n(?! )/)[0] ?? "";
      const names = [...source.matchAll(/\$([a-z]+)/g)].map((match) => match[1]!);
      const values: Record<string, string | number> = { day: 9, month: 12, weekday: 3, year: "2026" };
      for (const name of names) values[name] ??= `‹${name}›`;
      for (let count = 0; count <= (names.includes("count") ? 200 : 0); count += 1) {
        const errors: Error[] = [];
        const words = bundle.formatPattern(pattern, { ...values, count, n: String(count) }, errors);
        deepEqual(errors, [], `${language}: ${id}`);
        if (names.includes("count")) ok(words.includes(String(count)) || (language === "ar" && (count === 1 || count === 2)), `${language}: ${words}`);
        for (const name of names) if (!["count", "n", "day", "month", "weekday", "year"].includes(name)) ok(words.includes(`‹${name}›`), `${language}: ${id}`);
        said += 1;
      }
    }
  }
  ok(IDS.length > 400 && said > 6 * IDS.length + 6 * 200 * 15, `${IDS.length} messages, said ${said} times`);
});

test("days and hours are written as the documents write them", () => {
  const words = Object.fromEntries(LANGUAGES.map((language) => {
    speakIn(language);
    const said = [longDate("2026-12-01"), longDate("2026-12-09"), clock("15:00"), months("2026-12-01", "2026-12-31")];
    // Where a line may break is the catalogue's matter.
    return [language, said.map((each) => each.replaceAll("\u00a0", " "))];
  }));
  speakIn("en");
  deepEqual(words, {
    en: ["Tuesday 1 December", "Wednesday 9 December", "3 p.m.", "December 2026"],
    fr: ["mardi 1er décembre", "mercredi 9 décembre", "15 heures", "décembre 2026"],
    es: ["martes 1 de diciembre", "miércoles 9 de diciembre", "15.00 horas", "diciembre de 2026"],
    ru: ["вторник, 1 декабря", "среда, 9 декабря", "15 ч. 00 м.", "декабрь 2026 года"],
    zh: ["12月1日星期二", "12月9日星期三", "下午3时", "2026年12月"],
    ar: ["الثلاثاء، 1 كانون الأول/ديسمبر", "الأربعاء، 9 كانون الأول/ديسمبر", "الساعة 15:00", "كانون الأول/ديسمبر 2026"],
  });
});

test("Russian has three plural forms, and Arabic six", () => {
  speakIn("ru");
  deepEqual([1, 2, 5, 11, 21].map((count) => t("desk-count-items", { count })), ["1 пункт", "2 пункта", "5 пунктов", "11 пунктов", "21 пункт"]);
  speakIn("ar");
  const arabic = [0, 1, 2, 3, 11, 100].map((count) => t("desk-count-items", { count }));
  equal(new Set(arabic).size, 6, arabic.join(" | "));
  speakIn("fr");
  equal(t("count-points", { count: 1204 }).replaceAll("\u00a0", " "), "1 204 points");
  speakIn("en");
});

test("what a person typed is kept apart in Arabic, and titles that the program makes are made anew", () => {
  const item = { id: "UNDOF/tcc_meeting", title: "UNDOF: TCC meeting", renewal: "UNDOF", item: "tcc_meeting" } as Item;
  equal(titleWords(item), "UNDOF: TCC meeting");
  speakIn("fr");
  ok(/^UNDOF[ \u00a0]: séance/.test(titleWords(item)), titleWords(item));
  equal(titleWords({ ...item, title: "UNDOF: a TCC meeting" }), "UNDOF: a TCC meeting");
  equal(closedReason("a Saturday"), "samedi");
  ok(closedReason("an official holiday: Christmas Day").includes("Noël"));
  equal(closedReason("a visit"), "a visit");
  speakIn("ar");
  equal(foreign("UNDOF"), "\u2068UNDOF\u2069");
  ok(titleWords(item).startsWith("\u2068UNDOF\u2069: "));
  equal(placeWords({ date: "2026-12-09", session: "morning" }), "الأربعاء، 9 كانون الأول/ديسمبر، صباحا");
  speakIn("en");
  ok(!hasMessage("desk-nothing-of-the-kind"));
});

test("the headline says how good the programme is", () => {
  const words = (more: object) => headlineWords({ outcome: "proved", objective: 99, best: 99, waivers: [], ...more });
  equal(words({}), "Proved best: 99 points");
  equal(words({ objective: 1, best: 1 }), "Proved best: 1 point");
  equal(words({ objective: 101 }), "101 points; the best costs 99");
  equal(words({ outcome: "feasible", best: null }), "99 points; not proved the best");
  equal(words({ outcome: "waived", waivers: [1, 2] }), "No programme keeps every rule; this one needs a waiver of 2 rules");
  equal(words({ outcome: "impossible", objective: null }), "No programme keeps every rule");
});
