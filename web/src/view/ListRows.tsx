// One row of the list: an item, or a half day that the item in hand could go to.
import type { Item, State } from "../api/types.ts";
import { leadWords } from "../domain/chains.ts";
import { shortDate } from "../domain/dates.ts";
import { titleWords } from "../domain/made.ts";
import { listed, t } from "../domain/messages.ts";
import { clock, keyOf, placeOf, rowWords } from "../domain/places.ts";
import { kindWords, markWords, spokenRest } from "../domain/words.ts";
import { cursor } from "../state/cursor.ts";
import { choose, chosen, review } from "../state/desk.ts";
import { held, heldItem, take } from "../state/hold.ts";
import { itemClass, Marks, useDrag } from "./Chip.tsx";
import { takeToPanel } from "./MoveTo.tsx";
import { DropButton, priceClass, useDrop } from "./Slot.tsx";

interface ItemRowProps {
  item: Item;
  index: number;
  state: State;
  isNewDay: boolean;
}

export function ItemRow({ item, index, state, isNewDay }: ItemRowProps) {
  const element = useDrag(item);
  const lead = state.leads.filter((each) => each.to === item.id).sort((one, other) => one.slack - other.slack)[0];
  const points = state.penalties.filter((each) => each.item === item.id).reduce((sum, each) => sum + each.points, 0);
  const marks = listed(markWords(item));
  const key = keyOf(item);
  const isHolding = held.value !== null;
  return (
    <tr class={isNewDay ? "new-day" : ""}>
      <th scope="row" class={isNewDay ? "" : "same-day"}>{shortDate(item.date)}</th>
      <td class="clock">{item.start ? clock(item.start) : item.is_document ? t("desk-paper") : item.session ? t(`session-${item.session}`) : ""}</td>
      <td>
        <button
          ref={element} type="button" class={`entry ${itemClass(item)}`} data-item={item.id}
          data-key={isHolding ? undefined : key} data-index={isHolding ? undefined : index}
          aria-pressed={chosen.value === item.id}
          onFocus={() => {
            if (held.peek() === null) cursor.value = { key, index };
          }}
          onClick={() => choose(item.id)} onDblClick={() => take(item.id)}
        >
          {titleWords(item)}
          <Marks item={item} />
          <span class="visually-hidden">{marks && ` (${marks})`}{review.value && item.was ? spokenRest(item, true) : ""}</span>
        </button>
      </td>
      <td class="wide-only">{kindWords(item.item)}</td>
      <td class={`wide-only${lead && lead.slack <= 0 ? " tight" : ""}`}>{lead ? leadWords(lead) : ""}</td>
      <td class="wide-only number">{points || ""}</td>
      <td class="act">
        {item.can_move && (
          <button
            type="button" aria-label={t("desk-move-item", { title: titleWords(item) })} aria-pressed={held.value === item.id}
            onClick={() => takeToPanel(item.id)}
          >
            {t("desk-move-dots")}
          </button>
        )}
      </td>
    </tr>
  );
}

export function SlotRow({ gridKey, isNewDay }: { gridKey: string; isNewDay: boolean }) {
  const element = useDrop(gridKey);
  const place = placeOf(gridKey);
  const isHere = heldItem.value !== null && keyOf(heldItem.value) === gridKey;
  return (
    <tr class={`slot-row${isNewDay ? " new-day" : ""}${isHere ? " here" : ""}`}>
      <th scope="row" class={isNewDay ? "" : "same-day"}>{shortDate(place.date)}</th>
      <td ref={element} colSpan={6} class={`slot target ${priceClass(gridKey)}`}>
        <DropButton gridKey={gridKey} before={<span class="half">{place.session ? rowWords(place.session) : t("desk-that-day")}</span>} />
      </td>
    </tr>
  );
}
