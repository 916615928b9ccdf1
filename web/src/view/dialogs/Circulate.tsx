// The copy for the other members: no points, proof, notes or names of files.
import { signal } from "@preact/signals";
import { file } from "../../api/client.ts";
import { fail } from "../../state/actions.ts";
import { say } from "../../state/voice.ts";
import { saveAs } from "../download.ts";
import { closeDialog, Dialog } from "./Dialog.tsx";

const FORMATS: [string, string][] = [
  ["html", "Page for browser and paper (HTML)"],
  ["md", "Text for a wiki or a message (Markdown)"],
  ["ics", "Calendar for Outlook and others (ICS)"],
  ["text", "Plain text"],
];
const OURS: [string, string][] = [["csv", "Table (CSV)"], ["json", "Everything, for a program (JSON)"]];
const isBusy = signal(false);

export function Circulate() {
  return (
    <Dialog title="Circulation copy">
      <p>A copy for circulation holds no points, no proof, no notes and no names of files. Unofficial meetings stand in an addendum.</p>
      <ul class="downloads">
        {FORMATS.map(([format, words]) => (
          <li key={format}><button type="button" disabled={isBusy.value} onClick={() => void take(format, "circulation")}>{words}</button></li>
        ))}
        <li>
          <button
            type="button"
            onClick={() => {
              closeDialog();
              requestAnimationFrame(() => window.print());
            }}
          >
            Print, or save as PDF
          </button>
        </li>
      </ul>
      <h3>For us alone</h3>
      <ul class="downloads">
        {OURS.map(([format, words]) => (
          <li key={format}><button type="button" disabled={isBusy.value} onClick={() => void take(format, "us")}>{words}</button></li>
        ))}
      </ul>
    </Dialog>
  );
}

async function take(format: string, readers: "circulation" | "us"): Promise<void> {
  isBusy.value = true;
  try {
    const { blob, name } = await file(`export?format=${format}&for=${readers}`);
    saveAs(blob, name ?? `programme.${format}`);
    say(`${name ?? "The file"} is downloaded.`);
  } catch (error) {
    fail(error);
  } finally {
    isBusy.value = false;
  }
}
