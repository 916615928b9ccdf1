// Names for new rows.
import type { State } from "../api/types.ts";

/** A name for the files that no row has: "visit-of-the-council", "visit-of-the-council-2". */
export function freeName(title: string, state: Pick<State, "items" | "chains">): string {
  const stem = title.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40) || "item";
  const taken = new Set([...state.items.map((item) => item.id), ...state.chains.map((chain) => chain.renewal)]);
  let name = stem;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
  return name;
}
