// What the last change moved: keep it, undo it, or take the best programme instead.
import { useEffect, useRef } from "preact/hooks";
import type { Change, State } from "../api/types.ts";
import { plural, shortPlace } from "../domain/places.ts";
import { bestInstead, keepReview, undo } from "../state/actions.ts";
import { choose, type Review } from "../state/desk.ts";
import { returnTo } from "./gridKeys.ts";

export function Changes({ state, last }: { state: State; last: Review }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus({ preventScroll: true }), [last.revision]);
  const others = state.changes.list.filter((change) => change.id !== last.item);
  return (
    <section class="card changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{last.label}</h2>
      <p class="lead">
        {state.headline}. {others.length === 0 ? "Nothing else moved." : `${plural(others.length, "other item")} moved:`}
      </p>
      <p class="buttons">
        <button
          ref={keep} type="button" class="primary"
          onClick={() => {
            keepReview();
            returnTo(last.item);
          }}
        >
          Keep
        </button>
        <button type="button" onClick={() => void undo().then(() => returnTo(last.item))}>Undo</button>
        {last.mode === "keep" && (
          <button type="button" onClick={() => void bestInstead()}>
            Best instead{last.bestWords && <small> {last.bestWords}</small>}
          </button>
        )}
      </p>
      {others.length > 0 && <ul>{others.map((change) => <Moved key={change.id} change={change} />)}</ul>}
      {state.changes.list.length === 0 && state.changes.text.map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}

export function Moved({ change }: { change: Change }) {
  return (
    <li>
      <button type="button" class="link" onClick={() => choose(change.id)}>{change.title}</button>
      <span class="move">
        {change.from ? shortPlace(change.from) : "the tray"} <span aria-hidden="true" class="arrow">→</span>
        <span class="visually-hidden"> to </span> <b>{change.to ? shortPlace(change.to) : "the tray"}</b>
      </span>
      {change.reason && <span class="why">{change.reason}</span>}
    </li>
  );
}
