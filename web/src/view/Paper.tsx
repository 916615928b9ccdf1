// The page that the printer gets: the circulated programme, without points, notes or names of
// files; unofficial meetings stand in an addendum. On the screen it is not shown.
import type { Day, Item, State } from "../api/types.ts";
import { dayNumber, months, shortDate, weekdayName } from "../domain/dates.ts";
import { itemsByPlace, weekendIsUsed, weeksOf } from "../domain/layout.ts";
import { closedReason, titleWords } from "../domain/made.ts";
import { foreign, isEnglish, listed, sentence, t } from "../domain/messages.ts";
import { clock } from "../domain/places.ts";
import { printedWords } from "../domain/printed.ts";
import { stateWords } from "../domain/words.ts";

export function Paper({ state }: { state: State }) {
  const shown = state.items.filter((item) => item.date && !item.unofficial);
  const weeks = weeksOf(state, weekendIsUsed(state)).filter((week) => week.in_month);
  const earlier = shown.filter((item) => item.date < state.month.first);
  const papers = shown.filter((item) => item.is_document && item.date >= state.month.first);
  const names = weeks[0]?.days.map((day) => weekdayName(day.date)) ?? [];
  return (
    <article class="paper">
      <header>
        <p>{t("united-nations-security-council")}<br />{t("programme-of-work")}</p>
        <h1 class="paper-title">{months(state.month.first, state.month.last)}</h1>
        <p class="provisional">{t("provisional-mark")}</p>
      </header>
      {state.presidency && <p>{t("presidency-of", { presidency: foreign(state.presidency) })}</p>}
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
      <p class="paper-legend">{t("desk-paper-legend")} {t("notice")}</p>
      <div class="beneath">
        <Dated title={t("heading-earlier")} items={earlier} />
        <Dated title={t("heading-documents")} items={papers} />
        <Dated title={t("heading-addendum")} items={state.items.filter((item) => item.date && item.unofficial)} />
        <section>
          <h3>{t("heading-mandates")}</h3>
          <ul>
            {state.chains.map((chain) => (
              <li key={chain.renewal}>{t("title-of", { subject: foreign(chain.mission), what: listed([chain.expires ? shortDate(chain.expires) : "", foreign(chain.resolution)].filter(Boolean)) })}</li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}

function PaperDay({ day, items, rows }: { day: Day; items: Item[]; rows: string[] }) {
  if (!day.in_month) return <td class="outside" />;
  const places = itemsByPlace(items.filter((item) => item.date === day.date));
  return (
    <td class={day.closed ? "closed" : day.avoid ? "avoid" : ""}>
      <span class="paper-number">{dayNumber(day.date)}</span>
      {day.closed && <i>{sentence(isEnglish() ? day.closed.replace(/^an? /, "") : closedReason(day.closed))}</i>}
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
      <b>{isFirst && item.start ? clock(item.start) : t("followed-by")}</b> {title}
      {item.location && ` (${foreign(item.location)})`}
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
      <ul>{items.map((item) => <li key={item.id}>{t("title-of", { subject: shortDate(item.date), what: listed([titleWords(item), stateWords(item.state)].filter(Boolean)) })}</li>)}</ul>
    </section>
  );
}
