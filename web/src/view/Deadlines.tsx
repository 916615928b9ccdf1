// Deadlines: their number at each day, their words when opened, and all of them as a list.
import type { Day, State } from "../api/types.ts";
import { longDate, shortDate } from "../domain/dates.ts";
import { plural } from "../domain/places.ts";
import { Icon } from "./Icon.tsx";

export function Deadlines({ day }: { day: Day }) {
  const count = day.deadlines.length;
  if (count === 0) return null;
  return (
    <details class="deadlines">
      <summary tabIndex={-1} aria-label={`${plural(count, "deadline")} on ${longDate(day.date)}`}>
        <Icon name="deadline" />
        {count}
      </summary>
      <ul>
        {day.deadlines.map((each) => (
          <li key={each.title}>{each.title}</li>
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
      <summary>{plural(count, "deadline")}</summary>
      <dl>
        {days.map((day) => (
          <div key={day.date}>
            <dt>{shortDate(day.date)}</dt>
            {day.deadlines.map((each) => <dd key={each.title} title={each.basis}>{each.title}</dd>)}
          </div>
        ))}
      </dl>
    </details>
  );
}
