// Add an event or a renewal: ask where it would fit, then add it there, or let the plan place it.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { post } from "../../api/client.ts";
import type { Edit, Place, State } from "../../api/types.ts";
import { foreign, sentence, signed, t } from "../../domain/messages.ts";
import { placeWords } from "../../domain/places.ts";
import { movesWords } from "../../domain/prices.ts";
import { freeName } from "../../domain/names.ts";
import { edit, fail } from "../../state/actions.ts";
import { choose } from "../../state/desk.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { Field } from "./Fields.tsx";
import { useRows, valuesOf } from "./rows.ts";

type Suggestion = Place & { more: number; moves: number };
type Table = "events" | "renewals";

const EVENT = ["title", "kind", "minutes", "earliest", "latest", "preferred", "session", "start", "location", "basis", "notes", "tentative", "unofficial"];
const EVENT_KINDS = ["briefing", "consultations", "open_debate", "adoption", "subsidiary", "private_meeting", "other"];
const RENEWAL = ["mission", "kind", "mandate_expires", "report_due", "complete_by", "resolution", "briefing", "notes"];
const RENEWAL_KINDS = ["peacekeeping", "political", "sanctions", "authorization"];

/** Without these a row says too little to plan with. */
const NEEDED = new Set(["title", "mission", "mandate_expires"]);

const table = signal<Table>("events");
const suggestions = signal<Suggestion[] | null>(null);

export function Add({ state }: { state: State }) {
  const all = useRows();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    suggestions.value = null;
  }, []);
  const columns = table.value === "events" ? EVENT : RENEWAL;
  const kinds = all?.kinds[table.value] ?? (table.value === "events" ? EVENT_KINDS : RENEWAL_KINDS);

  const add = (place: Place | null) => {
    if (!form.current?.reportValidity()) return;
    const values = valuesOf(form.current);
    const id = freeName(values[table.value === "events" ? "title" : "mission"] ?? "", state);
    const edits: Edit[] = columns
      .filter((column) => (values[column] ?? "") !== "" && !(place && (column === "session" || column === "start")))
      .map((field) => ({ change: "add", target: id, field, value: values[field]! }));
    if (place) edits.push({ change: "pin", target: id, ...place });
    closeDialog();
    void edit(edits, "keep", t("desk-edit-add", { title: foreign(values["title"] ?? values["mission"] ?? id) }), { item: id }).then((made) => made && choose(id, "why"));
  };
  const suggest = async () => {
    if (!form.current?.reportValidity()) return;
    const row = Object.fromEntries(Object.entries(valuesOf(form.current)).filter(([name, value]) => value !== "" && name !== "table"));
    try {
      suggestions.value = (await post<{ slots: Suggestion[] }>("suggest", { row: { id: freeName(row["title"] ?? "", state), ...row } })).slots;
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog title={t("desk-add-title")} wide>
      <form
        ref={form} class="form"
        onSubmit={(event) => {
          event.preventDefault();
          add(null);
        }}
      >
        <fieldset class="mode">
          <legend>{t("column-what")}</legend>
          <label><input type="radio" name="table" checked={table.value === "events"} onChange={() => (table.value = "events")} /> {t("desk-add-event")}</label>
          <label><input type="radio" name="table" checked={table.value === "renewals"} onChange={() => (table.value = "renewals")} /> {t("desk-add-renewal")}</label>
        </fieldset>
        <div class="fields" key={table.value}>
          {columns.map((column) => <Field key={column} column={column} value={column === "kind" ? (kinds[0] ?? "") : ""} kinds={kinds} required={NEEDED.has(column)} />)}
        </div>
        <p class="buttons">
          <button type="submit" class="primary">{t("desk-add-plan")}</button>
          {table.value === "events" && <button type="button" onClick={() => void suggest()}>{t("desk-where-fit")}</button>}
          <button type="button" onClick={closeDialog}>{t("desk-cancel")}</button>
        </p>
        {suggestions.value && <Fits list={suggestions.value} add={add} />}
      </form>
    </Dialog>
  );
}

function Fits({ list, add }: { list: Suggestion[]; add: (place: Place) => void }) {
  return (
    <div role="status">
      <h3>{t(list.length === 0 ? "desk-fits-nowhere" : "desk-best-first")}</h3>
      <ol class="ranked">
        {list.map((slot, index) => (
          <li key={slot.date + (slot.session ?? "")}>
            <button type="button" class="choice" onClick={() => add({ date: slot.date, session: slot.session })}>
              <span class="rank">{index + 1}</span>
              <span class="words">{sentence(placeWords(slot))}</span>
              <span class="price">{slot.more === 0 && !slot.moves ? t("desk-free") : `${signed(slot.more)} · ${movesWords(slot.moves)}`}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
