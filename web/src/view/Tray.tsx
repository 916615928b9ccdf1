// What waits without a place, with the reason, under every view: all of it for the same one.
import type { State } from "../api/types.ts";
import { t } from "../domain/messages.ts";
import { choose, items, titleOf } from "../state/desk.ts";

export function Tray({ state }: { state: State }) {
  const isStale = state.items.some((item) => item.stale);
  return (
    <section class="tray" aria-label={t("desk-tray")}>
      <h2>{t("desk-tray")} <small>{t("desk-items-without-place", { count: state.tray.length })}</small></h2>
      <p class="quiet-words">
        {t(state.outcome === "stopped" ? "desk-tray-stopped" : "desk-tray-impossible")}{isStale && ` ${t("desk-tray-paler")}`}
      </p>
      <ul hidden={isStale}>
        {state.tray.map((waiting) => (
          <li key={waiting.id}>
            {items.value.has(waiting.id) ? (
              <button type="button" class="link" onClick={() => choose(waiting.id)}>{titleOf(waiting.id)}</button>
            ) : (
              <b>{titleOf(waiting.id)}</b>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
