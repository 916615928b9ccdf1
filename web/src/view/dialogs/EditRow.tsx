// The row of an item: an event's own, or its renewal's.
import type { Edit, Item } from "../../api/types.ts";
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
    if (edits.length > 0) void edit(edits, "keep", `Edit ${target}: ${edits.map((each) => ("field" in each ? each.field : "")).join(", ")}`);
  };
  const removeRow = () => {
    closeDialog();
    void edit([{ change: "remove", target }], "keep", `Remove ${target}`);
  };
  return (
    <Dialog title={`Edit ${item.renewal ? `the renewal ${item.renewal}` : item.title}`} wide>
      {noRows.value && <p>The server does not hand out the rows.</p>}
      {!row && !noRows.value && <p class="quiet-words">{all ? "This row is not in the files." : "Reading the rows…"}</p>}
      {row && all && (
        <form class="form" onSubmit={save}>
          <div class="fields">
            {columns.map((column) => <Field key={column} column={column} value={row[column] ?? ""} kinds={all.kinds[table]} />)}
          </div>
          <p class="buttons">
            <button type="submit" class="primary">Plan with these</button>
            <button type="button" onClick={removeRow}>Remove {item.renewal ? "the renewal" : "the item"}</button>
            <button type="button" onClick={closeDialog}>Cancel</button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
