// A file changed outside of the desk: yours, theirs, before; and what to do about it.
import { reload, save } from "../../state/actions.ts";
import { filesOutside } from "../../state/desk.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { valuesOf } from "./rows.ts";

export function Outside() {
  const copy = (event: SubmitEvent) => {
    event.preventDefault();
    const name = valuesOf(event.currentTarget as HTMLFormElement)["name"] ?? "";
    if (name !== "") void save(name);
  };
  return (
    <Dialog title="A file changed outside of the desk" wide>
      <p>Nothing was written. Somebody changed the files of this folder after the desk read them.</p>
      {filesOutside.value.length > 0 && (
        <table class="list">
          <caption class="visually-hidden">Cells that differ</caption>
          <thead><tr><th scope="col">Cell</th><th scope="col">Yours</th><th scope="col">Theirs</th><th scope="col">Before</th></tr></thead>
          <tbody>
            {filesOutside.value.map((each) => (
              <tr key={each.file + each.row + each.column}>
                <th scope="row">{each.file}, {each.row}, {each.column}</th><td>{each.yours}</td><td>{each.theirs}</td><td>{each.before}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="buttons">
        <button
          type="button" class="primary"
          onClick={() => {
            closeDialog();
            void reload();
          }}
        >
          Take theirs and replay my changes
        </button>
        <button
          type="button"
          onClick={() => {
            closeDialog();
            void reload(true);
          }}
        >
          Take theirs, without my changes
        </button>
      </p>
      <form class="form inline" onSubmit={copy}>
        <label for="copy-name">Or save as a copy, in a folder beside this one</label>
        <input id="copy-name" name="name" type="text" required placeholder="name of the folder" />
        <button type="submit">Save the copy</button>
      </form>
    </Dialog>
  );
}
