// Other programmes that are nearly as good, and what each would move.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { stream } from "../../api/client.ts";
import type { Alternative } from "../../api/types.ts";
import { t, titleOfEntry } from "../../domain/messages.ts";
import { movesWords } from "../../domain/prices.ts";
import { edit, fail } from "../../state/actions.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";

const list = signal<Alternative[]>([]);
const isDone = signal(false);

export function Alternatives() {
  useEffect(() => {
    const stop = new AbortController();
    void seek(stop.signal);
    return () => stop.abort();
  }, []);
  return (
    <Dialog title={titleOfEntry("desk-menu-alternatives")} wide>
      {!isDone.value && <p class="quiet-words" role="status">{t("desk-seeking-three")}</p>}
      <ol class="alternatives">
        {list.value.map((each, index) => (
          <li key={index}>
            <p><b>{each.objective === null ? t("desk-points-unknown") : t("count-points", { count: each.objective })}</b>{t("list-comma")}{movesWords(each.moves)}</p>
            <ul class="lines" lang="en" dir="ltr">{each.text.map((line) => <li key={line}>{line}</li>)}</ul>
            {each.edits.length > 0 && (
              <button
                type="button"
                onClick={() => {
                  closeDialog();
                  void edit(each.edits, "keep", t("desk-another-programme"));
                }}
              >
                {t("desk-take-this")}
              </button>
            )}
          </li>
        ))}
      </ol>
      {isDone.value && list.value.length === 0 && <p>{t("desk-no-alternative")}</p>}
    </Dialog>
  );
}

async function seek(signal: AbortSignal): Promise<void> {
  list.value = [];
  isDone.value = false;
  try {
    for await (const event of stream<{ event: string } & Alternative>("alternatives", { count: 3 }, signal)) {
      if (event.event === "alternative" && event.edits.length > 0) list.value = [...list.value, event];
    }
    isDone.value = true;
  } catch (error) {
    if (!signal.aborted) fail(error);
  }
}
