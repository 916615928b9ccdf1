// The month at large: its facts, the changes made, the pins, the points.
import type { State } from "../api/types.ts";
import { longDate } from "../domain/dates.ts";
import { factWords } from "../domain/made.ts";
import { foreign, sentence, t } from "../domain/messages.ts";
import { edit, undo } from "../state/actions.ts";
import { choose, dialog, titleOf } from "../state/desk.ts";
import { DeadlineList } from "./Deadlines.tsx";
import { penaltyWords } from "./Facts.tsx";

export function Overview({ state }: { state: State }) {
  return (
    <section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{t("desk-the-month")}</h2>
      {state.as_of && <p class="as-of"><b>{t("desk-as-of", { date: longDate(state.as_of) })}</b></p>}
      <ul class="lines">{factWords(state).map((fact) => <li key={fact}>{fact}</li>)}</ul>
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
      <h3>{t("desk-your-changes")}</h3>
      {state.edits.length === 0 ? (
        <p class="quiet-words">{t("desk-no-changes")}</p>
      ) : (
        <ol class="edits" reversed>
          {[...state.edits].reverse().map((each, index) => (
            <li key={each.revision}>
              <span dir="auto">{each.label}</span>
              {index === 0 && state.can_undo && (
                <button type="button" class="link" onClick={() => void undo()}>{t("desk-undo")}</button>
              )}
            </li>
          ))}
        </ol>
      )}
      {state.edits.length > 0 && (
        <p><button type="button" class="link" onClick={() => (dialog.value = "scenarios")}>{t("desk-keep-as-scenario")}</button></p>
      )}
      {state.log.length > 0 && <p><button type="button" class="link" onClick={() => (dialog.value = "log")}>{t("desk-menu-log")}</button></p>}
    </>
  );
}

function Pins({ state }: { state: State }) {
  return (
    <>
      <h3>{t("desk-pinned-heading")}</h3>
      <ul class="edits">
        {state.holds.map((id) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => choose(id)}>{titleOf(id)}</button>
            <button
              type="button" class="link" aria-label={t("desk-release-item", { title: titleOf(id) })}
              onClick={() => void edit([{ change: "release", target: id }], "keep", t("desk-release-item", { title: titleOf(id) }))}
            >
              {t("desk-release")}
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
    const key = penaltyWords({ name, term });
    const entry = terms.get(key) ?? { points: 0, parts: [] };
    entry.points += points;
    entry.parts.push(t("aside", { text: t("title-of", { subject: titleOf(item), what: foreign(reason) }), aside: String(points) }));
    terms.set(key, entry);
  }
  const rows = [...terms].sort(([, one], [, other]) => other.points - one.points);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("desk-points-for")}</h3>
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
