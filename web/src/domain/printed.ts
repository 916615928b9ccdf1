// The words of an item on the circulated page: as the program's own report writes them, so that
// the browser's print and the exported copy say the same. A test holds the two together.
import type { Item } from "../api/types.ts";

const LABELS: Record<string, string> = {
  adoption: "vote",
  briefing: "briefing",
  politico_military_briefing: "briefing",
  open_debate: "open debate",
  tcc_meeting: "private meeting",
  private_meeting: "private",
  subsidiary: "subsidiary body",
};

export interface Printed {
  title: string;
  /** Stands in brackets after the title; empty where the title says it. */
  label: string;
  /** The signs of the legend: `*` for fixed, `?` for tentative. */
  mark: string;
}

type Named = Pick<Item, "title" | "item" | "status" | "state" | "tentative">;

export function printedWords(item: Named): Printed {
  const isFixed = item.status === "fixed" && item.state === null;
  const mark = (isFixed ? "*" : "") + (item.tentative ? "?" : "");
  const title = item.title.toLowerCase();
  if (item.item === "consultations") return { title: item.title + consultationsOf(title), label: "", mark };
  const label = LABELS[item.item] ?? "";
  return { title: item.title, label: title.includes(label) ? "" : label, mark };
}

function consultationsOf(title: string): string {
  if (!title.includes("consultations")) return ": consultations of the whole (closed)";
  return title.endsWith("consultations") ? " of the whole (closed)" : " (closed)";
}
