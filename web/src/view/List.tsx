// The programme as a table: for phones, for 400 % and for screen readers.
import type { Item, State } from "../api/types.ts";
import { leadWords } from "../domain/chains.ts";
import { shortDate } from "../domain/dates.ts";
import { clock } from "../domain/places.ts";
import { kindWords, marksOf, sentence } from "../domain/words.ts";
import { choose, found } from "../state/desk.ts";
import { held } from "../state/hold.ts";
import { takeToPanel } from "./MoveTo.tsx";
import { itemClass, Marks } from "./Chip.tsx";

export function List({ state }: { state: State }) {
  const shown = state.items
    .filter((item) => item.date && (!found.value || found.value.has(item.id)))
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
  return (
    <div class="frame">
      <table class="list">
        <caption class="visually-hidden">{state.title}, by date</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Time</th>
            <th scope="col">Item</th>
            <th scope="col" class="wide-only">Kind</th>
            <th scope="col" class="wide-only">Lead before it</th>
            <th scope="col" class="wide-only number">Points</th>
            <th scope="col"><span class="visually-hidden">Move</span></th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item, index) => (
            <ListRow key={item.id} item={item} state={state} isNewDay={shown[index - 1]?.date !== item.date} />
          ))}
          {shown.length === 0 && <tr><td colSpan={7}>Nothing is found.</td></tr>}
        </tbody>
      </table>
    </div>
  );
}

function orderOf(item: Item): string {
  return `${item.date} ${item.start ?? (item.session === null ? "00" : item.session === "morning" ? "10" : "15")}`;
}

function ListRow({ item, state, isNewDay }: { item: Item; state: State; isNewDay: boolean }) {
  const lead = state.leads.filter((each) => each.to === item.id).sort((one, other) => one.slack - other.slack)[0];
  const points = state.penalties.filter((each) => each.item === item.id).reduce((sum, each) => sum + each.points, 0);
  const marks = marksOf(item).join(", ");
  return (
    <tr class={isNewDay ? "new-day" : ""}>
      <th scope="row" class={isNewDay ? "" : "same-day"}>{shortDate(item.date)}</th>
      <td class="clock">{item.start ? clock(item.start) : item.is_document ? "paper" : (item.session ?? "")}</td>
      <td>
        <button
          type="button" class={`entry ${itemClass(item)}`} data-item={item.id}
          aria-pressed={undefined} onClick={() => choose(item.id)}
        >
          {item.title}
          <Marks item={item} />
          {marks && <span class="visually-hidden"> ({marks})</span>}
        </button>
      </td>
      <td class="wide-only">{kindWords(item.item)}</td>
      <td class={`wide-only${lead && lead.slack <= 0 ? " tight" : ""}`}>{lead ? leadWords(lead) : ""}</td>
      <td class="wide-only number">{points || ""}</td>
      <td class="act">
        {item.can_move && (
          <button
            type="button" aria-label={`Move ${item.title}`} aria-pressed={held.value === item.id}
            onClick={() => takeToPanel(item.id)}
          >
            {sentence("move…")}
          </button>
        )}
      </td>
    </tr>
  );
}
