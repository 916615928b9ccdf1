// "Move to…": every possible slot, ranked by points and moves. The same edit as a drop by pointer.
import { useEffect } from "preact/hooks";
import type { Item } from "../api/types.ts";
import { foreign, sentence, t } from "../domain/messages.ts";
import { placeWords, shortPlace } from "../domain/places.ts";
import { isImpossible, priceWords, shortMark, whyNot, type Slot } from "../domain/prices.ts";
import { beyondWindow } from "../domain/window.ts";
import { bests, drop, held, isSettled, look, putDown, rankedSlots, slots, take } from "../state/hold.ts";
import { mode } from "../state/settings.ts";
import { English } from "./English.tsx";
import { ModeChoice } from "./ModeChoice.tsx";
import { returnTo } from "./gridKeys.ts";

export function MoveTo({ item }: { item: Item }) {
  useEffect(() => {
    if (held.value !== item.id && item.can_move) take(item.id);
  }, [item.id]);
  if (!item.can_move) return <p>{t("desk-cannot-move")}</p>;
  const list = rankedSlots.value;
  const impossible = [...slots.value.values()].filter(isImpossible);
  return (
    <div class="move-to">
      <ModeChoice />
      <p class="quiet-words" aria-live="off" data-settled={held.value !== null && isSettled.value ? "" : undefined}>
        {held.value === null ? t("desk-was-put-back") : !isSettled.value ? t("desk-prices-coming") : t("desk-possible-best-first", { slots: t("desk-possible-slots", { count: list.length }) })}
      </p>
      <ol class="ranked">
        {list.map((slot) => <Choice key={slot.key} slot={slot} beyond={beyondWindow(item, slot)} />)}
      </ol>
      {impossible.length > 0 && (
        <details class="impossible-list">
          <summary>{t("desk-slots-impossible", { count: impossible.length })}</summary>
          <ul>
            {impossible.map((slot) => (
              <li key={slot.key}>
                <button type="button" class="link" onClick={() => void drop(slot.key)}>{sentence(placeWords(slot))}</button>
                <span class="why">{beyond(item, slot) ?? whyNot(slot)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="buttons">
        {held.value === null ? (
          <button type="button" onClick={() => take(item.id)}>{t("desk-take-hold")}</button>
        ) : (
          <button
            type="button"
            onClick={() => {
              putDown();
              returnTo(item.id);
            }}
          >
            {t("desk-put-back")}
          </button>
        )}
      </p>
    </div>
  );
}

/** A slot beyond the window of the row is no price away: a drop widens the window. */
function beyond(item: Item, slot: Slot): string | null {
  const words = beyondWindow(item, slot);
  return words && t("desk-drop-widens", { why: sentence(words) });
}

function Choice({ slot, beyond }: { slot: Slot; beyond: string | null }) {
  const rank = bests.value.get(slot.key);
  return (
    <li>
      <button
        type="button" class="choice" onClick={() => void drop(slot.key)}
        onFocus={() => look(slot.key)} onPointerEnter={() => look(slot.key)}
      >
        <span class="rank">{rank ?? ""}</span>
        <span class="words">{shortPlace(slot)}</span>
        <span class="price">{priceWords(slot, mode.value)}</span>
        {beyond && <span class="why">{sentence(beyond)}</span>}
        {slot.mark === "breaks" && slot.markWords && <span class="why" title={foreign(slot.markWords)}><English>{shortMark(slot.markWords)}</English></span>}
      </button>
    </li>
  );
}

/** Takes hold where the view shows no slots: the focus goes to the list of them. */
export function takeToPanel(id: string): void {
  take(id);
  requestAnimationFrame(() => document.getElementById("tab-move")?.focus());
}
