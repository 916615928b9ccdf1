// What the reader sets for this browser.
import { letters, theme, weekend, type Theme } from "../../state/settings.ts";
import { ModeChoice } from "../ModeChoice.tsx";
import { Dialog } from "./Dialog.tsx";

const THEMES: [Theme, string][] = [["system", "as the system"], ["light", "light"], ["dark", "dark"]];

export function Settings() {
  return (
    <Dialog title="Settings">
      <form class="form" method="dialog">
        <ModeChoice />
        <label class="check">
          <input type="checkbox" checked={letters.value} onChange={(event) => (letters.value = event.currentTarget.checked)} />
          Single letters are keys
        </label>
        <label class="check">
          <input type="checkbox" checked={weekend.value} onChange={(event) => (weekend.value = event.currentTarget.checked)} />
          Show Saturdays and Sundays
        </label>
        <fieldset class="mode">
          <legend>Colours</legend>
          {THEMES.map(([id, words]) => (
            <label key={id}>
              <input type="radio" name="theme" checked={theme.value === id} onChange={() => (theme.value = id)} /> {words}
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
