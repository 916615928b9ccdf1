// What the desk does, and its keys.
import { t, titleOfEntry } from "../../domain/messages.ts";
import { letters } from "../../state/settings.ts";
import { Dialog } from "./Dialog.tsx";

const KEYS: [string, string][] = [
  ["Tab", "desk-key-tab"],
  ["← ↑ → ↓", "desk-key-arrows"],
  ["Enter", "desk-key-enter"],
  ["Space, M", "desk-key-space"],
  ["1–5", "desk-key-numbers"],
  ["Esc", "desk-key-escape"],
  ["Home, End", "desk-key-ends"],
  ["P", "desk-key-pin"],
  ["E", "desk-key-why"],
  ["A", "desk-key-add"],
  ["S, Ctrl+S", "desk-key-save"],
  ["Ctrl+Z, Ctrl+Shift+Z", "desk-key-undo"],
  ["V", "desk-key-view"],
  ["/", "desk-key-find"],
  ["?", "desk-key-help"],
];

export function Help() {
  return (
    <Dialog title={titleOfEntry("desk-menu-help")}>
      <p>{t("desk-help-about")}</p>
      <table class="keys">
        <caption class="visually-hidden">{t("desk-keys")}</caption>
        <tbody>
          {KEYS.map(([key, words]) => (
            <tr key={key}><th scope="row"><kbd dir="ltr">{key}</kbd></th><td>{t(words)}</td></tr>
          ))}
        </tbody>
      </table>
      <label class="check">
        <input type="checkbox" checked={letters.value} onChange={(event) => (letters.value = event.currentTarget.checked)} />
        {t("desk-letters")}
      </label>
    </Dialog>
  );
}
