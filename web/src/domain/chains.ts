// The chain of each renewal, in the order of its days, with the lead that reaches each item.
import type { Chain, Day, Item, Lead, State } from "../api/types.ts";
import { foreign, t } from "./messages.ts";

export interface Link {
  item: Item;
  /** The lead that asks for most days before this item: the one which binds first. */
  lead: Lead | null;
  from: Item | null;
}

export function linksOf(state: State, chain: Chain): Link[] {
  const items = new Map(state.items.map((item) => [item.id, item]));
  const members = chain.items
    .map((id) => items.get(id))
    .filter((item): item is Item => item !== undefined)
    .sort((one, other) => `${one.date} ${one.start ?? ""}`.localeCompare(`${other.date} ${other.start ?? ""}`));
  return members.map((item) => {
    const lead = state.leads
      .filter((each) => each.to === item.id)
      .sort((one, other) => one.slack - other.slack)[0];
    return { item, lead: lead ?? null, from: lead ? (items.get(lead.from) ?? null) : null };
  });
}

function countOf(lead: Pick<Lead, "unit">): string {
  return lead.unit.startsWith("working") ? "working-days" : "calendar-days";
}

/** "8 calendar days, none to spare" */
export function leadWords(lead: Lead): string {
  const days = t(`count-${countOf(lead)}`, { count: lead.actual });
  if (lead.slack < 0) return t("desk-lead-short", { days, number: String(-lead.slack) });
  if (lead.slack === 0) return t("desk-lead-none", { days });
  return t("desk-lead-spare", { days, number: String(lead.slack) });
}

/** "more than 7 calendar days", as the policy states the lead */
export function askedWords(lead: Lead): string {
  const [, how = "", days = ""] = /^(more than|at least) (\d+) /.exec(lead.stated) ?? [];
  if (how === "") return foreign(lead.stated);
  return t(`asked-${how.replace(" ", "-")}-${countOf(lead)}`, { count: Number(days) });
}

/** "8 days · 0 spare", for a bar of a few columns. */
export function shortLead(lead: Lead): string {
  const days = t("count-days", { count: lead.actual });
  if (lead.slack < 0) return t("desk-bar-short", { days, number: String(-lead.slack) });
  return t("desk-bar-spare", { days, number: String(lead.slack) });
}

/** The days which the chart shows: working days, and others where something stands. */
export function chartDays(state: State): Day[] {
  const used = new Set(state.items.map((item) => item.date));
  const ends = new Set(state.chains.map((chain) => chain.expires));
  return state.days.filter((day) => !day.is_weekend || used.has(day.date) || ends.has(day.date));
}

/** How full a half day is, from 0 to 1; more than 1 when too much stands there. */
export function loadOf(day: Day, session: string): number | null {
  const half = day.sessions.find((each) => each.session === session);
  if (!half || !half.open || half.minutes === 0) return null;
  return half.used / half.minutes;
}
