// Close, avoid and open days: what the Council's own calendar says of them.
import { signal } from "@preact/signals";
import type { Edit, Session, State } from "../../api/types.ts";
import { isDate, longDate } from "../../domain/dates.ts";
import { closedReason } from "../../domain/made.ts";
import { foreign, sentence, t, titleOfEntry } from "../../domain/messages.ts";
import { edit } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { valuesOf } from "./rows.ts";

type What = "close" | "avoid" | "open";

const WHAT: What[] = ["close", "avoid", "open"];
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
    <Dialog title={titleOfEntry("desk-menu-days")}>
      <form class="form" onSubmit={save}>
        <fieldset class="mode stacked">
          <legend>{t("column-what")}</legend>
          {WHAT.map((id) => (
            <label key={id}><input type="radio" name="what" value={id} checked={what.value === id} onChange={() => (what.value = id)} /> {t(`desk-days-${id}`)}</label>
          ))}
        </fieldset>
        <div class="fields">
          <div class="field"><label for="days-from">{t("desk-from")}</label><input id="days-from" name="from" type="date" required defaultValue={state.month.first} /></div>
          <div class="field"><label for="days-to">{t("desk-to-same")}</label><input id="days-to" name="to" type="date" /></div>
          <div class="field">
            <label for="days-session">{t("desk-part-of-day")}</label>
            <select id="days-session" name="session">
              <option value="">{t("desk-whole-day")}</option>
              <option value="morning">{t("session-morning")}</option>
              <option value="afternoon">{t("session-afternoon")}</option>
              {what.value === "open" && <option value="lunch">{t("session-lunch")}</option>}
              {what.value === "open" && <option value="evening">{t("session-evening")}</option>}
            </select>
          </div>
          <div class="field long"><label for="days-reason">{t("desk-reason")}</label><input id="days-reason" name="reason" type="text" dir="auto" required /></div>
        </div>
        <p class="buttons"><button type="submit" class="primary">{t("desk-plan-with-this")}</button><button type="button" onClick={closeDialog}>{t("desk-cancel")}</button></p>
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
      <h3>{t("desk-now")}</h3>
      <ul class="edits">
        {special.map((day) => (
          <li key={day.date}>
            <span>{t("title-of", { subject: longDate(day.date), what: day.closed ? closedReason(day.closed) : day.avoid ? t("avoid-because", { reason: foreign(day.avoid) }) : (partly(day) ?? t("desk-open")) })}</span>
            {day.closed && (
              <button
                type="button" class="link" aria-label={t("desk-open-day", { date: longDate(day.date) })}
                onClick={() => {
                  closeDialog();
                  void edit([{ change: "open", date: day.date, session: null, reason: t("desk-opened-here") }], "keep", t("desk-open-day", { date: longDate(day.date) }));
                }}
              >
                {t("desk-open-button")}
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
  const words = day.sessions.filter((half) => half.closed).map((half) => t("desk-half-closed", { session: sentence(t(`session-${half.session}`)), why: closedReason(half.closed!) }));
  return words.length > 0 ? words.join("; ") : null;
}

function editsOf(which: What, from: string, to: string, session: Session | null, reason: string, state: State): Edit[] {
  if (which === "avoid") return [{ change: "avoid", from, to, session, reason }];
  if (which === "close") return [{ change: "close", from, to, session, reason }];
  return state.days
    .filter((day) => day.date >= from && day.date <= to && (from === to || !day.is_weekend))
    .map((day) => ({ change: "open", date: day.date, session, reason }));
}
