// What the last change moved: keep it, undo it, or take the best programme instead.
import { useEffect, useRef } from "preact/hooks";
import type { Change, State } from "../api/types.ts";
import { headlineWords, titleWords } from "../domain/made.ts";
import { foreign, t } from "../domain/messages.ts";
import { shortPlace } from "../domain/places.ts";
import { bestInstead, keepReview, undo } from "../state/actions.ts";
import { choose, items, type Review } from "../state/desk.ts";
import { English } from "./English.tsx";
import { returnTo } from "./gridKeys.ts";

export function Changes({ state, last }: { state: State; last: Review }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus({ preventScroll: true }), [last.revision]);
  const others = state.changes.list.filter((change) => change.id !== last.item);
  return (
    <section class="card changes" aria-labelledby="changes-title">
      <h2 id="changes-title" dir="auto">{last.label}</h2>
      <p class="lead">
        {headlineWords(state)}. {others.length === 0 ? t("desk-nothing-else-moved") : t("desk-others-moved", { count: others.length })}
      </p>
      <p class="buttons">
        <button
          ref={keep} type="button" class="primary"
          onClick={() => {
            keepReview();
            returnTo(last.item);
          }}
        >
          {t("desk-keep")}
        </button>
        <button type="button" onClick={() => void undo().then(() => returnTo(last.item))}>{t("desk-undo")}</button>
        {last.mode === "keep" && (
          <button type="button" onClick={() => void bestInstead()}>
            {t("desk-best-instead")}{last.bestWords && <small> {last.bestWords}</small>}
          </button>
        )}
      </p>
      {others.length > 0 && <ul>{others.map((change) => <Moved key={change.id} change={change} />)}</ul>}
      {state.changes.list.length === 0 && state.changes.text.map((line) => <p key={line}><English>{line}</English></p>)}
    </section>
  );
}

export function Moved({ change }: { change: Change }) {
  return (
    <li>
      <button type="button" class="link" onClick={() => choose(change.id)}>{changeTitle(change)}</button>
      <span class="move">
        {change.from ? shortPlace(change.from) : t("desk-the-tray")} <span aria-hidden="true" class="arrow">→</span>
        <span class="visually-hidden"> {t("desk-to")} </span> <b>{change.to ? shortPlace(change.to) : t("desk-the-tray")}</b>
      </span>
      {change.reason && <span class="why"><English>{change.reason}</English></span>}
    </li>
  );
}

/** The title of an item that the draft may no longer have. */
function changeTitle(change: Change): string {
  const item = items.value.get(change.id);
  return item && item.title === change.title ? titleWords(item) : foreign(change.title);
}
