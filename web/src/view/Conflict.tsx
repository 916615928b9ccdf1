// No programme fits: what stands against what, and a card for each way out, each one click.
import { useEffect, useRef } from "preact/hooks";
import type { Conflict, Repair, RepairCost, State, Waived } from "../api/types.ts";
import { plural } from "../domain/places.ts";
import { edit, undo, waive } from "../state/actions.ts";
import { objectiveBefore, review } from "../state/desk.ts";
import { costs, isComplete, isSeeking, repairs, seekRepairs, waived } from "../state/repairs.ts";
import { Prose } from "./Prose.tsx";

export function ConflictCard({ state, conflict }: { state: State; conflict: Conflict }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    // A drop took the focus with it; after a reload the focus is the reader's own.
    if (review.value !== null) back.current?.focus({ preventScroll: true });
    void seekRepairs(stop.signal);
    return () => stop.abort();
  }, [state.revision]);
  return (
    <section class="card conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">No programme fits</h2>
      <p class="lead">{conflict.summary}</p>
      {state.can_undo && (
        <p class="buttons"><button ref={back} type="button" class="primary" onClick={() => void undo()}>Undo, back to the draft before</button></p>
      )}
      <details class="reasons" open={repairs.value.length === 0}>
        <summary>What stands against what</summary>
        <Prose lines={conflict.lines} />
      </details>
      <h3>
        Repairs <small>{isSeeking.value ? `${repairs.value.length} so far, looking…` : plural(repairs.value.length, "way")}</small>
      </h3>
      <ol class="repairs" aria-busy={isSeeking.value}>
        {repairs.value.map((repair) => <RepairCard key={repair.id} repair={repair} cost={costs.value.get(repair.id)} />)}
        {waived.value && <WaiverCard waived={waived.value} />}
      </ol>
      {repairs.value.length === 0 && !isSeeking.value && <p class="quiet-words">No single change makes a programme possible.</p>}
      {!isSeeking.value && !isComplete.value && <p class="quiet-words">The time was up before everything was tried.</p>}
    </section>
  );
}

function RepairCard({ repair, cost }: { repair: Repair; cost: RepairCost | undefined }) {
  if (!repair.edits) {
    return (
      <li>
        <div class="repair by-hand">
          <span class="words">{repair.text}</span>
          <span class="cost">{priceOf(repair)}; not a change of the rows, so make it by hand</span>
        </div>
      </li>
    );
  }
  return (
    <li>
      <button type="button" class="repair" title={cost?.text.join("\n")} onClick={() => void edit(repair.edits!, "keep", repair.text)}>
        <span class="words">{repair.text}</span>
        <span class="cost">{[priceOf(repair), cost ? costWords(cost) : ""].filter(Boolean).join("; ")}</span>
      </button>
    </li>
  );
}

/** What it means to the policy to let this give. */
function priceOf(repair: Repair): string {
  return repair.points === 0 ? "a pin of this desk" : `${plural(repair.points, "point")} if waived`;
}

/** What the month comes to after it. */
function costWords(cost: RepairCost): string {
  const more = objectiveBefore.value === null ? null : cost.objective - objectiveBefore.value;
  const points = more === null ? `then ${plural(cost.objective, "point")}` : more === 0 ? "then as many points as before" : `then ${more > 0 ? `+${more}` : `−${-more}`}`;
  return `${points} · ${cost.moves === 0 ? "nothing moves" : plural(cost.moves, "move")}`;
}

function WaiverCard({ waived: own }: { waived: Waived }) {
  return (
    <li>
      <button type="button" class="repair waivers" onClick={() => void waive()}>
        <span class="words">Plan with {own.text.length === 1 ? "a waiver" : `the cheapest ${own.text.length} waivers`}</span>
        <ul class="lines">{own.text.map((line) => <li key={line}>{line.replaceAll("`", "")}</li>)}</ul>
        <span class="cost">
          {plural(own.points, "point")} for what is waived · {own.moves === 0 ? "nothing moves" : plural(own.moves, "move")}
          {!own.is_proved && "; not proved the cheapest"}
        </span>
      </button>
    </li>
  );
}
