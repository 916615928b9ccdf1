// An item as it stands in a slot, a lane or a list: colour and short name for a chain, quiet for
// other business, and its marks by shape.
import { useEffect, useRef } from "preact/hooks";
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import type { Item } from "../api/types.ts";
import { labelWords, titleWords } from "../domain/made.ts";
import { foreign, t } from "../domain/messages.ts";
import { marksOf, spokenRest } from "../domain/words.ts";
import { choose, chosen, found, hues, review } from "../state/desk.ts";
import { dragging, held, putDown, take } from "../state/hold.ts";
import { cursor } from "../state/cursor.ts";
import { Icon, Mark } from "./Icon.tsx";

export function hueClass(renewal: string | null): string {
  const hue = renewal === null ? undefined : hues.value.get(renewal);
  return hue === undefined ? "other" : `chain hue-${hue}`;
}

/** How an item looks: the classes that every view shares. */
export function itemClass(item: Item): string {
  const classes = [hueClass(item.renewal)];
  if (item.stale) classes.push("stale");
  if (item.tentative) classes.push("tentative");
  if (item.unofficial) classes.push("unofficial");
  if (review.value && item.was) classes.push("moved");
  if (chosen.value === item.id) classes.push("chosen");
  if (held.value === item.id) classes.push("in-hand");
  if (found.value && !found.value.has(item.id)) classes.push("not-found");
  return classes.join(" ");
}

export function Marks({ item }: { item: Item }) {
  const words = marksOf(item);
  return (
    <>
      {words.includes("pinned") && <Mark name="pinned" />}
      {words.includes("fixed") && <Mark name="fixed" />}
      {words.includes("held") && <Mark name="held" />}
      {item.tentative && <Mark name="tentative" />}
      {item.unofficial && <Mark name="unofficial" />}
    </>
  );
}

export function useDrag(item: Item) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => ({ item: item.id }),
      canDrag: () => item.can_move,
      onDragStart: () => {
        dragging.value = true;
        take(item.id);
      },
      onDrop: ({ location }) => {
        dragging.value = false;
        if (location.current.dropTargets.length === 0) putDown();
      },
    });
  }, [item.id, item.can_move]);
  return element;
}

interface ChipProps {
  item: Item;
  /** The item directly before it in the same half day. */
  before: Item | null;
  gridKey: string;
  index: number;
}

export function Chip({ item, before, gridKey, index }: ChipProps) {
  const element = useDrag(item);
  const here = cursor.value.key === gridKey && cursor.value.index === index;
  const isHolding = held.value !== null;
  return (
    <button
      ref={element} type="button" class={`chip ${itemClass(item)}`} data-item={item.id}
      data-key={isHolding ? undefined : gridKey} data-index={isHolding ? undefined : index}
      tabIndex={!isHolding && here ? 0 : -1}
      aria-pressed={chosen.value === item.id}
      onFocus={() => (cursor.value = { key: gridKey, index })}
      onClick={() => choose(item.id)}
      onDblClick={() => take(item.id)}
    >
      {item.is_document && <Icon name="document" />}
      <ChipWords item={item} before={before} />
      <span class="visually-hidden">{spokenRest(item, review.value !== null)}</span>
      <Marks item={item} />
    </button>
  );
}

/** "followed by consultations", where the item before has the same title otherwise. */
function followUp(item: Item, before: Item | null): string | null {
  const stem = before ? `${before.title}: ` : null;
  return stem && item.title.startsWith(stem) ? foreign(item.title.slice(stem.length)) : null;
}

function ChipWords({ item, before }: { item: Item; before: Item | null }) {
  const follow = followUp(item, before);
  if (follow) {
    return (
      <span class="words follow">
        {t("followed-by")} {follow}
        <span class="visually-hidden"> ({titleWords(item)})</span>
      </span>
    );
  }
  if (item.renewal === null) return <span class="words">{titleWords(item)}</span>;
  return (
    <span class="words">
      <b>{foreign(item.short)}</b> {labelWords(item)}
    </span>
  );
}

/** Where an item stood before the last change. */
export function Ghost({ item }: { item: Item }) {
  return (
    <span class={`ghost ${hueClass(item.renewal)}`}>
      <span class="words">{item.renewal === null ? titleWords(item) : `${foreign(item.short)} ${labelWords(item)}`}</span>
      <Icon name="away" />
      <span class="visually-hidden">{t("desk-was-here")}</span>
    </span>
  );
}
