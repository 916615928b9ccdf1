// The row of an item: an event's own, or its renewal's.
import type { Edit, Item } from "../../api/types.ts";
import { titleWords } from "../../domain/made.ts";
import { foreign, listed, t } from "../../domain/messages.ts";
import { columnWords } from "../../domain/words.ts";
import { edit } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { Field } from "./Fields.tsx";
import { noRows, useRows, valuesOf } from "./rows.ts";

export function EditRow({ item }: { item: Item }) {
  const all = useRows();
  const target = item.renewal ?? item.id;
  const table = item.renewal ? "renewals" : "events";
  const row = all?.[table].find((each) => each["id"] === target);
  const columns = all?.columns[table].filter((column) => column !== "id") ?? [];
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!row) return;
    const values = valuesOf(event.currentTarget as HTMLFormElement);
    const edits: Edit[] = columns
      .filter((column) => column in values && values[column] !== (row[column] ?? ""))
      .map((column) => ({ change: "set", target, field: column, value: values[column] ?? "" }));
    closeDialog();
    if (edits.length > 0) void edit(edits, "keep", t("desk-edit-label", { title: foreign(target), fields: listed(edits.map((each) => ("field" in each ? columnWords(each.field) : ""))) }));
  };
  const removeRow = () => {
    closeDialog();
    void edit([{ change: "remove", target }], "keep", t("desk-edit-remove", { title: foreign(target) }));
  };
  return (
    <Dialog title={item.renewal ? t("desk-edit-renewal", { title: foreign(item.renewal) }) : t("desk-edit-title", { title: titleWords(item) })} wide>
      {noRows.value && <p>{t("desk-no-rows")}</p>}
      {!row && !noRows.value && <p class="quiet-words">{t(all ? "desk-row-gone" : "desk-reading-rows")}</p>}
      {row && all && (
        <form class="form" onSubmit={save}>
          <div class="fields">
            {columns.map((column) => <Field key={column} column={column} value={row[column] ?? ""} kinds={all.kinds[table]} />)}
          </div>
          <p class="buttons">
            <button type="submit" class="primary">{t("desk-plan-with-these")}</button>
            <button type="button" onClick={removeRow}>{t(item.renewal ? "desk-remove-renewal" : "desk-remove-item")}</button>
            <button type="button" onClick={closeDialog}>{t("desk-cancel")}</button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
