// The deadlines of a day: their number in the lane, their words when opened.
import type { Day } from "../api/types.ts";
import { longDate } from "../domain/dates.ts";
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
