// Plan again from a day on: what lies before it has been held, and stays.
import { signal } from "@preact/signals";
import type { State } from "../../api/types.ts";
import { isDate, longDate } from "../../domain/dates.ts";
import { t, titleOfEntry } from "../../domain/messages.ts";
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
    <Dialog title={titleOfEntry("desk-menu-replan")}>
      <form class="form" onSubmit={run}>
        <p>{t("desk-replan-about")}</p>
        {state.as_of && <p><b>{t("desk-replan-held", { date: longDate(state.as_of) })}</b> {t("desk-replan-later")}</p>}
        <div class="field">
          <label for="replan-from">{t("desk-from")}</label>
          <input
            id="replan-from" name="from" type="date" required min={state.as_of ?? state.horizon.first} max={state.horizon.last}
            value={day} onInput={(event) => (from.value = event.currentTarget.value)}
          />
        </div>
        <p class="quiet-words" role="status">{t("desk-replan-counts", { date: longDate(day), held: t("desk-count-items", { count: held.length }), open: t("desk-count-items", { count: open.length }) })}</p>
        <p class="buttons"><button type="submit" class="primary">{t("desk-plan-again")}</button><button type="button" onClick={closeDialog}>{t("desk-cancel")}</button></p>
      </form>
    </Dialog>
  );
}
