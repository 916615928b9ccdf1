// What has been done at this desk, newest first: the journal in words.
import type { State } from "../../api/types.ts";
import { momentWords } from "../../domain/dates.ts";
import { foreign, hasMessage, t, titleOfEntry } from "../../domain/messages.ts";
import { Dialog } from "./Dialog.tsx";

export function Log({ state }: { state: State }) {
  const lines = [...state.log].reverse();
  return (
    <Dialog title={titleOfEntry("desk-menu-log")} wide>
      {lines.length === 0 && <p>{t("desk-log-empty")}</p>}
      {lines.length > 0 && (
        <table class="list log">
          <caption class="visually-hidden">{t("desk-log-caption")}</caption>
          <thead><tr><th scope="col">{t("desk-when")}</th><th scope="col">{t("column-what")}</th><th scope="col">{t("desk-step")}</th></tr></thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <th scope="row">{momentWords(line.at) || "–"}</th>
                <td>{hasMessage(`desk-log-${line.kind}`) ? t(`desk-log-${line.kind}`) : foreign(line.kind)}</td>
                <td dir="auto">{line.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="quiet-words">{t("desk-log-times")}</p>
    </Dialog>
  );
}
