// The facts of an item, its leads and what it costs where it is.
import type { Item, State } from "../api/types.ts";
import { leadWords } from "../domain/chains.ts";
import { longDate, shortDate } from "../domain/dates.ts";
import { plural } from "../domain/places.ts";
import { kindWords, marksOf, sentence } from "../domain/words.ts";
import { dialog, titleOf } from "../state/desk.ts";

/** The days that the row of an event names. */
function ownWindow(item: Item): string {
  const { first = null, last = null } = item.own_window ?? {};
  if (first && last) return `${longDate(first)} to ${longDate(last)}`;
  return first ? `from ${longDate(first)}` : last ? `to ${longDate(last)}` : "";
}

export function Facts({ item, state }: { item: Item; state: State }) {
  const chain = state.chains.find((each) => each.renewal === item.renewal);
  const leads = state.leads.filter((lead) => lead.from === item.id || lead.to === item.id);
  const charges = state.penalties.filter((penalty) => penalty.item === item.id);
  const deadlines = state.days.flatMap((day) => day.deadlines.filter((each) => each.item === item.id).map((each) => ({ ...each, date: day.date })));
  const facts: [string, string][] = [
    ["Kind", kindWords(item.item)],
    ["Length", item.minutes > 0 ? plural(item.minutes, "minute") : ""],
    ["State", item.state ?? ""],
    ["Marks", marksOf(item).join(", ")],
    ["Own window", ownWindow(item)],
    ["May stand", item.window ? `${longDate(item.window.first)} to ${longDate(item.window.last)}` : ""],
    ["Mandate ends", chain?.expires ? longDate(chain.expires) : ""],
    ["Resolution", chain?.resolution ?? ""],
    ["Place", item.location],
    ["Penholder", item.penholder],
    ["Basis", item.basis],
    ["Name in the files", item.id],
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
      {leads.length > 0 && <h3>Leads</h3>}
      <ul class="lines">
        {leads.map((lead) => (
          <li key={lead.from + lead.to} class={lead.slack < 0 ? "short" : ""}>
            {lead.from === item.id ? `To ${titleOf(lead.to)}` : `From ${titleOf(lead.from)}`}: {leadWords(lead)}; {lead.stated} asked
            {lead.strength === "hard" ? "" : " (soft)"}
          </li>
        ))}
      </ul>
      {charges.length > 0 && <h3>What it costs here</h3>}
      <ul class="lines">
        {charges.map((charge) => (
          <li key={charge.term}>{plural(charge.points, "point")}: {charge.name.toLowerCase()}, {charge.reason}</li>
        ))}
      </ul>
      {deadlines.length > 0 && <h3>Deadlines</h3>}
      <ul class="lines">
        {deadlines.map((each) => <li key={each.date + each.title}>{shortDate(each.date)}: {each.title}</li>)}
      </ul>
      <p class="buttons">
        <button type="button" onClick={() => (dialog.value = "edit")}>Edit the row…</button>
      </p>
    </div>
  );
}
