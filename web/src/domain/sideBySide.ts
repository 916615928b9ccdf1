// Scenarios side by side: a row for each item that any of them moves, a cell for each scenario.
import type { Change, Item, Place, ScenarioAnswer } from "../api/types.ts";

export interface Row {
  id: string;
  title: string;
  /** Where the draft has it; null where it has no place. */
  base: Place | null;
  /** For each scenario in the order asked: its place there, and whether that differs. */
  cells: Cell[];
}

export interface Cell {
  kind: "same" | "moved" | "gone" | "unknown";
  place: Place | null;
}

/** The items that move in any of the answers, in the order of the draft. */
export function sideBySide(items: readonly Item[], answers: readonly (ScenarioAnswer | undefined)[]): Row[] {
  const places = new Map<string, Place | null>(items.map((item) => [item.id, item.date ? { date: item.date, session: item.session } : null]));
  const titles = new Map(items.map((item) => [item.id, item.title]));
  const changed = answers.map((answer) => new Map((answer?.changes ?? []).map((change) => [change.id, change])));
  for (const change of changed.flatMap((all) => [...all.values()])) {
    if (!titles.has(change.id)) titles.set(change.id, change.title);
    if (!places.has(change.id)) places.set(change.id, change.from);
  }
  const moves = [...titles.keys()].filter((id) => changed.some((all) => isMove(all.get(id))));
  const rows = moves.map((id) => ({
    id,
    title: titles.get(id) ?? id,
    base: places.get(id) ?? null,
    cells: answers.map((answer, index) => cellOf(answer, changed[index]!.get(id), places.get(id) ?? null)),
  }));
  return rows.sort((one, other) => firstDay(one).localeCompare(firstDay(other)));
}

function isMove(change: Change | undefined): boolean {
  if (!change) return false;
  return change.from?.date !== change.to?.date || change.from?.session !== change.to?.session;
}

function cellOf(answer: ScenarioAnswer | undefined, change: Change | undefined, base: Place | null): Cell {
  if (!answer || answer.objective === null) return { kind: "unknown", place: null };
  if (!isMove(change)) return { kind: "same", place: base };
  return change?.to ? { kind: "moved", place: change.to } : { kind: "gone", place: null };
}

function firstDay(row: Row): string {
  return row.base?.date ?? row.cells.find((cell) => cell.place)?.place?.date ?? "";
}
