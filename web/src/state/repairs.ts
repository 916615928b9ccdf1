// What would make an impossible month possible: cards that come one by one, and are sorted at last.
import { signal } from "@preact/signals";
import { stream } from "../api/client.ts";
import type { Repair, RepairCost, RepairEvent, Waived } from "../api/types.ts";
import { foreign, t } from "../domain/messages.ts";
import { fail } from "./actions.ts";
import { say } from "./voice.ts";

export const repairs = signal<Repair[]>([]);
export const costs = signal<ReadonlyMap<number, RepairCost>>(new Map());
export const waived = signal<Waived | null>(null);
export const isSeeking = signal(false);
/** Whether everything was tried within the time. */
export const isComplete = signal(true);

export async function seekRepairs(stop: AbortSignal): Promise<void> {
  repairs.value = [];
  costs.value = new Map();
  waived.value = null;
  isComplete.value = true;
  isSeeking.value = true;
  try {
    for await (const event of stream<RepairEvent>("repairs", {}, stop)) {
      if (stop.aborted) return;
      take(event);
    }
    say(t("desk-repairs-found", { count: repairs.value.length }));
  } catch (error) {
    if (!stop.aborted) fail(error);
  } finally {
    if (!stop.aborted) isSeeking.value = false;
  }
}

function take(event: RepairEvent): void {
  switch (event.event) {
    case "repair":
      repairs.value = [...repairs.value, event.repair];
      if (repairs.value.length === 1) say(t("desk-first-repair", { repair: foreign(event.repair.text) }));
      break;
    case "cost":
      costs.value = new Map(costs.value).set(event.id, event);
      break;
    case "waived":
      waived.value = event.waived;
      break;
    case "done":
      waived.value = event.waived;
      isComplete.value = event.is_complete;
      repairs.value = inOrder(repairs.value, event.order);
  }
}

/** The smallest amount first, once all are known; until then as they came. */
function inOrder(list: Repair[], order: number[]): Repair[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  return [...list].sort((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
}
