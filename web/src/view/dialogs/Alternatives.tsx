// Other programmes that are nearly as good, and what each would move.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { stream } from "../../api/client.ts";
import type { Alternative } from "../../api/types.ts";
import { plural } from "../../domain/places.ts";
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
    <Dialog title="Other good programmes" wide>
      {!isDone.value && <p class="quiet-words" role="status">Looking for three that differ…</p>}
      <ol class="alternatives">
        {list.value.map((each, index) => (
          <li key={index}>
            <p><b>{each.objective === null ? "Points not known" : plural(each.objective, "point")}</b>, {plural(each.moves, "move")}</p>
            <ul class="lines">{each.text.map((line) => <li key={line}>{line}</li>)}</ul>
            {each.edits.length > 0 && (
              <button
                type="button"
                onClick={() => {
                  closeDialog();
                  void edit(each.edits, "keep", "Another good programme");
                }}
              >
                Take this one
              </button>
            )}
          </li>
        ))}
      </ol>
      {isDone.value && list.value.length === 0 && <p>No other programme was found.</p>}
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
