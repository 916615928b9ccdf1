// Scenarios: named groups of edits, side by side with the draft.
import { signal } from "@preact/signals";
import { stream } from "../../api/client.ts";
import type { Scenario, ScenarioAnswer, State } from "../../api/types.ts";
import { editWords } from "../../domain/words.ts";
import { edit, fail } from "../../state/actions.ts";
import { keepScenario, removeScenario } from "../../state/scenarios.ts";
import { titleOf } from "../../state/desk.ts";
import { say } from "../../state/voice.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";
import { valuesOf } from "./rows.ts";

const answers = signal<Map<string, ScenarioAnswer>>(new Map());
const isRunning = signal(false);

export function Scenarios({ state }: { state: State }) {
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const name = valuesOf(event.currentTarget as HTMLFormElement)["name"] ?? "";
    if (name !== "") void keepScenario(name, state.edits.flatMap((each) => each.edits));
  };
  return (
    <Dialog title="Scenarios" wide>
      <table class="list scenarios">
        <caption class="visually-hidden">Scenarios beside the draft</caption>
        <thead>
          <tr><th scope="col">Scenario</th><th scope="col">Points</th><th scope="col">Moves</th><th scope="col">What differs</th><th scope="col"><span class="visually-hidden">Actions</span></th></tr>
        </thead>
        <tbody>
          <tr><th scope="row">The draft as it is</th><td class="number">{state.objective ?? "none"}</td><td /><td /><td /></tr>
          {state.scenarios.map((scenario) => <Row key={scenario.name} scenario={scenario} />)}
        </tbody>
      </table>
      <p class="buttons">
        <button type="button" disabled={isRunning.value || state.scenarios.length === 0} onClick={() => void compare(state.scenarios)}>
          {isRunning.value ? "Planning each…" : "Plan each and compare"}
        </button>
      </p>
      {state.edits.length > 0 && (
        <form class="form inline" onSubmit={keep}>
          <label for="scenario-name">Keep the changes of this draft as a scenario</label>
          <input id="scenario-name" name="name" type="text" required placeholder="its name" />
          <button type="submit">Keep</button>
        </form>
      )}
    </Dialog>
  );
}

function Row({ scenario }: { scenario: Scenario }) {
  const answer = answers.value.get(scenario.name);
  const objective = answer ? answer.objective : scenario.objective;
  const outcome = answer?.outcome ?? scenario.outcome;
  return (
    <tr>
      <th scope="row">
        {scenario.name}
        <details><summary>{scenario.edits.length === 1 ? "1 change" : `${scenario.edits.length} changes`}</summary>
          <ul class="lines">{scenario.edits.map((each, index) => <li key={index}>{editWords(each, titleOf)}</li>)}</ul>
        </details>
      </th>
      <td class="number">{outcome === "impossible" ? "none fits" : (objective ?? "not planned")}</td>
      <td class="number">{answer?.moves ?? ""}</td>
      <td>{answer?.text && <ul class="lines">{answer.text.slice(0, 8).map((line) => <li key={line}>{line}</li>)}</ul>}</td>
      <td class="act">
        <button
          type="button"
          onClick={() => {
            closeDialog();
            void edit(scenario.edits, "best", `Scenario: ${scenario.name}`);
          }}
        >
          Make it the base<span class="visually-hidden">: {scenario.name}</span>
        </button>
        <button type="button" class="link" aria-label={`Remove the scenario “${scenario.name}”`} onClick={() => void removeScenario(scenario.name)}>Remove</button>
      </td>
    </tr>
  );
}

async function compare(scenarios: Scenario[]): Promise<void> {
  isRunning.value = true;
  answers.value = new Map();
  try {
    const asked = { scenarios: scenarios.map(({ name, edits }) => ({ name, edits })) };
    for await (const event of stream<{ event: string } & ScenarioAnswer>("whatif", asked)) {
      if (event.event === "scenario") answers.value = new Map(answers.value).set(event.name, event);
    }
    say("All scenarios are planned.");
  } catch (error) {
    fail(error);
  } finally {
    isRunning.value = false;
  }
}
