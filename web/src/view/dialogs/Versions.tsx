// The saved versions, and what differs between one of them and the draft.
import { signal } from "@preact/signals";
import { get } from "../../api/client.ts";
import type { Change, Item, State } from "../../api/types.ts";
import { differences } from "../../domain/versions.ts";
import { fail } from "../../state/actions.ts";
import { Moved } from "../Changes.tsx";
import { Dialog } from "./Dialog.tsx";

const opened = signal<{ version: number; changes: Change[] } | null>(null);

export function Versions({ state }: { state: State }) {
  const versions = [...state.versions].reverse();
  return (
    <Dialog title="Versions" wide>
      {versions.length === 0 && <p>Nothing is saved yet.</p>}
      <ul class="versions">
        {versions.map(({ version, issued }) => (
          <li key={version}>
            <button type="button" aria-expanded={opened.value?.version === version} onClick={() => void open(version, state)}>
              Version {version}{issued && <small> issued {issued}</small>}
            </button>
            {opened.value?.version === version && (
              <ul class="differences">
                {opened.value.changes.map((change) => <Moved key={change.id} change={change} />)}
                {opened.value.changes.length === 0 && <li>Nothing differs from the draft.</li>}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

async function open(version: number, state: State): Promise<void> {
  if (opened.value?.version === version) {
    opened.value = null;
    return;
  }
  try {
    const answer = await get<{ programme: Pick<Item, "id" | "title" | "date" | "session">[] }>(`versions/${version}`);
    opened.value = { version, changes: differences(answer.programme, state.items) };
  } catch (error) {
    fail(error);
  }
}
