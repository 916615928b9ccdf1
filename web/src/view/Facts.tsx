// The facts of an item, its leads and what it costs where it is.
import type { Item, Penalty, State } from "../api/types.ts";
import { askedWords, leadWords } from "../domain/chains.ts";
import { longDate, shortDate } from "../domain/dates.ts";
import { deadlineWords } from "../domain/made.ts";
import { foreign, hasMessage, listed, sentence, t } from "../domain/messages.ts";
import { kindWords, markWords, stateWords } from "../domain/words.ts";
import { dialog, items, titleOf } from "../state/desk.ts";
import { English } from "./English.tsx";

/** The name of what a point is for. */
export function penaltyWords({ term, name }: Pick<Penalty, "term" | "name">): string {
  const id = `penalty-${term.replaceAll("_", "-")}`;
  return hasMessage(id) ? t(id) : foreign(name || term);
}

/** The days that the row of an event names. */
function ownWindow(item: Item): string {
  const { first = null, last = null } = item.own_window ?? {};
  if (first && last) return t("months-between", { from: longDate(first), to: longDate(last) });
  return first ? t("desk-from-day", { date: longDate(first) }) : last ? t("desk-to-day", { date: longDate(last) }) : "";
}

export function Facts({ item, state }: { item: Item; state: State }) {
  const chain = state.chains.find((each) => each.renewal === item.renewal);
  const leads = state.leads.filter((lead) => lead.from === item.id || lead.to === item.id);
  const charges = state.penalties.filter((penalty) => penalty.item === item.id);
  const deadlines = state.days.flatMap((day) => day.deadlines.filter((each) => each.item === item.id).map((each) => ({ ...each, date: day.date })));
  const facts: [string, string][] = [
    [t("column-kind"), kindWords(item.item)],
    [t("desk-length"), item.minutes > 0 ? t("desk-count-minutes", { count: item.minutes }) : ""],
    [t("column-status"), stateWords(item.state)],
    [t("desk-marks"), listed(markWords(item))],
    [t("desk-own-window"), ownWindow(item)],
    [t("desk-may-stand"), item.window ? t("months-between", { from: longDate(item.window.first), to: longDate(item.window.last) }) : ""],
    [t("desk-mandate-end"), chain?.expires ? longDate(chain.expires) : ""],
    [t("desk-resolution"), foreign(chain?.resolution ?? "")],
    [t("column-location"), foreign(item.location)],
    [t("desk-penholder"), foreign(item.penholder)],
    [t("column-basis"), foreign(item.basis)],
    [t("desk-name-in-files"), foreign(item.id)],
  ];
  return (
    <div class="facts">
      <dl>
        {facts.filter(([, value]) => value !== "").map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sentence(value)}</dd>
          </div>
        ))}
      </dl>
      {leads.length > 0 && <h3>{t("heading-leads")}</h3>}
      <ul class="lines">
        {leads.map((lead) => (
          <li key={lead.from + lead.to} class={lead.slack < 0 ? "short" : ""}>
            {t(lead.from === item.id ? "desk-lead-to" : "desk-lead-from", {
              title: titleOf(lead.from === item.id ? lead.to : lead.from), lead: leadWords(lead),
              asked: lead.strength === "hard" ? askedWords(lead) : t("aside", { text: askedWords(lead), aside: t("strength-soft") }),
            })}
          </li>
        ))}
      </ul>
      {charges.length > 0 && <h3>{t("desk-costs-here")}</h3>}
      <ul class="lines">
        {charges.map((charge) => (
          <li key={charge.term}>{t("title-of", { subject: t("count-points", { count: charge.points }), what: penaltyWords(charge) })}{t("list-comma")}<English>{charge.reason}</English></li>
        ))}
      </ul>
      {deadlines.length > 0 && <h3>{t("heading-deadlines")}</h3>}
      <ul class="lines">
        {deadlines.map((each) => <li key={each.date + each.title}>{t("title-of", { subject: shortDate(each.date), what: deadlineWords(each, items.value) })}</li>)}
      </ul>
      <p class="buttons">
        <button type="button" onClick={() => (dialog.value = "edit")}>{t("desk-edit-row")}</button>
      </p>
    </div>
  );
}
