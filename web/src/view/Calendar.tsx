// The month as the paper has it: weekdays across, and for each week a row of documents, of
// mornings and of afternoons. On a narrow page the days go down and the half days across.
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Day, Item, State } from "../api/types.ts";
import { dayNumber, longDate, shortWeekday, tick, weekdayName } from "../domain/dates.ts";
import { itemsByPlace, matrixOf, weekendIsUsed, weeksOf, type Week } from "../domain/layout.ts";
import { closedReason, titleOfState } from "../domain/made.ts";
import { foreign, t } from "../domain/messages.ts";
import { keyOf, rowWords, type Row } from "../domain/places.ts";
import { cursor } from "../state/cursor.ts";
import { narrow, weekend } from "../state/settings.ts";
import { held } from "../state/hold.ts";
import { Deadlines } from "./Deadlines.tsx";
import { gridKeys } from "./gridKeys.ts";
import { Slot } from "./Slot.tsx";

export function Calendar({ state }: { state: State }) {
  const frame = useRef<HTMLDivElement>(null);
  const withWeekend = weekend.value || weekendIsUsed(state);
  const weeks = useMemo(() => weeksOf(state, withWeekend), [state, withWeekend]);
  const places = useMemo(() => itemsByPlace(state.items), [state]);
  const ghosts = useMemo(() => ghostsByPlace(state.items), [state]);
  const matrix = useMemo(() => matrixOf(weeks, narrow.value), [weeks, narrow.value]);

  useEffect(() => {
    const first = state.items.find((item) => item.date >= state.month.first);
    if (cursor.value.key === "" && first) cursor.value = { key: keyOf(first), index: 0 };
    const month = frame.current?.querySelector<HTMLElement>(".week:not(.earlier)");
    if (frame.current && month) frame.current.scrollTop = month.offsetTop - headHeight(frame.current);
  }, [state.instance]);

  const cells = { places, ghosts };
  return (
    <div
      ref={frame} class="frame" data-grid
      onKeyDown={(event) => gridKeys(event, matrix, places)}
    >
      <table class={`calendar${held.value ? " holding" : ""}${withWeekend ? " seven" : ""}`}>
        <caption class="visually-hidden">
          {t(narrow.value ? "desk-calendar-caption-narrow" : "desk-calendar-caption", { title: titleOfState(state) })}
        </caption>
        {narrow.value ? <Narrow weeks={weeks} {...cells} /> : <Wide weeks={weeks} {...cells} />}
      </table>
    </div>
  );
}

function headHeight(frame: HTMLElement): number {
  return frame.querySelector<HTMLElement>("thead")?.offsetHeight ?? 0;
}

function ghostsByPlace(items: readonly Item[]): Map<string, Item[]> {
  return itemsByPlace(
    items.filter((item) => item.was !== null).map((item) => ({ ...item, ...item.was! })),
  );
}

interface Cells {
  weeks: Week[];
  places: Map<string, Item[]>;
  ghosts: Map<string, Item[]>;
}

function Wide({ weeks, places, ghosts }: Cells) {
  return (
    <>
      <thead>
        <tr>
          <td class="corner" />
          {weeks[0]?.days.map((day) => (
            <th key={day.date} scope="col">{weekdayName(day.date)}</th>
          ))}
        </tr>
      </thead>
      {weeks.map((week) => (
        <tbody key={week.monday} class={`week${week.in_month ? "" : " earlier"}`}>
          <tr class="dates">
            <th scope="row"><span class="visually-hidden">{t("column-days")}</span></th>
            {week.days.map((day) => (
              <DayHead key={day.date} day={day} />
            ))}
          </tr>
          {week.rows.map((row) => (
            <tr key={row} class={`row-${row}`}>
              <th scope="row"><span>{shortRow(row)}</span><span class="visually-hidden">{rowWords(row)}</span></th>
              {week.days.map((day) => (
                <Cell key={day.date} day={day} row={row} places={places} ghosts={ghosts} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </>
  );
}

function Narrow({ weeks, places, ghosts }: Cells) {
  const rows = [...new Set(weeks.flatMap((week) => week.rows))];
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{t("column-day")}</th>
          {rows.map((row) => <th key={row} scope="col">{row === "day" ? t("desk-papers") : rowWords(row)}</th>)}
        </tr>
      </thead>
      {weeks.map((week) => (
        <tbody key={week.monday} class={`week${week.in_month ? "" : " earlier"}`}>
          {week.days.map((day) => (
            <tr key={day.date}>
              <DayHead day={day} isRow />
              {rows.map((row) => (
                <Cell key={row} day={day} row={row} places={places} ghosts={ghosts} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </>
  );
}

function shortRow(row: Row): string {
  return row === "day" ? "" : t(`desk-row-${row}`);
}

function DayHead({ day, isRow = false }: { day: Day; isRow?: boolean }) {
  const reason = day.closed ? closedReason(day.closed) : day.avoid ? t("avoid-because", { reason: foreign(day.avoid) }) : null;
  const classes = `date${day.closed ? " closed" : day.avoid ? " avoid" : ""}${day.in_month ? "" : " before"}`;
  const showsMonth = !day.in_month || dayNumber(day.date) === "1";
  return (
    <th scope={isRow ? "row" : "col"} class={classes} id={`day-${day.date}`}>
      <span class="day-line">
        <span class="number" aria-hidden="true">
          {showsMonth ? tick(day.date) : dayNumber(day.date)}
          {isRow && <small>{shortWeekday(day.date)}</small>}
        </span>
        <span class="visually-hidden">{longDate(day.date)}</span>
        {reason && !isRow && <span class="reason" title={reason}>{reason}</span>}
        <Deadlines day={day} />
      </span>
    </th>
  );
}

interface CellProps {
  day: Day;
  row: Row;
  places: Map<string, Item[]>;
  ghosts: Map<string, Item[]>;
}

function Cell({ day, row, places, ghosts }: CellProps) {
  const key = `${day.date} ${row}`;
  const half = row === "day" ? null : (day.sessions.find((each) => each.session === row) ?? null);
  return (
    <Slot
      gridKey={key} day={day} half={half} items={places.get(key) ?? []} ghosts={ghosts.get(key) ?? []}
    />
  );
}
