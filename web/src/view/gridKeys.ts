// The keys of the calendar: arrows by slot and by item, Enter, Space, the best five, Escape.
import type { Item } from "../api/types.ts";
import { neighbour, type Direction } from "../domain/layout.ts";
import { listed, t } from "../domain/messages.ts";
import { placeOf, placeWords } from "../domain/places.ts";
import { isImpossible, spokenPrice } from "../domain/prices.ts";
import { cursor, moveCursor } from "../state/cursor.ts";
import { choose } from "../state/desk.ts";
import { drop, dropBest, held, putDown, slotAt, take } from "../state/hold.ts";
import { mode } from "../state/settings.ts";
import { say } from "../state/voice.ts";
import { takesHeld } from "./Slot.tsx";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down",
};

/** From right to left, the left arrow goes on in time. */
function directionOf(key: string): Direction | null {
  const direction = ARROWS[key];
  if (!direction) return null;
  if (document.documentElement.dir !== "rtl") return direction;
  return direction === "left" ? "right" : direction === "right" ? "left" : direction;
}

export function gridKeys(
  event: KeyboardEvent,
  matrix: string[][],
  places: Map<string, Item[]>,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as HTMLElement).closest("summary, .deadlines")) return;
  const direction = directionOf(event.key);
  const done = direction
    ? walk(direction, matrix, places)
    : held.value === null
      ? atRest(event.key, matrix, places)
      : inHand(event.key, matrix);
  if (done) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function walk(direction: Direction, matrix: string[][], places: Map<string, Item[]>): boolean {
  const { key, index } = cursor.value;
  if (held.value !== null) {
    const next = neighbour(matrix, key, direction, isPossible);
    if (next) moveCursor(next);
    else say(t("desk-no-slot-that-way"));
    return true;
  }
  const count = places.get(key)?.length ?? 0;
  if (direction === "down" && index + 1 < count) moveCursor(key, index + 1);
  else if (direction === "up" && index > 0) moveCursor(key, index - 1);
  else {
    const next = neighbour(matrix, key, direction, () => true);
    if (next) moveCursor(next, direction === "up" ? Math.max(0, (places.get(next)?.length ?? 1) - 1) : 0);
  }
  return true;
}

function isPossible(key: string): boolean {
  const slot = slotAt(key);
  return takesHeld(key) && (slot ? !isImpossible(slot) : false);
}

function atRest(key: string, matrix: string[][], places: Map<string, Item[]>): boolean {
  const at = cursor.value;
  const item = places.get(at.key)?.[at.index];
  if (key === " " || key === "m" || key === "M") {
    if (!item) return key === " ";
    take(item.id, [at.key]);
    moveCursor(at.key);
    return true;
  }
  if (key === "Enter" && item) {
    choose(item.id);
    return true;
  }
  return toEdge(key, matrix);
}

function inHand(key: string, matrix: string[][]): boolean {
  if (key === "Escape") {
    const back = held.value;
    putDown();
    returnTo(back);
    return true;
  }
  if (key >= "1" && key <= "5") {
    dropBest(Number(key));
    return true;
  }
  if (key === "Enter" || key === " ") {
    void drop(cursor.value.key);
    return true;
  }
  return toEdge(key, matrix);
}

function toEdge(key: string, matrix: string[][]): boolean {
  if (key !== "Home" && key !== "End") return false;
  const line = matrix.find((keys) => keys.includes(cursor.value.key));
  const allowed = line?.filter((each) => held.value === null || isPossible(each)) ?? [];
  const next = key === "Home" ? allowed[0] : allowed.at(-1);
  if (next) moveCursor(next);
  return true;
}

/** Focus goes back to the item that was in hand. */
export function returnTo(id: string | null): void {
  if (id === null) return;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus();
  });
}

/** What the slot under the cursor costs, for those who ask again. */
export function sayPrice(): void {
  const slot = slotAt(cursor.value.key);
  if (slot) say(listed([placeWords(placeOf(slot.key)), spokenPrice(slot, mode.value)]));
}
