// Scenarios are kept and removed by the server: named groups of edits beside the draft.
import { post, remove } from "../api/client.ts";
import type { Edit, State } from "../api/types.ts";
import { foreign, t } from "../domain/messages.ts";
import { adopt, fail, inTurn } from "./actions.ts";
import { desk } from "./desk.ts";
import { say } from "./voice.ts";

export function keepScenario(name: string, edits: Edit[]): Promise<void> {
  const base = desk.value?.revision ?? 0;
  return written(() => post<Answer>("scenarios", { base, name, edits }), t("desk-scenario-kept", { name: foreign(name) }));
}

export function removeScenario(name: string): Promise<void> {
  const base = desk.value?.revision ?? 0;
  return written(() => remove<Answer>(`scenarios/${encodeURIComponent(name)}`, { base }), t("desk-scenario-gone", { name: foreign(name) }));
}

type Answer = State | { state: State };

function written(send: () => Promise<Answer>, words: string): Promise<void> {
  return inTurn(async () => {
    try {
      const answer = await send();
      adopt("state" in answer ? answer.state : answer);
      say(words);
    } catch (error) {
      fail(error);
    }
  });
}
