// Scenarios: choose some, see them side by side with the draft, apply one as a step.
import { useEffect } from "preact/hooks";
import type { Scenario, State } from "../../api/types.ts";
import { plural } from "../../domain/places.ts";
import { editWords } from "../../domain/words.ts";
import { refresh } from "../../state/actions.ts";
import { chosenScenarios, compare, compared, isComparing, keyOfScenario, toggleScenario } from "../../state/compare.ts";
import { titleOf } from "../../state/desk.ts";
import { keepScenario, removeScenario } from "../../state/scenarios.ts";
import { SideBySide } from "../SideBySide.tsx";
import { Dialog } from "./Dialog.tsx";
import { valuesOf } from "./rows.ts";

export function Scenarios({ state }: { state: State }) {
  // The file may have changed since the page read the state.
  useEffect(() => void refresh(), []);
  const usable = state.scenarios.filter((scenario) => scenario.faults.length === 0);
  const chosen = usable.filter((scenario) => chosenScenarios.value.has(keyOfScenario(scenario)));
  const isAll = usable.length > 0 && chosen.length === usable.length;
  return (
    <Dialog title="Scenarios" wide={compared.value.length > 0 ? "full" : true}>
      {state.scenarios.length === 0 && (
        <p>There are none yet. Rows of <code>scenarios.csv</code> in the folder appear here, and so do changes of this draft that you keep under a name.</p>
      )}
      {state.scenario_faults.length > 0 && (
        <div class="card conflict">
          <p><b>scenarios.csv cannot be read.</b></p>
          <ul class="lines">{state.scenario_faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
        </div>
      )}
      {state.scenarios.length > 0 && (
        <>
          {/* Once there is something to see, the choice makes room for it. */}
          <details class="choose" open={compared.value.length === 0}>
            <summary>Choose what to see beside the draft <small>{chosen.length} of {usable.length} chosen</small></summary>
            <div class="scenario-choice" role="group" aria-label="Scenarios">
              {state.scenarios.map((scenario) => <Choice key={keyOfScenario(scenario)} scenario={scenario} />)}
            </div>
          </details>
          {state.scenarios_left_out > 0 && (
            <p class="quiet-words">{plural(state.scenarios_left_out, "further scenario")} of the file {state.scenarios_left_out === 1 ? "is" : "are"} left out here; `horseshoe whatif` plans any number.</p>
          )}
          <p class="buttons">
            <button type="button" class="primary" disabled={isComparing.value || chosen.length === 0} onClick={() => void compare(chosen)}>
              {isComparing.value ? "Planning each…" : chosen.length === 0 ? "Compare the chosen" : `Compare ${plural(chosen.length, "scenario")}`}
            </button>
            <button
              type="button"
              onClick={() => (chosenScenarios.value = new Set(isAll ? [] : usable.map(keyOfScenario)))}
            >
              {isAll ? "Choose none" : "Choose all"}
            </button>
          </p>
        </>
      )}
      {compared.value.length > 0 && <SideBySide state={state} />}
      {state.edits.length > 0 && <Keep state={state} />}
    </Dialog>
  );
}

function Choice({ scenario }: { scenario: Scenario }) {
  const key = keyOfScenario(scenario);
  const isFaulty = scenario.faults.length > 0;
  return (
    <div class="scenario">
      <label>
        <input
          type="checkbox" disabled={isFaulty} checked={!isFaulty && chosenScenarios.value.has(key)}
          onChange={(event) => toggleScenario(key, event.currentTarget.checked)}
        />
        <b>{scenario.name}</b>
        <small>{scenario.from === "file" ? `scenarios.csv, line ${scenario.line}` : "kept here"}</small>
      </label>
      {isFaulty ? (
        <ul class="lines faults">{scenario.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
      ) : (
        <details>
          <summary>{plural(scenario.edits.length, "change")}<span class="visually-hidden"> of {scenario.name}</span></summary>
          <ul class="lines">{scenario.edits.map((each, index) => <li key={index}>{editWords(each, titleOf)}</li>)}</ul>
        </details>
      )}
      {scenario.from === "desk" && (
        <button type="button" class="link" aria-label={`Remove the scenario “${scenario.name}”`} onClick={() => void removeScenario(scenario.name)}>Remove</button>
      )}
    </div>
  );
}

function Keep({ state }: { state: State }) {
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = valuesOf(form)["name"] ?? "";
    if (name === "") return;
    void keepScenario(name, state.edits.flatMap((each) => each.edits)).then(() => form.reset());
  };
  return (
    <form class="form inline" onSubmit={keep}>
      <label for="scenario-name">Keep the changes of this draft as a scenario</label>
      <input id="scenario-name" name="name" type="text" required placeholder="its name" />
      <button type="submit">Keep</button>
    </form>
  );
}
