// What waits without a place, with the reason, under every view.
import type { State } from "../api/types.ts";
import { plural } from "../domain/places.ts";
import { choose, items } from "../state/desk.ts";

export function Tray({ state }: { state: State }) {
  const isOneReason = new Set(state.tray.map((each) => each.reason)).size === 1;
  const isStale = state.items.some((item) => item.stale);
  return (
    <section class="tray" aria-label="Tray">
      <h2>Tray <small>{plural(state.tray.length, "item")} without a place</small></h2>
      {isOneReason && <p class="quiet-words">{state.tray[0]?.reason}{isStale && " They are shown paler where they stood last."}</p>}
      <ul hidden={isStale && isOneReason}>
        {state.tray.map((waiting) => (
          <li key={waiting.id}>
            {items.value.has(waiting.id) ? (
              <button type="button" class="link" onClick={() => choose(waiting.id)}>{waiting.title}</button>
            ) : (
              <b>{waiting.title}</b>
            )}
            {!isOneReason && <span class="quiet-words"> {waiting.reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
