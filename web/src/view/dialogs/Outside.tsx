// A file changed outside of the desk: yours, theirs, before; and what to do about it.
import { t } from "../../domain/messages.ts";
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
    <Dialog title={t("desk-file-changed").replace(/[.。]$/, "")} wide>
      <p>{t("desk-outside-about")}</p>
      {filesOutside.value.length > 0 && (
        <table class="list">
          <caption class="visually-hidden">{t("desk-cells-differ")}</caption>
          <thead><tr><th scope="col">{t("desk-cell")}</th><th scope="col">{t("desk-yours")}</th><th scope="col">{t("desk-theirs")}</th><th scope="col">{t("desk-before")}</th></tr></thead>
          <tbody>
            {filesOutside.value.map((each) => (
              <tr key={each.file + each.row + each.column}>
                <th scope="row" dir="auto">{each.file}, {each.row}, {each.column}</th><td dir="auto">{each.yours}</td><td dir="auto">{each.theirs}</td><td dir="auto">{each.before}</td>
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
          {t("desk-take-theirs")}
        </button>
        <button
          type="button"
          onClick={() => {
            closeDialog();
            void reload(true);
          }}
        >
          {t("desk-take-theirs-only")}
        </button>
      </p>
      <form class="form inline" onSubmit={copy}>
        <label for="copy-name">{t("desk-save-copy-label")}</label>
        <input id="copy-name" name="name" type="text" required placeholder={t("desk-folder-name")} />
        <button type="submit">{t("desk-save-copy")}</button>
      </form>
    </Dialog>
  );
}
