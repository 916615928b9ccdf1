// The page that the printer gets: the circulated programme, without points, notes or names of
// files; unofficial meetings stand in an addendum. On the screen it is not shown.
import type { Day, Item, State } from "../api/types.ts";
import { dayNumber, longDate, monthName, shortDate } from "../domain/dates.ts";
import { itemsByPlace, weekendIsUsed, weeksOf } from "../domain/layout.ts";
import { clock } from "../domain/places.ts";
import { printedWords } from "../domain/printed.ts";
import { sentence } from "../domain/words.ts";

export function Paper({ state }: { state: State }) {
  const shown = state.items.filter((item) => item.date && !item.unofficial);
  const weeks = weeksOf(state, weekendIsUsed(state)).filter((week) => week.in_month);
  const earlier = shown.filter((item) => item.date < state.month.first);
  const papers = shown.filter((item) => item.is_document && item.date >= state.month.first);
  const names = weeks[0]?.days.map((day) => longDate(day.date).split(" ")[0] ?? "") ?? [];
  return (
    <article class="paper">
      <header>
        <p>United Nations Security Council<br />Programme of work</p>
        <h1 class="paper-title">{monthTitle(state)}</h1>
        <p class="provisional">PROVISIONAL</p>
      </header>
      {state.presidency && <p>Presidency: {state.presidency}</p>}
      <table>
        <thead><tr>{names.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.monday}>
              {week.days.map((day) => <PaperDay key={day.date} day={day} items={shown} rows={week.rows} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="paper-legend">* fixed · ? tentative · striped: a day to avoid · grey: the Council does not meet. This programme is provisional and may change. All times are New York time.</p>
      <div class="beneath">
        <Dated title="Earlier dates" items={earlier} />
        <Dated title="Reports and other work" items={papers} />
        <Dated title="Addendum: unofficial meetings" items={state.items.filter((item) => item.date && item.unofficial)} />
        <section>
          <h3>Mandates</h3>
          <ul>
            {state.chains.map((chain) => (
              <li key={chain.renewal}>{chain.mission}: {[chain.expires ? shortDate(chain.expires) : "", chain.resolution].filter(Boolean).join(", ")}</li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}

function monthTitle(state: State): string {
  const from = `${monthName(state.month.first)} ${state.month.first.slice(0, 4)}`;
  const to = `${monthName(state.month.last)} ${state.month.last.slice(0, 4)}`;
  return from === to ? from : `${from} to ${to}`;
}

function PaperDay({ day, items, rows }: { day: Day; items: Item[]; rows: string[] }) {
  if (!day.in_month) return <td class="outside" />;
  const places = itemsByPlace(items.filter((item) => item.date === day.date));
  return (
    <td class={day.closed ? "closed" : day.avoid ? "avoid" : ""}>
      <span class="paper-number">{dayNumber(day.date)}</span>
      {day.closed && <i>{sentence(day.closed.replace(/^an? /, ""))}</i>}
      {rows.filter((row) => row !== "day").map((row) => {
        const list = places.get(`${day.date} ${row}`) ?? [];
        if (list.length === 0) return null;
        return <ul key={row}>{list.map((item, index) => <PaperItem key={item.id} item={item} isFirst={index === 0} />)}</ul>;
      })}
    </td>
  );
}

function PaperItem({ item, isFirst }: { item: Item; isFirst: boolean }) {
  const { title, label, mark } = printedWords(item);
  return (
    <li>
      <b>{isFirst && item.start ? clock(item.start) : "followed by"}</b> {title}
      {item.location && ` (${item.location})`}
      {label && <i> ({label})</i>}
      {mark && <b> {mark}</b>}
    </li>
  );
}

function Dated({ title, items }: { title: string; items: Item[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>{items.map((item) => <li key={item.id}>{shortDate(item.date)}: {item.title}{item.state && `, ${item.state}`}</li>)}</ul>
    </section>
  );
}
