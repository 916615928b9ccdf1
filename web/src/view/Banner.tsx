// What stands in the way: the server gone, another run, a file changed outside, a refusal.
import { reload } from "../state/actions.ts";
import { ask, gone } from "../state/connection.ts";
import { closedWords, desk, dialog, notice } from "../state/desk.ts";
import { outbox } from "../state/outbox.ts";
import { t } from "../domain/messages.ts";
import { English, Said } from "./English.tsx";
import { saveAs } from "./download.ts";

export function Banner() {
  if (closedWords.value) {
    return (
      <div class="banner bad" role="alert">
        <p><Said isOwn={closedWords.value.isOwn}><b>{closedWords.value.message}</b> {closedWords.value.help}</Said></p>
        <Waiting />
      </div>
    );
  }
  return (
    <>
      {gone.value && (
        <div class="banner bad" role="alert">
          <p>
            <b>{t("desk-gone")}</b> {t("desk-gone-about")}
          </p>
          <p class="buttons">
            <button type="button" onClick={() => void ask()}>{t("desk-ask-now")}</button>
            <Waiting />
          </p>
        </div>
      )}
      {desk.value?.files.changed_outside && (
        <div class="banner" role="status">
          <p><b>{t("desk-file-changed")}</b> <English>{desk.value.files.message}</English></p>
          <p class="buttons">
            <button type="button" onClick={() => void reload()}>{t("desk-take-theirs")}</button>
            <button type="button" onClick={() => (dialog.value = "outside")}>{t("desk-look")}</button>
          </p>
        </div>
      )}
      {notice.value && (
        <div class="banner bad" role="alert">
          <p><Said isOwn={notice.value.isOwn}><b>{notice.value.message}</b> {notice.value.help}</Said></p>
          {notice.value.faults.length > 0 && <ul lang="en" dir="ltr">{notice.value.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
          <p class="buttons"><button type="button" onClick={() => (notice.value = null)}>{t("desk-dismiss")}</button></p>
        </div>
      )}
    </>
  );
}

function Waiting() {
  const count = outbox.value.length;
  if (count === 0) return null;
  return (
    <>
      <span>{t("desk-changes-wait", { count })}</span>
      <button
        type="button"
        onClick={() => saveAs(new Blob([JSON.stringify(outbox.value, null, 2)], { type: "application/json" }), "changes.json")}
      >
        {t("desk-download-changes")}
      </button>
    </>
  );
}
