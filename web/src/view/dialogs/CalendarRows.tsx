// Close, avoid and open days: what the Council's own calendar says of them.
import { signal } from "@preact/signals";
import type { Edit, Session, State } from "../../api/types.ts";
import { isDate, longDate } from "../../domain/dates.ts";
import { sentence } from "../../domain/words.ts";
import { edit } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { valuesOf } from "./rows.ts";

type What = "close" | "avoid" | "open";

const WHAT: [What, string][] = [
  ["close", "close: the Council cannot meet"],
  ["avoid", "avoid: it can, at a price"],
  ["open", "open: it meets on a weekend, a holiday, at lunch or in the evening"],
];
const what = signal<What>("close");

export function CalendarRows({ state }: { state: State }) {
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget as HTMLFormElement);
    const from = values["from"] ?? "";
    const to = values["to"] || from;
    if (!isDate(from) || !isDate(to)) return;
    const session = (values["session"] || null) as Session | null;
    const edits = editsOf(what.value, from, to < from ? from : to, session, values["reason"] ?? "", state);
    closeDialog();
    if (edits.length > 0) void edit(edits, "keep", null);
  };
  return (
    <Dialog title="Close or open days">
      <form class="form" onSubmit={save}>
        <fieldset class="mode stacked">
          <legend>What</legend>
          {WHAT.map(([id, words]) => (
            <label key={id}><input type="radio" name="what" value={id} checked={what.value === id} onChange={() => (what.value = id)} /> {words}</label>
          ))}
        </fieldset>
        <div class="fields">
          <div class="field"><label for="days-from">From</label><input id="days-from" name="from" type="date" required defaultValue={state.month.first} /></div>
          <div class="field"><label for="days-to">To (empty: the same day)</label><input id="days-to" name="to" type="date" /></div>
          <div class="field">
            <label for="days-session">Part of the day</label>
            <select id="days-session" name="session">
              <option value="">the whole day</option>
              <option value="morning">morning</option>
              <option value="afternoon">afternoon</option>
              {what.value === "open" && <option value="lunch">lunch</option>}
              {what.value === "open" && <option value="evening">evening</option>}
            </select>
          </div>
          <div class="field long"><label for="days-reason">Reason, as it is printed</label><input id="days-reason" name="reason" type="text" required /></div>
        </div>
        <p class="buttons"><button type="submit" class="primary">Plan with this</button><button type="button" onClick={closeDialog}>Cancel</button></p>
      </form>
      <Now state={state} />
    </Dialog>
  );
}

/** What the calendar says now, in the words of each day; a closed day can be opened again here. */
function Now({ state }: { state: State }) {
  const special = state.days.filter((day) => day.in_month && (day.is_weekend ? day.is_working : (day.closed ?? day.avoid ?? partly(day))));
  if (special.length === 0) return null;
  return (
    <>
      <h3>Now</h3>
      <ul class="edits">
        {special.map((day) => (
          <li key={day.date}>
            <span>{longDate(day.date)}: {day.closed ?? (day.avoid ? `avoid, ${day.avoid}` : (partly(day) ?? "open"))}</span>
            {day.closed && (
              <button
                type="button" class="link" aria-label={`Open ${longDate(day.date)}`}
                onClick={() => {
                  closeDialog();
                  void edit([{ change: "open", date: day.date, session: null, reason: "opened at the desk" }], "keep", `Open ${longDate(day.date)}`);
                }}
              >
                Open
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Morning closed: a lunch of ministers", for a day that is closed in part. */
function partly(day: State["days"][number]): string | null {
  if (day.is_weekend) return null;
  const words = day.sessions.filter((half) => half.closed).map((half) => `${sentence(half.session)} closed: ${half.closed}`);
  return words.length > 0 ? words.join("; ") : null;
}

function editsOf(which: What, from: string, to: string, session: Session | null, reason: string, state: State): Edit[] {
  if (which === "avoid") return [{ change: "avoid", from, to, session, reason }];
  if (which === "close") return [{ change: "close", from, to, session, reason }];
  return state.days
    .filter((day) => day.date >= from && day.date <= to && (from === to || !day.is_weekend))
    .map((day) => ({ change: "open", date: day.date, session, reason }));
}
