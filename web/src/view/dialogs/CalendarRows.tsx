// Close, open and avoid days: what the Council's own calendar says of them.
import type { Edit, Session, State } from "../../api/types.ts";
import { isDate, longDate } from "../../domain/dates.ts";
import { edit } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { valuesOf } from "./rows.ts";

export function CalendarRows({ state }: { state: State }) {
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const values = valuesOf(event.currentTarget as HTMLFormElement);
    const from = values["from"] ?? "";
    const to = values["to"] || from;
    if (!isDate(from) || !isDate(to)) return;
    const session = (values["session"] || null) as Session | null;
    const reason = values["reason"] ?? "";
    closeDialog();
    void edit(editsOf(values["what"] ?? "close", from, to, session, reason, state), "keep", null);
  };
  const special = state.days.filter((day) => day.in_month && !day.is_weekend && (day.closed ?? day.avoid));
  return (
    <Dialog title="Close or open days">
      <form class="form" onSubmit={save}>
        <fieldset class="mode">
          <legend>What</legend>
          <label><input type="radio" name="what" value="close" defaultChecked /> close</label>
          <label><input type="radio" name="what" value="avoid" /> avoid</label>
          <label><input type="radio" name="what" value="open" /> open</label>
        </fieldset>
        <div class="fields">
          <div class="field"><label for="days-from">From</label><input id="days-from" name="from" type="date" required defaultValue={state.month.first} /></div>
          <div class="field"><label for="days-to">To (empty: the same day)</label><input id="days-to" name="to" type="date" /></div>
          <div class="field">
            <label for="days-session">Half day</label>
            <select id="days-session" name="session"><option value="">the whole day</option><option value="morning">morning</option><option value="afternoon">afternoon</option></select>
          </div>
          <div class="field long"><label for="days-reason">Reason, as it is printed</label><input id="days-reason" name="reason" type="text" required /></div>
        </div>
        <p class="buttons"><button type="submit" class="primary">Plan with this</button><button type="button" onClick={closeDialog}>Cancel</button></p>
      </form>
      {special.length > 0 && <h3>Now</h3>}
      <ul class="lines">
        {special.map((day) => <li key={day.date}>{longDate(day.date)}: {day.closed ?? `avoid, ${day.avoid}`}</li>)}
      </ul>
    </Dialog>
  );
}

function editsOf(what: string, from: string, to: string, session: Session | null, reason: string, state: State): Edit[] {
  if (what === "avoid") return [{ change: "avoid", from, to, reason }];
  if (what === "close") return [{ change: "close", from, to, session, reason }];
  return state.days
    .filter((day) => day.date >= from && day.date <= to && (from === to || !day.is_weekend))
    .map((day) => ({ change: "open", date: day.date, session, reason }));
}
