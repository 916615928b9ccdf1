// What a drop does: keep the rest where it is as far as it can, or take the best programme.
import { t } from "../domain/messages.ts";
import { mode } from "../state/settings.ts";

export function ModeChoice() {
  return (
    <fieldset class="mode">
      <legend>{t("desk-a-drop")}</legend>
      <label>
        <input type="radio" name="mode" checked={mode.value === "keep"} onChange={() => (mode.value = "keep")} />
        {t("desk-keeps")}
      </label>
      <label>
        <input type="radio" name="mode" checked={mode.value === "best"} onChange={() => (mode.value = "best")} />
        {t("desk-takes-best")}
      </label>
    </fieldset>
  );
}
