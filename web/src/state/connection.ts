// Whether the server answers. While it does not, the page asks again and keeps every change.
import { signal } from "@preact/signals";
import { get, Gone, Refused } from "../api/client.ts";
import { t } from "../domain/messages.ts";
import { closedWords, desk } from "./desk.ts";

export const gone = signal(false);
export const tries = signal(0);

let onReturn: () => void = () => undefined;
let onNewer: () => void = () => undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const CALM = 4000;
const SOON = 1500;

export function watch(handlers: { back: () => void; newer: () => void }): void {
  onReturn = handlers.back;
  onNewer = handlers.newer;
  plan(CALM);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void ask();
  });
}

function plan(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void ask(), delay);
}

/** Asks for the revision: is the server there, and did another window write? */
export async function ask(): Promise<void> {
  if (closedWords.value) return;
  if (document.hidden && !gone.value) return plan(CALM);
  try {
    const now = await get<{ revision: number }>("revision");
    if (gone.value) {
      gone.value = false;
      tries.value = 0;
      onReturn();
    } else if (desk.value && now.revision !== desk.value.revision) {
      onNewer();
    }
  } catch (error) {
    noteFailure(error);
  }
  plan(gone.value ? SOON : CALM);
}

/** Records what a failed request says about the server; true where the server is gone. */
export function noteFailure(error: unknown): boolean {
  if (error instanceof Gone) {
    if (!gone.value) plan(SOON);
    gone.value = true;
    tries.value += 1;
    return true;
  }
  if (error instanceof Refused && (error.status === 401 || error.fault.code === "other_server")) {
    closedWords.value = {
      message: error.fault.message,
      help: error.fault.help ?? t("desk-open-printed"),
      faults: [],
      isOwn: error.fault.is_own ?? false,
    };
  }
  return false;
}
