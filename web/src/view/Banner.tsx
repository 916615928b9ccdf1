// What stands in the way: the server gone, another run, a file changed outside, a refusal.
import { reload } from "../state/actions.ts";
import { ask, gone } from "../state/connection.ts";
import { closedWords, desk, dialog, notice } from "../state/desk.ts";
import { outbox } from "../state/outbox.ts";
import { plural } from "../domain/places.ts";
import { saveAs } from "./download.ts";

export function Banner() {
  if (closedWords.value) {
    return (
      <div class="banner bad" role="alert">
        <p><b>{closedWords.value.message}</b> {closedWords.value.help}</p>
        <Waiting />
      </div>
    );
  }
  return (
    <>
      {gone.value && (
        <div class="banner bad" role="alert">
          <p>
            <b>The desk's server does not answer.</b> Nothing confirmed is lost: the journal is in the folder. This page asks again
            every few seconds, and keeps what you change.
          </p>
          <p class="buttons">
            <button type="button" onClick={() => void ask()}>Ask now</button>
            <Waiting />
          </p>
        </div>
      )}
      {desk.value?.files.changed_outside && (
        <div class="banner" role="status">
          <p><b>A file changed outside of the desk.</b> {desk.value.files.message}</p>
          <p class="buttons">
            <button type="button" onClick={() => void reload()}>Take theirs and replay my changes</button>
            <button type="button" onClick={() => (dialog.value = "outside")}>Look…</button>
          </p>
        </div>
      )}
      {notice.value && (
        <div class="banner bad" role="alert">
          <p><b>{notice.value.message}</b> {notice.value.help}</p>
          {notice.value.faults.length > 0 && <ul>{notice.value.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
          <p class="buttons"><button type="button" onClick={() => (notice.value = null)}>Dismiss</button></p>
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
      <span>{plural(count, "change waits", "changes wait")} here.</span>
      <button
        type="button"
        onClick={() => saveAs(new Blob([JSON.stringify(outbox.value, null, 2)], { type: "application/json" }), "changes.json")}
      >
        Download my changes
      </button>
    </>
  );
}
