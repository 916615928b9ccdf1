// One half day of the calendar: its items, how full it is, and, while an item is in hand, what a
// drop here would cost.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import type { Day, HalfDay, Item } from "../api/types.ts";
import { closedReason } from "../domain/made.ts";
import { foreign, t } from "../domain/messages.ts";
import { keyOf, placeOf, placeWords } from "../domain/places.ts";
import { isImpossible, priceWords, shadeOf, whyNot, type Slot as PricedSlot } from "../domain/prices.ts";
import { beyondWindow } from "../domain/window.ts";
import { cursor } from "../state/cursor.ts";
import { review } from "../state/desk.ts";
import { drop, held, heldItem, look, rankAt, slotAt } from "../state/hold.ts";
import { mode } from "../state/settings.ts";
import { Chip, Ghost } from "./Chip.tsx";

export interface SlotProps {
  gridKey: string;
  day: Day;
  half: HalfDay | null;
  items: Item[];
  ghosts: Item[];
}

/** The classes by which a slot shows its price: shade, hatching and the mark of a broken rule. */
export function priceClass(key: string): string {
  if (held.value === null) return "";
  const slot = slotAt(key);
  if (!slot) return "unpriced";
  if (isImpossible(slot)) return "impossible";
  const shade = shadeOf(slot, mode.value);
  const breaks = slot.mark === "breaks" ? " breaks" : "";
  return (shade === null ? "unpriced" : `shade-${shade}`) + breaks;
}

/** Whether the item in hand may be dropped there at all: a document on a day, a meeting in a half. */
export function takesHeld(key: string): boolean {
  const item = heldItem.value;
  return item !== null && (placeOf(key).session === null) === item.is_document;
}

export function useDrop(key: string) {
  const element = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: () => takesHeld(key),
      onDragEnter: () => {
        cursor.value = { key, index: 0 };
        look(key);
      },
      onDrop: () => void drop(key),
    });
  }, [key]);
  return element;
}

export function Slot({ gridKey, day, half, items, ghosts }: SlotProps) {
  const element = useDrop(gridKey);
  const isTarget = takesHeld(gridKey);
  const closed = half?.closed ?? day.closed;
  const classes = ["slot", isTarget ? `target ${priceClass(gridKey)}` : ""];
  if (closed || (half && !half.open)) classes.push("closed");
  else if (day.avoid) classes.push("avoid");
  if (!day.in_month) classes.push("before");
  if (half === null) classes.push("papers");
  if (review.value && items.some((item) => item.was)) classes.push("changed");
  return (
    <td ref={element} class={classes.join(" ")}>
      <div class="stack">
        {items.map((item, index) => (
          <Chip key={item.id} item={item} before={items[index - 1] ?? null} gridKey={gridKey} index={index} />
        ))}
        {review.value && ghosts.map((item) => <Ghost key={item.id} item={item} />)}
      </div>
      {isTarget ? (
        <DropButton gridKey={gridKey} />
      ) : (
        <Rest gridKey={gridKey} half={half} count={items.length} closed={closed} />
      )}
    </td>
  );
}

/** The place to drop on, with its price; `before` are words that the eye needs in front of it. */
export function DropButton({ gridKey, before = null }: { gridKey: string; before?: ComponentChildren }) {
  const slot = slotAt(gridKey);
  const here = heldItem.value !== null && keyOf(heldItem.value) === gridKey;
  const rank = rankAt(gridKey);
  const words = here ? t("desk-here-now") : slot ? priceWords(slot, mode.value) : "…";
  const isFocus = cursor.value.key === gridKey;
  const beyond = heldItem.value ? beyondWindow(heldItem.value, placeOf(gridKey)) : null;
  return (
    <button
      type="button" class="drop" data-key={gridKey} data-index={0} tabIndex={isFocus ? 0 : -1}
      title={slot && isImpossible(slot) && !beyond ? whyNot(slot) : [beyond, slot?.markWords && foreign(slot.markWords)].filter(Boolean).join("; ") || undefined}
      onClick={() => void drop(gridKey)}
      onPointerEnter={() => look(gridKey)}
      onFocus={() => {
        cursor.value = { key: gridKey, index: 0 };
        look(gridKey);
      }}
    >
      <span class="visually-hidden">{placeWords(placeOf(gridKey))}: </span>
      {before && <span aria-hidden="true">{before}</span>}
      {rank !== null && <span class="rank">{rank}</span>}
      {rank !== null && <span class="visually-hidden"> {t("desk-of-the-best")}{t("list-comma")}</span>}
      <span class={`price${beyond ? " beyond" : ""}`}>{words}</span>
      {slot && <span class="visually-hidden">{spokenMark(slot)}{beyond && t("list-comma") + beyond}</span>}
    </button>
  );
}

/** Why a slot is not possible, or what breaks there while all else stays. */
function spokenMark(slot: PricedSlot): string {
  if (isImpossible(slot)) return t("list-comma") + whyNot(slot);
  return slot.mark === "breaks" ? t("list-comma") + t("desk-unmoved", { why: slot.markWords ? foreign(slot.markWords) : t("desk-rule-breaks") }) : "";
}

interface RestProps {
  gridKey: string;
  half: HalfDay | null;
  count: number;
  closed: string | null;
}

/** The foot of a slot at rest: the minutes used. An empty slot is a button, so that keys reach it. */
function Rest({ gridKey, half, count, closed }: RestProps) {
  // One long meeting goes on into the next half day; several that do not fit are a fault.
  const goesOn = half !== null && half.used > half.minutes && count === 1;
  const used = half && half.used > 0 ? (goesOn ? t("desk-minutes", { used: String(half.used) }) : t("desk-minutes-of", { used: String(half.used), minutes: String(half.minutes) })) : "";
  const isFull = half !== null && half.used > half.minutes && !goesOn;
  const foot = used && <span class={`used${isFull ? " too-full" : ""}`}>{used}</span>;
  if (count > 0 || held.value !== null) return <span class="foot">{foot}</span>;
  const words = closed ? closedReason(closed) : half ? (half.used > 0 ? t("desk-minutes-used", { minutes: t("desk-count-minutes", { count: half.used }) }) : t("desk-empty")) : t("desk-no-documents");
  return (
    <button
      type="button" class="empty" data-key={gridKey} data-index={0}
      tabIndex={cursor.value.key === gridKey ? 0 : -1}
      onFocus={() => (cursor.value = { key: gridKey, index: 0 })}
    >
      <span class="visually-hidden">{placeWords(placeOf(gridKey))}: {words}</span>
      <span class="foot">{foot}</span>
    </button>
  );
}
