// The keys of the whole page. Single letters can be switched off in the settings (WCAG 2.1.4).
import { t } from "../domain/messages.ts";
import { letters } from "./settings.ts";
import { pin, redo, save, undo } from "./actions.ts";
import { choose, chosen, desk, dialog, view, type View } from "./desk.ts";
import { dropBest, held, putDown } from "./hold.ts";
import { say } from "./voice.ts";

const VIEWS: View[] = ["calendar", "chains", "list"];

export function listenToKeys(returnTo: (id: string | null) => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || dialog.value !== null || !desk.value) return;
    const isTyping = (event.target as HTMLElement).closest("input:not([type=radio]):not([type=checkbox]), textarea, select") !== null;
    if (event.ctrlKey || event.metaKey) {
      if (isTyping || event.altKey || !withControl(event)) return;
      event.preventDefault();
      return;
    }
    if (isTyping || event.altKey) return;
    if (held.value !== null && event.key >= "1" && event.key <= "5") dropBest(Number(event.key));
    else if (event.key === "Escape") escape(returnTo);
    else if (letters.value && letter(event.key, returnTo)) event.preventDefault();
  });
}

function withControl(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === "z" && event.shiftKey) void redo();
  else if (key === "z") void undo();
  else if (key === "y") void redo();
  else if (key === "s") void save();
  else return false;
  return true;
}

function escape(returnTo: (id: string | null) => void): void {
  if (held.value !== null) {
    const back = held.value;
    putDown();
    returnTo(back);
  } else if (desk.value?.conflict && desk.value.can_undo) {
    void undo();
  } else if (chosen.value !== null) {
    const back = chosen.value;
    choose(null);
    returnTo(back);
  }
}

/** The item that the focus is on, or the chosen one. */
function atHand(): string | null {
  const focused = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-item]");
  return focused?.dataset["item"] ?? chosen.value;
}

function letter(key: string, returnTo: (id: string | null) => void): boolean {
  const item = atHand();
  switch (key) {
    case "p":
      if (item) void pin(item).then(() => returnTo(item));
      else say(t("desk-choose-first"));
      return true;
    case "e":
      if (item) choose(item, "why");
      else say(t("desk-choose-first"));
      return true;
    case "m":
      if (item) choose(item, "move");
      return item !== null;
    case "a":
      dialog.value = "add";
      return true;
    case "s":
      void save();
      return true;
    case "v":
      view.value = VIEWS[(VIEWS.indexOf(view.value) + 1) % VIEWS.length]!;
      say(t("desk-view-is", { view: t(`desk-view-${view.value}`) }));
      return true;
    case "/":
      document.getElementById("find")?.focus();
      return true;
    case "?":
      dialog.value = "help";
      return true;
    default:
      return false;
  }
}
