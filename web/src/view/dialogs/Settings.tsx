// What the reader sets for this browser.
import { t, titleOfEntry } from "../../domain/messages.ts";
import { chooseLanguage, languages } from "../../state/language.ts";
import { language, letters, theme, weekend, type Theme } from "../../state/settings.ts";
import { ModeChoice } from "../ModeChoice.tsx";
import { Dialog } from "./Dialog.tsx";

const THEMES: Theme[] = ["system", "light", "dark"];

export function Settings() {
  return (
    <Dialog title={titleOfEntry("desk-menu-settings")}>
      <form class="form" method="dialog">
        <div class="field">
          <label for="settings-language">{t("desk-language")}</label>
          <select id="settings-language" onChange={(event) => void chooseLanguage(event.currentTarget.value)}>
            <option value="" selected={language.value === ""}>{t("desk-language-auto")}</option>
            {languages.value.map((each) => (
              <option key={each.language} value={each.language} lang={each.language} dir={each.direction} selected={language.value === each.language}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <ModeChoice />
        <label class="check">
          <input type="checkbox" checked={letters.value} onChange={(event) => (letters.value = event.currentTarget.checked)} />
          {t("desk-letters")}
        </label>
        <label class="check">
          <input type="checkbox" checked={weekend.value} onChange={(event) => (weekend.value = event.currentTarget.checked)} />
          {t("desk-weekend")}
        </label>
        <fieldset class="mode">
          <legend>{t("desk-colours")}</legend>
          {THEMES.map((id) => (
            <label key={id}>
              <input type="radio" name="theme" checked={theme.value === id} onChange={() => (theme.value = id)} /> {t(`desk-theme-${id}`)}
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
