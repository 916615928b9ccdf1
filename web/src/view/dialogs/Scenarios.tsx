// Scenarios: choose some, see them side by side with the draft, apply one as a step.
import { useEffect } from "preact/hooks";
import type { Scenario, State } from "../../api/types.ts";
import { foreign, t, titleOfEntry } from "../../domain/messages.ts";
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
    <Dialog title={titleOfEntry("desk-menu-scenarios")} wide={compared.value.length > 0 ? "full" : true}>
      {state.scenarios.length === 0 && (
        <p>{t("desk-scenarios-none")}</p>
      )}
      {state.scenario_faults.length > 0 && (
        <div class="card conflict">
          <p><b>{t("desk-scenarios-unread")}</b></p>
          <ul class="lines" lang="en" dir="ltr">{state.scenario_faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
        </div>
      )}
      {state.scenarios.length > 0 && (
        <>
          {/* Once there is something to see, the choice makes room for it. */}
          <details class="choose" open={compared.value.length === 0}>
            <summary>{t("desk-scenarios-choose")} <small>{t("desk-chosen-of", { chosen: String(chosen.length), all: String(usable.length) })}</small></summary>
            <div class="scenario-choice" role="group" aria-label={titleOfEntry("desk-menu-scenarios")}>
              {state.scenarios.map((scenario) => <Choice key={keyOfScenario(scenario)} scenario={scenario} />)}
            </div>
          </details>
          {state.scenarios_left_out > 0 && (
            <p class="quiet-words">{t("desk-scenarios-left-out", { count: state.scenarios_left_out })}</p>
          )}
          <p class="buttons">
            <button type="button" class="primary" disabled={isComparing.value || chosen.length === 0} onClick={() => void compare(chosen)}>
              {isComparing.value ? t("desk-planning-each") : chosen.length === 0 ? t("desk-compare-chosen") : t("desk-compare", { scenarios: t("desk-count-scenarios", { count: chosen.length }) })}
            </button>
            <button
              type="button"
              onClick={() => (chosenScenarios.value = new Set(isAll ? [] : usable.map(keyOfScenario)))}
            >
              {t(isAll ? "desk-choose-none" : "desk-choose-all")}
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
        <b dir="auto">{scenario.name}</b>
        <small>{scenario.from === "file" ? t("desk-scenario-line", { line: String(scenario.line) }) : t("desk-kept-here")}</small>
      </label>
      {isFaulty ? (
        <ul class="lines faults" lang="en" dir="ltr">{scenario.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
      ) : (
        <details>
          <summary>{t("desk-count-changes", { count: scenario.edits.length })}<span class="visually-hidden">{t("list-comma")}{foreign(scenario.name)}</span></summary>
          <ul class="lines">{scenario.edits.map((each, index) => <li key={index}>{editWords(each, titleOf)}</li>)}</ul>
        </details>
      )}
      {scenario.from === "desk" && (
        <button type="button" class="link" aria-label={t("desk-remove-scenario", { name: foreign(scenario.name) })} onClick={() => void removeScenario(scenario.name)}>{t("desk-remove")}</button>
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
      <label for="scenario-name">{t("desk-scenario-keep")}</label>
      <input id="scenario-name" name="name" type="text" required dir="auto" placeholder={t("desk-its-name")} />
      <button type="submit">{t("desk-keep")}</button>
    </form>
  );
}
