// No programme fits: what stands against what, and the repairs, each one click.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { stream } from "../api/client.ts";
import type { Conflict, Repair, State } from "../api/types.ts";
import { plural } from "../domain/places.ts";
import { edit, fail, undo, waive } from "../state/actions.ts";
import { Prose } from "./Prose.tsx";
import { review } from "../state/desk.ts";
import { say } from "../state/voice.ts";

const repairs = signal<Repair[]>([]);
const seeking = signal(false);
const waived = signal<Conflict["waived"]>(null);

export function ConflictCard({ state, conflict }: { state: State; conflict: Conflict }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    // A drop took the focus with it; after a reload the focus is the reader's own.
    if (review.value !== null) back.current?.focus({ preventScroll: true });
    void seek(conflict, stop.signal);
    return () => stop.abort();
  }, [state.revision]);
  return (
    <section class="card conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">No programme fits</h2>
      <p class="lead">{conflict.summary}</p>
      <p class="buttons">
        {state.can_undo && <button ref={back} type="button" class="primary" onClick={() => void undo()}>Undo, back to the draft before</button>}
        <button type="button" onClick={() => void waive()}>
          Plan with the cheapest waivers{waived.value && ` (${plural(waived.value.points, "point")})`}
        </button>
      </p>
      <Prose lines={conflict.lines} />
      <h3>Repairs{seeking.value && <small> looking…</small>}</h3>
      <ol class="repairs">
        {repairs.value.map((repair) => (
          <li key={repair.id}>
            {repair.edits ? (
              <button type="button" onClick={() => void edit(repair.edits!, "keep", repair.text)}>{repair.text}</button>
            ) : (
              <span>{repair.text}</span>
            )}
          </li>
        ))}
        {repairs.value.length === 0 && !seeking.value && <li>No single change of the rows makes a programme possible.</li>}
      </ol>
      {waived.value && <Waived waived={waived.value} />}
    </section>
  );
}

function Waived({ waived }: { waived: NonNullable<Conflict["waived"]> }) {
  return (
    <>
      <h3>What the waivers would waive</h3>
      <ul class="lines">{waived.text.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  );
}

async function seek(conflict: Conflict, signal: AbortSignal): Promise<void> {
  repairs.value = conflict.repairs;
  waived.value = conflict.waived;
  if (conflict.repairs.length > 0) return;
  seeking.value = true;
  try {
    for await (const event of stream<{ event: string; repair?: Repair; waived?: Conflict["waived"] }>("repairs", {}, signal)) {
      if (event.repair) repairs.value = [...repairs.value, event.repair];
      if (event.waived) waived.value = event.waived;
    }
    say(`${plural(repairs.value.length, "repair")} found.`);
  } catch (error) {
    if (!signal.aborted) fail(error);
  } finally {
    if (!signal.aborted) seeking.value = false;
  }
}
