// The slots of the item in hand along its lane: for each day the better half day.
import { useEffect, useRef } from "preact/hooks";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import type { Day } from "../api/types.ts";
import { signed } from "../domain/messages.ts";
import { keyOf, placeOf, shortPlace } from "../domain/places.ts";
import { figureOf, isImpossible, priceWords, spokenPrice, whyNot, type Slot } from "../domain/prices.ts";
import { drop, look, slots } from "../state/hold.ts";
import { mode } from "../state/settings.ts";
import { priceClass } from "./Slot.tsx";

export function Strip({ days, isDocument }: { days: Day[]; isDocument: boolean }) {
  return (
    <>
      {days.map((day, index) => {
        const best = bestOf(day.date, isDocument);
        return best && <StripDay key={day.date} slot={best} column={index + 1} />;
      })}
    </>
  );
}

function StripDay({ slot, column }: { slot: Slot; column: number }) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current, onDragEnter: () => look(slot.key), onDrop: () => void drop(slot.key),
    });
  }, [slot.key]);
  const words = `${shortPlace(placeOf(slot.key))}: `;
  return (
    <button
      ref={element} type="button" class={`strip ${priceClass(slot.key)}`} tabIndex={-1} style={{ "--at": String(column) }}
      title={words + spokenPrice(slot, mode.value)} onPointerEnter={() => look(slot.key)} onClick={() => void drop(slot.key)}
    >
      <span class="visually-hidden">{words}</span>
      {shortPrice(slot)}
      {isImpossible(slot) && <span class="visually-hidden">{whyNot(slot)}</span>}
    </button>
  );
}

function shortPrice(slot: Slot): string {
  if (isImpossible(slot)) return "";
  const figure = figureOf(slot, mode.value);
  if (!figure) return priceWords(slot, mode.value);
  return figure.more === 0 ? "0" : figure.more > 99 ? "99+" : signed(figure.more);
}

function bestOf(date: string, isDocument: boolean): Slot | null {
  const keys = isDocument ? ["day"] : ["morning", "lunch", "afternoon", "evening"];
  const known = keys
    .map((row) => slots.value.get(keyOf({ date, session: row === "day" ? null : (row as "morning") })))
    .filter((slot): slot is Slot => slot !== undefined);
  return known.sort((one, other) => rankOf(one) - rankOf(other))[0] ?? null;
}

function rankOf(slot: Slot): number {
  return figureOf(slot, mode.value)?.more ?? Number.MAX_SAFE_INTEGER;
}

