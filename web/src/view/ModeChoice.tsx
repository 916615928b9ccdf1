// What a drop does: keep the rest where it is as far as it can, or take the best programme.
import { mode } from "../state/settings.ts";

export function ModeChoice() {
  return (
    <fieldset class="mode">
      <legend>A drop</legend>
      <label>
        <input type="radio" name="mode" checked={mode.value === "keep"} onChange={() => (mode.value = "keep")} />
        keeps the rest
      </label>
      <label>
        <input type="radio" name="mode" checked={mode.value === "best"} onChange={() => (mode.value = "best")} />
        takes the best
      </label>
    </fieldset>
  );
}
