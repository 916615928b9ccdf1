// No programme fits: what stands against what, and a card for each way out, each one click.
import { useEffect, useRef } from "preact/hooks";
import type { Conflict, Repair, RepairCost, State, Waived } from "../api/types.ts";
import { signed, t } from "../domain/messages.ts";
import { movesWords } from "../domain/prices.ts";
import { edit, undo, waive } from "../state/actions.ts";
import { objectiveBefore, review } from "../state/desk.ts";
import { costs, isComplete, isSeeking, repairs, seekRepairs, waived } from "../state/repairs.ts";
import { English } from "./English.tsx";
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
      <h2 id="conflict-title">{t("desk-no-fit")}</h2>
      <p class="lead"><English>{conflict.summary}</English></p>
      {state.can_undo && (
        <p class="buttons"><button ref={back} type="button" class="primary" onClick={() => void undo()}>{t("desk-undo-back")}</button></p>
      )}
      <details class="reasons" open={repairs.value.length === 0}>
        <summary>{t("desk-against")}</summary>
        <Prose lines={conflict.lines} />
      </details>
      <h3>
        {t("desk-repairs")} <small>{isSeeking.value ? t("desk-repairs-so-far", { number: String(repairs.value.length) }) : t("desk-count-ways", { count: repairs.value.length })}</small>
      </h3>
      <ol class="repairs" aria-busy={isSeeking.value}>
        {repairs.value.map((repair) => <RepairCard key={repair.id} repair={repair} cost={costs.value.get(repair.id)} />)}
        {waived.value && <WaiverCard waived={waived.value} />}
      </ol>
      {repairs.value.length === 0 && !isSeeking.value && <p class="quiet-words">{t("desk-no-repair")}</p>}
      {!isSeeking.value && !isComplete.value && <p class="quiet-words">{t("desk-time-up")}</p>}
    </section>
  );
}

function RepairCard({ repair, cost }: { repair: Repair; cost: RepairCost | undefined }) {
  if (!repair.edits) {
    return (
      <li>
        <div class="repair by-hand">
          <span class="words"><English>{repair.text}</English></span>
          <span class="cost">{t("desk-by-hand", { price: priceOf(repair) })}</span>
        </div>
      </li>
    );
  }
  return (
    <li>
      <button type="button" class="repair" title={cost?.text.join("\n")} onClick={() => void edit(repair.edits!, "keep", repair.text)}>
        <span class="words"><English>{repair.text}</English></span>
        <span class="cost">{[priceOf(repair), cost ? costWords(cost) : ""].filter(Boolean).join(" · ")}</span>
      </button>
    </li>
  );
}

/** What it means to the policy to let this give. */
function priceOf(repair: Repair): string {
  return repair.points === 0 ? t("desk-own-pin") : t("desk-if-waived", { points: t("count-points", { count: repair.points }) });
}

/** What the month comes to after it. */
function costWords(cost: RepairCost): string {
  const more = objectiveBefore.value === null ? null : cost.objective - objectiveBefore.value;
  const points = more === 0 ? t("desk-then-same") : t("desk-then", { points: more === null ? t("count-points", { count: cost.objective }) : signed(more) });
  return `${points} · ${cost.moves === 0 ? t("desk-nothing-moves") : movesWords(cost.moves)}`;
}

function WaiverCard({ waived: own }: { waived: Waived }) {
  return (
    <li>
      <button type="button" class="repair waivers" onClick={() => void waive()}>
        <span class="words">{t("desk-plan-waivers", { count: own.text.length })}</span>
        <ul class="lines" lang="en" dir="ltr">{own.text.map((line) => <li key={line}>{line.replaceAll("`", "")}</li>)}</ul>
        <span class="cost">
          {t("desk-for-waived", { points: t("count-points", { count: own.points }) })} · {own.moves === 0 ? t("desk-nothing-moves") : movesWords(own.moves)}
          {!own.is_proved && ` · ${t("desk-not-cheapest")}`}
        </span>
      </button>
    </li>
  );
}
