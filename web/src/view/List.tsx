// The programme as a table: for phones, for 400 % and for screen readers. With an item in hand the
// half days it could go to are rows as well: to drop on, by pointer and by keys.
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Item, State } from "../api/types.ts";
import { titleOfState } from "../domain/made.ts";
import { t } from "../domain/messages.ts";
import { itemsByPlace } from "../domain/layout.ts";
import { itemMatrix, listRows, slotMatrix } from "../domain/listRows.ts";
import { found } from "../state/desk.ts";
import { held, heldItem, slots } from "../state/hold.ts";
import { gridKeys } from "./gridKeys.ts";
import { ItemRow, SlotRow } from "./ListRows.tsx";

export function List({ state }: { state: State }) {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => state.items.filter((item) => item.date && (!found.value || found.value.has(item.id) || item.id === held.value)),
    [state, found.value, held.value],
  );
  const isShown = (date: string) => date >= state.horizon.first && date <= state.horizon.last;
  const rows = listRows(shown, heldItem.value, slots.value, isShown);
  useStillRow(frame, rows.length);

  const keys = (event: KeyboardEvent) => {
    // A button at the end of a row keeps its own keys.
    if ((event.target as HTMLElement).closest(".act")) return;
    const matrix = held.value === null ? itemMatrix(rows) : slotMatrix(rows);
    gridKeys(event, matrix, itemsByPlace(shown));
  };
  return (
    <div ref={frame} class="frame" data-grid onKeyDown={keys}>
      <table class={`list${held.value ? " holding" : ""}`}>
        <caption class="visually-hidden">{t("desk-list-caption", { title: titleOfState(state) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column-day")}</th>
            <th scope="col">{t("column-time")}</th>
            <th scope="col">{t("column-item")}</th>
            <th scope="col" class="wide-only">{t("column-kind")}</th>
            <th scope="col" class="wide-only">{t("desk-lead-before")}</th>
            <th scope="col" class="wide-only number">{t("column-points")}</th>
            <th scope="col"><span class="visually-hidden">{t("desk-move")}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const isNewDay = rows[index - 1]?.date !== row.date;
            if (row.kind === "slot") return <SlotRow key={`slot ${row.key}`} gridKey={row.key} isNewDay={isNewDay} />;
            return <ItemRow key={row.item.id} item={row.item} index={indexIn(shown, row.item)} state={state} isNewDay={isNewDay} />;
          })}
          {rows.length === 0 && <tr><td colSpan={7}>{t("desk-nothing-found")}</td></tr>}
        </tbody>
      </table>
    </div>
  );
}

/** The number of the item among those of its half day, by which the arrow keys know it. */
function indexIn(items: readonly Item[], item: Item): number {
  return (itemsByPlace(items.filter((each) => each.date === item.date && each.session === item.session)).values().next().value ?? []).indexOf(item);
}

/** The row of the item in hand stays under the pointer when rows come and go above it. */
function useStillRow(frame: { current: HTMLDivElement | null }, count: number): void {
  const before = useRef<{ id: string; top: number } | null>(null);
  const id = held.value;
  useLayoutEffect(() => {
    const element = id === null ? null : frame.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    if (!element || !frame.current || id === null) {
      before.current = null;
      return;
    }
    const top = element.getBoundingClientRect().top;
    const shift = top - (before.current?.id === id ? before.current.top : topOf(id, top));
    if (shift !== 0) scrollerOf(frame.current).scrollTop += shift;
    before.current = { id, top: element.getBoundingClientRect().top };
  }, [id, count]);
  useLayoutEffect(() => {
    const note = () => remember(frame.current);
    note();
    // A scroll moves every row; the capture hears the frame and the page alike.
    document.addEventListener("scroll", note, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", note, { capture: true });
  });
}

/** On a narrow page the whole page scrolls. */
function scrollerOf(frame: HTMLElement): Element {
  return getComputedStyle(frame).overflowY === "visible" ? (document.scrollingElement ?? frame) : frame;
}

/** Where each entry stood when the list was drawn last. */
let tops = new Map<string, number>();

function topOf(id: string, otherwise: number): number {
  return tops.get(id) ?? otherwise;
}

function remember(frame: HTMLElement | null): void {
  if (!frame || held.peek() !== null) return;
  tops = new Map([...frame.querySelectorAll<HTMLElement>("[data-item]")].map((each) => [each.dataset["item"] ?? "", each.getBoundingClientRect().top]));
}
