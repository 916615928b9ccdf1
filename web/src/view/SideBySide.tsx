// The chosen scenarios beside the draft: points, moves, why none fits, and every date that moves.
import type { Scenario, ScenarioAnswer, State } from "../api/types.ts";
import { foreign, sentence, signed, t } from "../domain/messages.ts";
import { shortPlace } from "../domain/places.ts";
import { sideBySide, type Cell, type Row } from "../domain/sideBySide.ts";
import { edit } from "../state/actions.ts";
import { answers, compare, compared, isOutdated } from "../state/compare.ts";
import { dialog, titleOf } from "../state/desk.ts";
import { English } from "./English.tsx";

export function SideBySide({ state }: { state: State }) {
  const list = compared.value;
  const each = list.map((_, index) => answers.value.get(index));
  const rows = sideBySide(state.items, each);
  return (
    <>
      {isOutdated.value && (
        <p class="buttons">
          <span class="quiet-words">{t("desk-draft-changed")}</span>
          <button type="button" onClick={() => void compare(list)}>{t("desk-compare-again")}</button>
        </p>
      )}
      <div class="side-by-side" tabIndex={0} role="region" aria-label={t("desk-beside")}>
        <table class="list">
          <caption class="visually-hidden">{t("desk-beside-caption", { scenarios: t("desk-count-scenarios", { count: list.length }) })}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t("desk-the-draft")}</th>
              {list.map((scenario, index) => <th key={index} scope="col" dir="auto">{scenario.name}</th>)}
            </tr>
          </thead>
          <tbody class="sums">
            <tr>
              <th scope="row">{t("column-points")}</th>
              <td class="figure">{state.objective ?? t("desk-none")}</td>
              {each.map((answer, index) => <td key={index} class="figure"><Points answer={answer} state={state} /></td>)}
            </tr>
            <tr>
              <th scope="row">{t("desk-items-that-move")}</th>
              <td>–</td>
              {each.map((answer, index) => <td key={index}>{answer?.moves ?? (answer ? "–" : "…")}</td>)}
            </tr>
            <tr>
              <th scope="row"><span class="visually-hidden">{t("desk-apply")}</span></th>
              <td />
              {list.map((scenario, index) => <td key={index}><Apply scenario={scenario} answer={each[index]} /></td>)}
            </tr>
          </tbody>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{titleOfRow(row)}</th>
                <td>{row.base ? shortPlace(row.base) : "–"}</td>
                {row.cells.map((cell, index) => <td key={index} class={cell.kind}><Where cell={cell} isNew={row.base === null} /></td>)}
              </tr>
            ))}
            {rows.length === 0 && each.every((answer) => answer !== undefined) && (
              <tr><th scope="row">{sentence(t("desk-nothing-moves"))}</th><td colSpan={list.length + 1} /></tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Points({ answer, state }: { answer: ScenarioAnswer | undefined; state: State }) {
  if (!answer) return <span class="quiet-words">{t("desk-planning")}</span>;
  if (answer.objective === null) return <None answer={answer} />;
  const more = state.objective === null ? null : answer.objective - state.objective;
  return (
    <>
      <b>{answer.objective}</b>
      {more !== null && <small> {more === 0 ? t("desk-the-same") : signed(more)}</small>}
      {answer.outcome === "feasible" && <small> {t("desk-not-the-best")}</small>}
    </>
  );
}

function None({ answer }: { answer: ScenarioAnswer }) {
  const words = { impossible: t("desk-no-fit"), stopped: t("desk-not-known"), faulty: t("desk-cannot-be-made") }[answer.outcome] ?? foreign(answer.outcome);
  return (
    <div class="none">
      <b>{words}</b>
      {answer.text.map((line) => <p key={line}><English>{line}</English></p>)}
      {(answer.lines.length > 1 || answer.faults.length > 0) && (
        <details>
          <summary>{t("desk-why")}<span class="visually-hidden"> {t("desk-why-not-scenario", { name: foreign(answer.name) })}</span></summary>
          <ul class="lines" lang="en" dir="ltr">{[...answer.lines, ...answer.faults].filter((line) => line.trim() !== "").map((line) => <li key={line}>{line.replaceAll("`", "").trim().replace(/^- /, "")}</li>)}</ul>
        </details>
      )}
    </div>
  );
}

function Where({ cell, isNew }: { cell: Cell; isNew: boolean }) {
  switch (cell.kind) {
    case "same": return <span class="quiet-words">{isNew ? "–" : t("desk-same")}</span>;
    case "gone": return <b>{t("desk-left-out")}</b>;
    case "unknown": return <span class="visually-hidden">{t("desk-no-programme")}</span>;
    case "moved": return <b>{isNew && <small>{t("title-of", { subject: t("change-new"), what: "" })}</small>}{cell.place && shortPlace(cell.place)}</b>;
  }
}

function Apply({ scenario, answer }: { scenario: Scenario; answer: ScenarioAnswer | undefined }) {
  if (answer?.outcome === "faulty") return null;
  return (
    <button
      type="button" aria-label={t("desk-apply-scenario", { name: foreign(scenario.name) })}
      onClick={() => {
        dialog.value = null;
        void edit(scenario.edits, "best", t("desk-scenario-label", { name: foreign(scenario.name) }));
      }}
    >
      {t("desk-apply-draft")}
    </button>
  );
}

/** The title of a row: of an item of the draft, or of one that a scenario adds. */
function titleOfRow(row: Row): string {
  const words = titleOf(row.id);
  return words === foreign(row.id) ? foreign(row.title) : words;
}
