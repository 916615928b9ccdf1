// The chosen scenarios beside the draft: points, moves, why none fits, and every date that moves.
import type { Scenario, ScenarioAnswer, State } from "../api/types.ts";
import { plural, shortPlace } from "../domain/places.ts";
import { sideBySide, type Cell } from "../domain/sideBySide.ts";
import { edit } from "../state/actions.ts";
import { answers, compare, compared, isOutdated } from "../state/compare.ts";
import { dialog } from "../state/desk.ts";

export function SideBySide({ state }: { state: State }) {
  const list = compared.value;
  const each = list.map((_, index) => answers.value.get(index));
  const rows = sideBySide(state.items, each);
  return (
    <>
      {isOutdated.value && (
        <p class="buttons">
          <span class="quiet-words">The draft has changed since.</span>
          <button type="button" onClick={() => void compare(list)}>Compare again</button>
        </p>
      )}
      <div class="side-by-side" tabIndex={0} role="region" aria-label="Scenarios beside the draft">
        <table class="list">
          <caption class="visually-hidden">The draft and {plural(list.length, "scenario")}: points, and the items that move</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">The draft</th>
              {list.map((scenario, index) => <th key={index} scope="col">{scenario.name}</th>)}
            </tr>
          </thead>
          <tbody class="sums">
            <tr>
              <th scope="row">Points</th>
              <td class="figure">{state.objective ?? "none"}</td>
              {each.map((answer, index) => <td key={index} class="figure"><Points answer={answer} state={state} /></td>)}
            </tr>
            <tr>
              <th scope="row">Items that move</th>
              <td>–</td>
              {each.map((answer, index) => <td key={index}>{answer?.moves ?? (answer ? "–" : "…")}</td>)}
            </tr>
            <tr>
              <th scope="row"><span class="visually-hidden">Apply</span></th>
              <td />
              {list.map((scenario, index) => <td key={index}><Apply scenario={scenario} answer={each[index]} /></td>)}
            </tr>
          </tbody>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                <td>{row.base ? shortPlace(row.base) : "–"}</td>
                {row.cells.map((cell, index) => <td key={index} class={cell.kind}><Where cell={cell} isNew={row.base === null} /></td>)}
              </tr>
            ))}
            {rows.length === 0 && each.every((answer) => answer !== undefined) && (
              <tr><th scope="row">Nothing moves</th><td colSpan={list.length + 1} /></tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Points({ answer, state }: { answer: ScenarioAnswer | undefined; state: State }) {
  if (!answer) return <span class="quiet-words">planning…</span>;
  if (answer.objective === null) return <None answer={answer} />;
  const more = state.objective === null ? null : answer.objective - state.objective;
  return (
    <>
      <b>{answer.objective}</b>
      {more !== null && <small> {more === 0 ? "the same" : more > 0 ? `+${more}` : `−${-more}`}</small>}
      {answer.outcome === "feasible" && <small> not proved the best</small>}
    </>
  );
}

function None({ answer }: { answer: ScenarioAnswer }) {
  const words = { impossible: "No programme fits", stopped: "Not known", faulty: "Cannot be made" }[answer.outcome] ?? answer.outcome;
  return (
    <div class="none">
      <b>{words}</b>
      {answer.text.map((line) => <p key={line}>{line}</p>)}
      {(answer.lines.length > 1 || answer.faults.length > 0) && (
        <details>
          <summary>Why<span class="visually-hidden"> {answer.name} fits nowhere</span></summary>
          <ul class="lines">{[...answer.lines, ...answer.faults].filter((line) => line.trim() !== "").map((line) => <li key={line}>{line.replaceAll("`", "").trim().replace(/^- /, "")}</li>)}</ul>
        </details>
      )}
    </div>
  );
}

function Where({ cell, isNew }: { cell: Cell; isNew: boolean }) {
  switch (cell.kind) {
    case "same": return <span class="quiet-words">{isNew ? "–" : "same"}</span>;
    case "gone": return <b>left out</b>;
    case "unknown": return <span class="visually-hidden">no programme</span>;
    case "moved": return <b>{isNew && <small>new: </small>}{cell.place && shortPlace(cell.place)}</b>;
  }
}

function Apply({ scenario, answer }: { scenario: Scenario; answer: ScenarioAnswer | undefined }) {
  if (answer?.outcome === "faulty") return null;
  return (
    <button
      type="button" aria-label={`Apply to the draft: ${scenario.name}`}
      onClick={() => {
        dialog.value = null;
        void edit(scenario.edits, "best", `Scenario: ${scenario.name}`);
      }}
    >
      Apply to the draft
    </button>
  );
}
