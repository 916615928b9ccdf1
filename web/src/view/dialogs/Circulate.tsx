// The copy for the other members: no points, proof, notes or names of files; in the language chosen.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { file } from "../../api/client.ts";
import type { State } from "../../api/types.ts";
import { foreign, speech, t, titleOfEntry } from "../../domain/messages.ts";
import { fail } from "../../state/actions.ts";
import { languages } from "../../state/language.ts";
import { say } from "../../state/voice.ts";
import { saveAs } from "../download.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";

const FORMATS = ["html", "docx", "xlsx", "md", "ics", "text"];
const OURS = ["csv", "json"];
const isBusy = signal(false);
const chosen = signal("en");

export function Circulate({ state }: { state: State }) {
  useEffect(() => {
    chosen.value = speech.value.language;
  }, []);
  // The languages of the instance come first.
  const rank = (code: string) => (state.languages.includes(code) ? state.languages.indexOf(code) : state.languages.length);
  const list = [...languages.value].sort((one, other) => rank(one.language) - rank(other.language));
  return (
    <Dialog title={titleOfEntry("desk-menu-circulate")}>
      <p>{t("desk-circulate-about")}</p>
      <div class="form inline">
        <label for="copy-language">{t("desk-language")}</label>
        <select id="copy-language" onChange={(event) => (chosen.value = event.currentTarget.value)}>
          {list.map((each) => (
            <option key={each.language} value={each.language} lang={each.language} dir={each.direction} selected={chosen.value === each.language}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <ul class="downloads">
        {FORMATS.map((format) => <Take key={format} format={format} readers="circulation" />)}
        <li>
          <button
            type="button"
            onClick={() => {
              closeDialog();
              requestAnimationFrame(() => window.print());
            }}
          >
            {t("desk-print-pdf")}
          </button>
        </li>
      </ul>
      <h3>{t("desk-for-us-alone")}</h3>
      <ul class="downloads">{OURS.map((format) => <Take key={format} format={format} readers="us" />)}</ul>
    </Dialog>
  );
}

function Take({ format, readers }: { format: string; readers: "circulation" | "us" }) {
  return (
    <li>
      <button type="button" disabled={isBusy.value} onClick={() => void take(format, readers)}>{t(`desk-format-${format}`)}</button>
    </li>
  );
}

async function take(format: string, readers: "circulation" | "us"): Promise<void> {
  isBusy.value = true;
  try {
    const { blob, name } = await file(`export?format=${format}&for=${readers}&lang=${chosen.value}`);
    const known = name ?? `programme.${format}`;
    saveAs(blob, known);
    say(t("desk-downloaded", { name: foreign(known) }));
  } catch (error) {
    fail(error);
  } finally {
    isBusy.value = false;
  }
}
