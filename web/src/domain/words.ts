// Words of kinds and marks that several views share.
import type { Edit, Item } from "../api/types.ts";
import { placeWords, shortPlace } from "./places.ts";

const KINDS: Record<string, string> = {
  report: "Report",
  tcc_meeting: "TCC meeting",
  politico_military_briefing: "Politico-military briefing",
  briefing: "Briefing",
  consultations: "Consultations",
  adoption: "Adoption",
  open_debate: "Open debate",
  debate: "Debate",
  subsidiary: "Subsidiary body",
  private_meeting: "Private meeting",
  other: "Other business",
};

export function kindWords(kind: string): string {
  return KINDS[kind] ?? sentence(kind.replaceAll("_", " "));
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the shapes on an item say: fixed, pinned, held, tentative, unofficial. */
export function marksOf(item: Item): string[] {
  const marks: string[] = [];
  if (item.pinned || item.status === "pinned") marks.push("pinned");
  else if (item.status === "fixed") marks.push("fixed");
  else if (item.status === "held") marks.push("held");
  if (item.tentative) marks.push("tentative");
  if (item.unofficial) marks.push("unofficial");
  return marks;
}

/** What the eye sees of an item beside its words, for the name of its button. */
export function spokenRest(item: Item, withMove: boolean): string {
  const parts: string[] = [];
  if (item.stale) parts.push("without a place; it stood here last");
  if (item.start) parts.push(`${item.start} to ${item.end ?? ""}`.trim());
  if (item.state) parts.push(item.state);
  parts.push(...marksOf(item));
  if (withMove && item.was) parts.push(`was on ${shortPlace(item.was)}`);
  return parts.length === 0 ? "" : `, ${parts.join(", ")}`;
}

/** A label for the journal, where the server has none of its own. */
export function editWords(edit: Edit, titleOf: (id: string) => string): string {
  switch (edit.change) {
    case "pin":
      return `${titleOf(edit.target)} on ${placeWords(edit)}`;
    case "release":
      return `Release ${titleOf(edit.target)}`;
    case "set":
      return `${titleOf(edit.target)}: ${edit.field.replaceAll("_", " ")} = ${edit.value || "empty"}`;
    case "add":
      return `Add ${edit.target}`;
    case "remove":
      return `Remove ${titleOf(edit.target)}`;
    case "close":
      return `Close ${edit.from === edit.to ? edit.from : `${edit.from} to ${edit.to}`}: ${edit.reason}`;
    case "open":
      return `Open ${edit.date}: ${edit.reason}`;
    case "hold":
      return `Hold what lies before ${edit.before}`;
    case "waive":
      return "Plan with the cheapest waivers";
    case "avoid":
      return `Avoid ${edit.from === edit.to ? edit.from : `${edit.from} to ${edit.to}`}: ${edit.reason}`;
  }
}
