// Deadlines: their number at each day, their words when opened, and all of them as a list.
import type { Day, State } from "../api/types.ts";
import { longDate, shortDate } from "../domain/dates.ts";
import { deadlineWords } from "../domain/made.ts";
import { foreign, t } from "../domain/messages.ts";
import { items } from "../state/desk.ts";
import { Icon } from "./Icon.tsx";

export function Deadlines({ day }: { day: Day }) {
  const count = day.deadlines.length;
  if (count === 0) return null;
  return (
    <details class="deadlines">
      <summary tabIndex={-1} aria-label={t("place-with", { place: t("desk-count-deadlines", { count }), more: longDate(day.date) })}>
        <Icon name="deadline" />
        {count}
      </summary>
      <ul>
        {day.deadlines.map((each) => (
          <li key={each.title}>{deadlineWords(each, items.value)}</li>
        ))}
      </ul>
    </details>
  );
}

export function DeadlineList({ state }: { state: State }) {
  const days = state.days.filter((day) => day.deadlines.length > 0);
  const count = days.reduce((sum, day) => sum + day.deadlines.length, 0);
  if (count === 0) return null;
  return (
    <details class="all-deadlines">
      <summary>{t("desk-count-deadlines", { count })}</summary>
      <dl>
        {days.map((day) => (
          <div key={day.date}>
            <dt>{shortDate(day.date)}</dt>
            {day.deadlines.map((each) => <dd key={each.title} title={foreign(each.basis)}>{deadlineWords(each, items.value)}</dd>)}
          </div>
        ))}
      </dl>
    </details>
  );
}
