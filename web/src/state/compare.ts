// Scenarios planned beside the draft: which are chosen, and what came of each.
import { computed, signal } from "@preact/signals";
import { stream } from "../api/client.ts";
import type { Scenario, ScenarioAnswer } from "../api/types.ts";
import { t } from "../domain/messages.ts";
import { fail } from "./actions.ts";
import { desk } from "./desk.ts";
import { say } from "./voice.ts";

/** A scenario of the file and one of the desk may have the same name. */
export function keyOfScenario(scenario: Scenario): string {
  return `${scenario.from} ${scenario.name}`;
}

export const chosenScenarios = signal<ReadonlySet<string>>(new Set());
/** The scenarios that are compared, in order, and their answers as they come. */
export const compared = signal<Scenario[]>([]);
export const answers = signal<ReadonlyMap<number, ScenarioAnswer>>(new Map());
export const isComparing = signal(false);
/** The draft has gone on since it was compared with. */
export const isOutdated = computed(() => compared.value.length > 0 && comparedAt.value !== desk.value?.revision);

const comparedAt = signal(-1);
let stop: AbortController | null = null;

export function toggleScenario(key: string, isOn: boolean): void {
  const next = new Set(chosenScenarios.value);
  if (isOn) next.add(key);
  else next.delete(key);
  chosenScenarios.value = next;
}

export async function compare(scenarios: Scenario[]): Promise<void> {
  stop?.abort();
  const mine = new AbortController();
  stop = mine;
  isComparing.value = true;
  compared.value = scenarios;
  answers.value = new Map();
  comparedAt.value = desk.value?.revision ?? -1;
  try {
    const asked = { scenarios: scenarios.map(({ name, edits }) => ({ name, edits })) };
    for await (const event of stream<{ event: string } & ScenarioAnswer>("whatif", asked, mine.signal)) {
      if (event.event === "scenario") answers.value = new Map(answers.value).set(event.index, event);
    }
    say(t("desk-scenarios-planned", { scenarios: t("desk-count-scenarios", { count: scenarios.length }) }));
  } catch (error) {
    if (!mine.signal.aborted) fail(error);
  } finally {
    if (stop === mine) isComparing.value = false;
  }
}
