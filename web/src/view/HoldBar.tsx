// Which item is in hand, how far the prices are, and the legend of the shades.
import { titleWords } from "../domain/made.ts";
import { signed, t } from "../domain/messages.ts";
import { heldItem, pricing, putDown, rankedSlots, slots } from "../state/hold.ts";
import { returnTo } from "./gridKeys.ts";
import { hueClass } from "./Chip.tsx";

export function HoldBar() {
  const item = heldItem.value;
  if (!item) return null;
  const priced = [...slots.value.values()].filter((slot) => slot.more !== undefined).length;
  const words = pricing.value
    ? t("desk-priced", { priced: String(priced), all: String(slots.value.size) })
    : t("desk-possible-slots", { count: rankedSlots.value.length });
  return (
    <div class={`hold-bar ${hueClass(item.renewal)}`}>
      <p><span class="swatch-chain" /> <span class="visually-hidden">{t("desk-in-hand")} </span><b>{titleWords(item)}</b> <span class="quiet-words">{words}</span></p>
      <ul class="legend" aria-label={t("desk-shades")}>
        <li><span class="swatch shade-0" />{t("desk-free")}</li>
        <li><span class="swatch shade-1" />{t("desk-to-more", { points: signed(3) })}</li>
        <li><span class="swatch shade-2" />{t("desk-to-more", { points: signed(8) })}</li>
        <li><span class="swatch shade-3" />{t("desk-to-more", { points: signed(16) })}</li>
        <li><span class="swatch shade-4" />{t("desk-more-than")}</li>
        <li><span class="swatch breaks" />{t("desk-others-must")}</li>
        <li><span class="swatch impossible" />{t("desk-not-possible")}</li>
      </ul>
      <button
        type="button"
        onClick={() => {
          putDown();
          returnTo(item.id);
        }}
      >
        {t("desk-put-back")} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
