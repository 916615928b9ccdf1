// The month at large: its facts, the changes made, the pins, the points.
import type { State } from "../api/types.ts";
import { longDate } from "../domain/dates.ts";
import { sentence } from "../domain/words.ts";
import { edit, undo } from "../state/actions.ts";
import { choose, dialog, titleOf } from "../state/desk.ts";
import { DeadlineList } from "./Deadlines.tsx";

export function Overview({ state }: { state: State }) {
  return (
    <section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">The month</h2>
      {state.as_of && <p class="as-of"><b>What lies before {longDate(state.as_of)} has been held.</b></p>}
      <ul class="lines">{state.facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
      <Edits state={state} />
      {state.holds.length > 0 && <Pins state={state} />}
      <Points state={state} />
      <DeadlineList state={state} />
    </section>
  );
}

function Edits({ state }: { state: State }) {
  return (
    <>
      <h3>Your changes</h3>
      {state.edits.length === 0 ? (
        <p class="quiet-words">None yet. Take an item, and the slots show what each place would cost.</p>
      ) : (
        <ol class="edits" reversed>
          {[...state.edits].reverse().map((each, index) => (
            <li key={each.revision}>
              <span>{each.label}</span>
              {index === 0 && state.can_undo && (
                <button type="button" class="link" onClick={() => void undo()}>Undo</button>
              )}
            </li>
          ))}
        </ol>
      )}
      {state.edits.length > 0 && (
        <p><button type="button" class="link" onClick={() => (dialog.value = "scenarios")}>Keep these as a scenario…</button></p>
      )}
      {state.log.length > 0 && <p><button type="button" class="link" onClick={() => (dialog.value = "log")}>What has been done…</button></p>}
    </>
  );
}

function Pins({ state }: { state: State }) {
  return (
    <>
      <h3>Pinned</h3>
      <ul class="edits">
        {state.holds.map((id) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => choose(id)}>{titleOf(id)}</button>
            <button
              type="button" class="link" aria-label={`Release ${titleOf(id)}`}
              onClick={() => void edit([{ change: "release", target: id }], "keep", `Release ${titleOf(id)}`)}
            >
              Release
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Points({ state }: { state: State }) {
  const terms = new Map<string, { points: number; parts: string[] }>();
  for (const { name, term, points, item, reason } of state.penalties) {
    const key = name || term;
    const entry = terms.get(key) ?? { points: 0, parts: [] };
    entry.points += points;
    entry.parts.push(`${titleOf(item)}: ${reason} (${points})`);
    terms.set(key, entry);
  }
  const rows = [...terms].sort(([, one], [, other]) => other.points - one.points);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>What the points are for</h3>
      <div class="points">
        {rows.map(([name, entry]) => (
          <details key={name}>
            <summary><span>{sentence(name)}</span> <b>{entry.points}</b></summary>
            <ul class="lines">{entry.parts.map((part) => <li key={part}>{part}</li>)}</ul>
          </details>
        ))}
      </div>
    </>
  );
}
