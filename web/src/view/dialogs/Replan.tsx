// Plan again from a day on: what lies before it stays as it is.
import type { State } from "../../api/types.ts";
import { isDate } from "../../domain/dates.ts";
import { replan } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { valuesOf } from "./rows.ts";

export function Replan({ state }: { state: State }) {
  const run = (event: SubmitEvent) => {
    event.preventDefault();
    const from = valuesOf(event.currentTarget as HTMLFormElement)["from"] ?? "";
    if (!isDate(from)) return;
    closeDialog();
    void replan(from);
  };
  return (
    <Dialog title="Plan again from a day">
      <form class="form" onSubmit={run}>
        <p>Everything before the day is held where it is. The rest is planned again, with as few moves as the points allow.</p>
        <div class="field">
          <label for="replan-from">From</label>
          <input id="replan-from" name="from" type="date" required min={state.horizon.first} max={state.horizon.last} defaultValue={state.month.first} />
        </div>
        <p class="buttons"><button type="submit" class="primary">Plan again</button><button type="button" onClick={closeDialog}>Cancel</button></p>
      </form>
    </Dialog>
  );
}
