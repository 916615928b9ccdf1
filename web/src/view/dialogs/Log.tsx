// What has been done at this desk, newest first: the journal in words.
import type { State } from "../../api/types.ts";
import { momentWords } from "../../domain/dates.ts";
import { Dialog } from "./Dialog.tsx";

const KINDS: Record<string, string> = {
  base: "Read", edit: "Step", undo: "Undone", redo: "Done again", save: "Saved", scenario: "Scenario",
};

export function Log({ state }: { state: State }) {
  const lines = [...state.log].reverse();
  return (
    <Dialog title="What has been done" wide>
      {lines.length === 0 && <p>Nothing yet. Every step, undo and save appears here.</p>}
      {lines.length > 0 && (
        <table class="list log">
          <caption class="visually-hidden">Steps, newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Step</th></tr></thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <th scope="row">{momentWords(line.at) || "–"}</th>
                <td>{KINDS[line.kind] ?? line.kind}</td>
                <td>{line.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="quiet-words">The times are those of the browser that made the step.</p>
    </Dialog>
  );
}
