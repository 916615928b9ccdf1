// Words of kinds and marks that several views share.
import type { Edit, Item } from "../api/types.ts";
import { longDate, shortDate } from "./dates.ts";
import { foreign, hasMessage, listed, sentence, t } from "./messages.ts";
import { clock, placeWords, shortPlace } from "./places.ts";

export type MarkName = "pinned" | "fixed" | "held" | "tentative" | "unofficial";

/** The kind of an item, or of a mandate. */
export function kindWords(kind: string): string {
  const word = kind.replaceAll("_", "-");
  if (hasMessage(`kind-${word}`)) return sentence(t(`kind-${word}`));
  return hasMessage(`desk-mandate-${word}`) ? t(`desk-mandate-${word}`) : sentence(foreign(kind.replaceAll("_", " ")));
}

/** What the shapes on an item say: fixed, pinned, held, tentative, unofficial. */
export function marksOf(item: Item): MarkName[] {
  const marks: MarkName[] = [];
  if (item.pinned || item.status === "pinned") marks.push("pinned");
  else if (item.status === "fixed") marks.push("fixed");
  else if (item.status === "held") marks.push("held");
  if (item.tentative) marks.push("tentative");
  if (item.unofficial) marks.push("unofficial");
  return marks;
}

const MARKS: Record<MarkName, string> = {
  pinned: "desk-pinned", fixed: "status-fixed", held: "status-held", tentative: "tentative", unofficial: "unofficial",
};

export function markWords(item: Item): string[] {
  return marksOf(item).map((mark) => t(MARKS[mark]));
}

/** "due", "issued" */
export function stateWords(state: string | null): string {
  if (state === null) return "";
  return hasMessage(`state-${state}`) ? t(`state-${state}`) : foreign(state);
}

/** What the eye sees of an item beside its words, for the name of its button. */
export function spokenRest(item: Item, withMove: boolean): string {
  const parts: string[] = [];
  if (item.stale) parts.push(t("desk-no-place-now"));
  if (item.start) parts.push(t("hours-between", { from: clock(item.start), to: clock(item.end ?? item.start) }));
  if (item.state) parts.push(stateWords(item.state));
  parts.push(...markWords(item));
  if (withMove && item.was) parts.push(t("desk-was-on", { place: shortPlace(item.was) }));
  return parts.length === 0 ? "" : t("list-comma") + listed(parts);
}

/** The name of a column as the forms have it. */
export function columnWords(column: string): string {
  if (column === "id") return t("desk-name-in-files");
  const id = `desk-column-${column.replace(/^x_/, "").replaceAll("_", "-")}`;
  return hasMessage(id) ? t(id) : sentence(foreign(column.replace(/^x_/, "").replaceAll("_", " ")));
}

function daysWords(from: string, to: string): string {
  return from === to ? shortDate(from) : t("months-between", { from: shortDate(from), to: shortDate(to) });
}

/** A label for the journal, where the server has none of its own. */
export function editWords(edit: Edit, titleOf: (id: string) => string): string {
  switch (edit.change) {
    case "pin":
      return t("desk-edit-pin", { title: titleOf(edit.target), place: placeWords(edit) });
    case "release":
      return t("desk-release-item", { title: titleOf(edit.target) });
    case "set":
      return t("desk-edit-set", {
        title: titleOf(edit.target), field: columnWords(edit.field), value: edit.value ? foreign(edit.value) : t("desk-empty"),
      });
    case "add":
      return t("desk-edit-add", { title: foreign(edit.target) });
    case "remove":
      return t("desk-edit-remove", { title: titleOf(edit.target) });
    case "close":
      return t("desk-edit-close", { days: daysWords(edit.from, edit.to), reason: foreign(edit.reason) });
    case "open":
      return t("desk-edit-open", { days: shortDate(edit.date), reason: foreign(edit.reason) });
    case "hold":
      return t("desk-edit-hold", { date: longDate(edit.before) });
    case "waive":
      return t("desk-edit-waive");
    case "avoid":
      return t("desk-edit-avoid", { days: daysWords(edit.from, edit.to), reason: foreign(edit.reason) });
  }
}
