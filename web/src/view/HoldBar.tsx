// Which item is in hand, how far the prices are, and the legend of the shades.
import { plural } from "../domain/places.ts";
import { heldItem, pricing, putDown, rankedSlots, slots } from "../state/hold.ts";
import { returnTo } from "./gridKeys.ts";
import { hueClass } from "./Chip.tsx";

export function HoldBar() {
  const item = heldItem.value;
  if (!item) return null;
  const priced = [...slots.value.values()].filter((slot) => slot.more !== undefined).length;
  const words = pricing.value
    ? `${priced} of ${slots.value.size} priced`
    : plural(rankedSlots.value.length, "possible slot");
  return (
    <div class={`hold-bar ${hueClass(item.renewal)}`}>
      <p><span class="swatch-chain" /> <span class="visually-hidden">In hand: </span><b>{item.title}</b> <span class="quiet-words">{words}</span></p>
      <ul class="legend" aria-label="Shades">
        <li><span class="swatch shade-0" />free</li>
        <li><span class="swatch shade-1" />to +3</li>
        <li><span class="swatch shade-2" />to +8</li>
        <li><span class="swatch shade-3" />to +16</li>
        <li><span class="swatch shade-4" />more</li>
        <li><span class="swatch breaks" />others must move</li>
        <li><span class="swatch impossible" />not possible</li>
      </ul>
      <button
        type="button"
        onClick={() => {
          putDown();
          returnTo(item.id);
        }}
      >
        Put back <kbd>Esc</kbd>
      </button>
    </div>
  );
}
