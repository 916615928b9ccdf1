// What the program composes in English of its own words, made again in the language of the page: titles
// of a chain's items, of deadlines, and why a day is closed. A text is taken for the program's own only
// if it is, letter by letter, what the program makes; what a person typed stays.
import type { Deadline, Item, State } from "../api/types.ts";
import { months, plainDate } from "./dates.ts";
import { foreign, inEnglish, isEnglish, t } from "./messages.ts";

type Titled = Pick<Item, "id" | "title" | "renewal" | "item">;

interface Own {
  mission: string;
  what: string;
  until: string | null;
}

/** "UNDOF: consultations" taken apart, where the program made it for this item. */
export function ownTitle(item: Titled): Own | null {
  if (item.renewal === null) return null;
  const word = item.id.slice(item.id.lastIndexOf("/") + 1);
  const kind = `kind-${item.item.replaceAll("_", "-")}`;
  const candidates =
    word === "council_briefing_before" ? ["briefing-before-mission"]
    : word === "council_briefing_after" ? ["briefing-after-mission"]
    : word === "report" ? [kind, "report-short"]
    : [kind];
  const [, stem = item.title, day = null] = /^(.*) \(technical rollover to (\d+ \w+ \d{4})\)$/.exec(item.title) ?? [];
  for (const what of candidates) {
    const tail = `: ${inEnglish(what)}`;
    if (stem.endsWith(tail)) return { mission: stem.slice(0, -tail.length), what, until: day && isoOf(day) };
  }
  return null;
}

function isoOf(day: string): string | null {
  const stamp = Date.parse(`${day} UTC`);
  return Number.isNaN(stamp) ? null : new Date(stamp).toISOString().slice(0, 10);
}

/** The title of an item in the language of the page. */
export function titleWords(item: Titled): string {
  const own = isEnglish() ? null : ownTitle(item);
  if (!own) return foreign(item.title);
  const title = t("title-of", { subject: foreign(own.mission), what: t(own.what) });
  return own.until === null ? title : t("technical-rollover", { title, date: plainDate(own.until) });
}

/** What the language calls a chain's item in little room. */
const SHORT: Record<string, string> = {
  report: "report-short",
  tcc_meeting: "chart-tcc-meeting",
  secretariat_meeting: "chart-secretariat-meeting",
  assessment_mission: "chart-assessment-mission",
  consultations: "tag-consultations",
};

/** What stands beside the name of the mission. */
export function labelWords(item: Pick<Item, "item" | "label" | "renewal">): string {
  const kind = `kind-${item.item.replaceAll("_", "-")}`;
  if (isEnglish() || item.renewal === null || item.label !== inEnglish(kind)) return foreign(item.label);
  return t(SHORT[item.item] ?? kind);
}

export function deadlineWords(deadline: Pick<Deadline, "kind" | "title" | "item">, items: ReadonlyMap<string, Item>): string {
  const item = deadline.item === null ? undefined : items.get(deadline.item);
  if (isEnglish()) return foreign(deadline.title);
  if (deadline.kind === "report_due" && item && deadline.title === inEnglish("to-be-issued", { title: item.title })) {
    return t("to-be-issued", { title: titleWords(item) });
  }
  const id = `deadline-${deadline.kind.replaceAll("_", "-")}`;
  const kind = `kind-${(item?.item ?? "other").replaceAll("_", "-")}`;
  const tail = `: ${inEnglish(id, { meeting: inEnglish(kind) })}`;
  if (!deadline.title.endsWith(tail)) return foreign(deadline.title);
  return t("title-of", { subject: foreign(deadline.title.slice(0, -tail.length)), what: t(id, { meeting: t(kind) }) });
}

const HOLIDAYS = [
  "new-year", "good-friday", "memorial", "independence", "labor", "thanksgiving", "christmas", "eid-al-fitr", "eid-al-adha",
];

/** Why a day is closed. */
export function closedReason(reason: string): string {
  if (isEnglish()) return foreign(reason);
  if (reason === "a Saturday" || reason === "a Sunday") return t("weekday-name", { weekday: reason === "a Saturday" ? 6 : 7 });
  const [, name] = /^an official holiday: (.*)$/.exec(reason) ?? [];
  if (name === undefined) return foreign(reason);
  const known = HOLIDAYS.find((each) => inEnglish(`holiday-${each}`) === name);
  return t("official-holiday", { name: known ? t(`holiday-${known}`) : foreign(name) });
}

/** "Programme of work, December 2026" */
export function titleOfState(state: Pick<State, "month">): string {
  return t("desk-title", { months: months(state.month.first, state.month.last) });
}

/** How good the programme is, in one line. */
export function headlineWords(state: Pick<State, "outcome" | "objective" | "best" | "waivers">): string {
  const { outcome, objective, best } = state;
  if (outcome === "waived") return t("desk-headline-waived", { count: state.waivers.length });
  if (outcome === "impossible") return t("desk-headline-impossible");
  if (outcome === "stopped" || objective === null) return t("desk-headline-stopped");
  const points = t("count-points", { count: objective });
  if (best === objective) return t("desk-headline-best", { points });
  if (best !== null) return t("desk-headline-best-costs", { points, best: String(best) });
  return t(outcome === "feasible" ? "desk-headline-not-proved" : "desk-headline-unknown", { points });
}

/** The facts of the month: the tightest lead, the mandates, the reports. */
export function factWords(state: Pick<State, "leads" | "chains" | "items" | "conflict">): string[] {
  if (state.conflict) return [];
  const hard = state.leads.filter((lead) => lead.strength === "hard");
  const tightest = hard.reduce<(typeof hard)[number] | null>((least, lead) => (least === null || lead.slack < least.slack ? lead : least), null);
  const itemOf = (id: string) => state.items.find((item) => item.id === id);
  const from = tightest && itemOf(tightest.from);
  const to = tightest && itemOf(tightest.to);
  const facts: string[] = [];
  if (tightest && from && to) {
    const days = t(tightest.unit.startsWith("working") ? "count-working-days" : "count-calendar-days", { count: tightest.slack });
    facts.push(t("desk-fact-lead", { from: titleWords(from), to: t(`kind-${to.item.replaceAll("_", "-")}`), days }));
  }
  facts.push(t("desk-fact-renewed", { count: state.chains.filter((chain) => chain.expires).length }));
  facts.push(t("desk-fact-due", { count: state.items.filter((item) => item.state === "due").length }));
  return facts;
}
