// The words of an item on the circulated page: as the program's own report writes them, so that
// the browser's print and the exported copy say the same. A test holds the two together.
import type { Item } from "../api/types.ts";
import { ownTitle, titleWords } from "./made.ts";
import { foreign, isEnglish, t } from "./messages.ts";

const LABELS: Record<string, string> = {
  adoption: "label-vote",
  briefing: "label-briefing",
  politico_military_briefing: "label-briefing",
  open_debate: "label-open-debate",
  consultations: "label-consultations",
  tcc_meeting: "label-private-meeting",
  private_meeting: "label-private",
  subsidiary: "label-subsidiary-body",
};

export interface Printed {
  title: string;
  /** Stands in brackets after the title; empty where the title says it. */
  label: string;
  /** The signs of the legend: `*` for fixed, `?` for tentative. */
  mark: string;
}

type Named = Pick<Item, "id" | "renewal" | "title" | "item" | "status" | "state" | "tentative">;

export function printedWords(item: Named): Printed {
  const isFixed = item.status === "fixed" && item.state === null;
  const mark = (isFixed ? "*" : "") + (item.tentative ? "?" : "");
  const label = LABELS[item.item] ? t(LABELS[item.item]!) : "";
  if (item.item === "consultations") {
    if (isEnglish()) return { title: item.title + consultationsOf(item.title.toLowerCase()), label: "", mark };
    const own = ownTitle(item);
    if (own) return { title: t("title-of", { subject: foreign(own.mission), what: label }), label: "", mark };
  }
  const title = titleWords(item);
  return { title, label: title.toLowerCase().includes(label) ? "" : label, mark };
}

function consultationsOf(title: string): string {
  if (!title.includes("consultations")) return `: ${t("label-consultations")}`;
  return title.endsWith("consultations") ? " of the whole (closed)" : " (closed)";
}
