// A lane a renewal, time along the line: leads as labelled bars, the expiry as an end stop, and on
// top how full each half day is.
import type { Chain, Day, State } from "../api/types.ts";
import { chartDays, leadWords, linksOf, shortLead, loadOf, type Link } from "../domain/chains.ts";
import { dayNumber, longDate, monthName, shortDate, tick, weekday } from "../domain/dates.ts";
import { labelWords } from "../domain/made.ts";
import { foreign, listed, sentence, t } from "../domain/messages.ts";
import { withSession } from "../domain/places.ts";
import { markWords } from "../domain/words.ts";
import { choose } from "../state/desk.ts";
import { held } from "../state/hold.ts";
import { hueClass, itemClass, Marks, useDrag } from "./Chip.tsx";
import { takeToPanel } from "./MoveTo.tsx";
import { Strip } from "./Strip.tsx";

export function Chains({ state }: { state: State }) {
  const days = chartDays(state);
  const columns = new Map(days.map((day, index) => [day.date, index + 1]));
  const columnOf = (date: string) => columns.get(date) ?? nearest(days, date);
  return (
    <div class="frame chains" style={{ "--days": String(days.length), "--edge": `${edgeFor(state, days, columnOf)}rem` }}>
      <div class="chart">
        {days.map((day, index) => weekday(day.date) === 1 && <span key={day.date} class="guide" style={{ "--at": String(index + 1) }} />)}
        <Scale days={days} />
        {state.chains.map((chain) => (
          <Lane key={chain.renewal} state={state} chain={chain} days={days} columnOf={columnOf} />
        ))}
        {state.chains.length === 0 && <p class="quiet-words">{t("desk-no-chains")}</p>}
      </div>
    </div>
  );
}

/** The room, in rem, that the words of the last items need beyond the last day. */
function edgeFor(state: State, days: readonly Day[], columnOf: (date: string) => number): number {
  const column = Math.max(1.2, 50 / days.length);
  const needs = state.items
    .filter((item) => item.renewal !== null && item.date)
    .map((item) => (labelWords(item).length + withSession(tick(item.date), item.session).length + 3) * 0.43 + 1.5 - (days.length - columnOf(item.date)) * column);
  return Math.max(0.75, ...needs);
}

function nearest(days: readonly Day[], date: string): number {
  const after = days.findIndex((day) => day.date >= date);
  return after < 0 ? days.length : after + 1;
}

function Scale({ days }: { days: Day[] }) {
  return (
    <div class="scale" role="img" aria-label={scaleWords(days)}>
      {days.map((day, index) => (
        <div
          key={day.date} title={longDate(day.date)}
          class={`tick${weekday(day.date) === 1 || index === 0 ? " monday" : ""}${day.closed ? " closed" : day.avoid ? " avoid" : ""}${day.in_month ? "" : " before"}`}
        >
          <span class="month-name">{index === 0 || dayNumber(day.date) === "1" ? monthName(day.date) : ""}</span>
          <span class="day-number">{dayNumber(day.date)}</span>
          <Load day={day} session="morning" />
          <Load day={day} session="afternoon" />
        </div>
      ))}
    </div>
  );
}

function scaleWords(days: readonly Day[]): string {
  const used = days.filter((day) => (loadOf(day, "morning") ?? 0) > 0 || (loadOf(day, "afternoon") ?? 0) > 0);
  const list = used.map((day) =>
    t("desk-fullness-of-day", { date: shortDate(day.date), morning: percent(loadOf(day, "morning")), afternoon: percent(loadOf(day, "afternoon")) }),
  );
  return t("desk-fullness", { list: listed(list) });
}

function percent(load: number | null): string {
  return load === null ? t("closed") : t("desk-percent", { number: String(Math.round(load * 100)) });
}

function Load({ day, session }: { day: Day; session: string }) {
  const load = loadOf(day, session);
  return <span class={`load load-${load === null ? "none" : Math.min(4, Math.ceil(load * 4))}`} />;
}

interface LaneProps {
  state: State;
  chain: Chain;
  days: Day[];
  columnOf: (date: string) => number;
}

function Lane({ state, chain, days, columnOf }: LaneProps) {
  const links = linksOf(state, chain);
  const ends = chain.expires ? t("desk-mandate-ends", { date: longDate(chain.expires) }) : t("desk-no-mandate-end");
  return (
    <section class={`lane ${hueClass(chain.renewal)}`} aria-label={listed([foreign(chain.mission), ends])}>
      <h2>
        <b>{foreign(chain.mission)}</b>
        {chain.expires && <small>{t("desk-ends", { date: shortDate(chain.expires) })}</small>}
        <small>{foreign(chain.resolution)}</small>
      </h2>
      <ol class="links">
        {links.map((link) => (
          <LinkRow key={link.item.id} link={link} days={days} columnOf={columnOf} />
        ))}
      </ol>
      {chain.expires && <span class="end-stop" style={{ "--at": String(columnOf(chain.expires)) }} title={sentence(ends)} />}
    </section>
  );
}

interface LinkProps {
  link: Link;
  days: Day[];
  columnOf: (date: string) => number;
}

function LinkRow({ link, days, columnOf }: LinkProps) {
  const { item, lead, from } = link;
  const element = useDrag(item);
  const at = columnOf(item.date);
  const start = from ? columnOf(from.date) : at;
  const isHeld = held.value === item.id;
  const slack = lead ? (lead.slack < 0 ? "short" : lead.slack === 0 ? "tight" : "loose") : "";
  const marks = markWords(item);
  return (
    <li class={isHeld ? "held" : ""}>
      {lead && start < at && (
        <span class={`bar ${slack}`} style={{ "--from": String(start), "--to": String(at) }}>
          <span class="bar-words">{shortLead(lead)}</span>
        </span>
      )}
      {isHeld && <Strip days={days} isDocument={item.is_document} />}
      <button
        ref={element} type="button" data-item={item.id}
        class={`stop ${itemClass(item)}`}
        style={{ "--at": String(at) }}
        onClick={() => choose(item.id)}
        onKeyDown={(event) => {
          if (event.key === " " || event.key === "m") {
            event.preventDefault();
            event.stopPropagation();
            takeToPanel(item.id);
          }
        }}
      >
        <span class="dot" />
        <span class="stop-words">
          {sentence(labelWords(item))} <span class="stop-date">{withSession(tick(item.date), item.session)}</span> <Marks item={item} />
          <span class="visually-hidden">{t("list-comma")}{listed([foreign(item.short), ...marks, lead ? t("desk-lead-is", { lead: leadWords(lead) }) : ""].filter(Boolean))}</span>
        </span>
      </button>
    </li>
  );
}
