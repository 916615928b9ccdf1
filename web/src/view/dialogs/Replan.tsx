// Plan again from a day on: what lies before it has been held, and stays.
import { signal } from "@preact/signals";
import type { State } from "../../api/types.ts";
import { isDate, longDate } from "../../domain/dates.ts";
import { plural } from "../../domain/places.ts";
import { replan } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";

const from = signal("");

export function Replan({ state }: { state: State }) {
  const day = isDate(from.value) ? from.value : (state.as_of ?? state.month.first);
  const held = state.items.filter((item) => item.date && item.date < day);
  const open = state.items.filter((item) => item.date >= day && item.can_move);
  const run = (event: SubmitEvent) => {
    event.preventDefault();
    closeDialog();
    void replan(day);
  };
  return (
    <Dialog title="Plan again from a day">
      <form class="form" onSubmit={run}>
        <p>Everything before the day has been held: it stays, with its day and hour, whatever rule it breaks. The rest is planned again, with as few moves as the points allow.</p>
        {state.as_of && <p><b>What lies before {longDate(state.as_of)} is held already.</b> A later day holds more; Undo takes it back.</p>}
        <div class="field">
          <label for="replan-from">From</label>
          <input
            id="replan-from" name="from" type="date" required min={state.as_of ?? state.horizon.first} max={state.horizon.last}
            value={day} onInput={(event) => (from.value = event.currentTarget.value)}
          />
        </div>
        <p class="quiet-words" role="status">Before {longDate(day)}: {plural(held.length, "item")} held. From then on: {plural(open.length, "item")} can move.</p>
        <p class="buttons"><button type="submit" class="primary">Plan again</button><button type="button" onClick={closeDialog}>Cancel</button></p>
      </form>
    </Dialog>
  );
}
