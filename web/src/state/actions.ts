// Everything that changes the draft. One write runs at a time; each names the revision it was
// made on; a mismatch is answered by taking the newest state and making the edits again.
import { get, post, Refused, stream } from "../api/client.ts";
import type { Edit, FileDifference, Mode, State } from "../api/types.ts";
import { longDate } from "../domain/dates.ts";
import { plural } from "../domain/places.ts";
import { withLastPlaces } from "../domain/stale.ts";
import { gone, noteFailure } from "./connection.ts";
import { desk, dialog, filesOutside, notice, objectiveBefore, review, titleOf, working, type Review } from "./desk.ts";
import { keepForLater, outbox, takeFirst } from "./outbox.ts";
import { say } from "./voice.ts";

type Event =
  | { event: "progress"; words: string; best: number | null; bound: number | null }
  | { event: "done"; state?: State };

let queue: Promise<unknown> = Promise.resolve();
let stop: AbortController | null = null;

export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const next = queue.then(job, job);
  queue = next.catch(() => undefined);
  return next;
}

/** The newest state that had a programme. */
let lastPlaced: State | null = null;

export function adopt(state: State): void {
  if (desk.value && state.server === desk.value.server && state.revision < desk.value.revision) return;
  if (!state.conflict) {
    lastPlaced = state;
    objectiveBefore.value = state.objective;
  }
  desk.value = withLastPlaces(state, lastPlaced);
}

export async function refresh(): Promise<void> {
  try {
    adopt(await get<State>("state"));
  } catch (error) {
    fail(error);
  }
}

/** Shows why a request failed. True where the server is gone and the change should wait. */
export function fail(error: unknown): boolean {
  if (noteFailure(error)) return true;
  if (error instanceof Refused) {
    notice.value = {
      message: error.fault.message, help: error.fault.help, faults: error.fault.faults ?? [],
    };
    say(error.fault.message);
  } else if (!(error instanceof DOMException && error.name === "AbortError")) {
    notice.value = { message: String(error), help: null, faults: [] };
  }
  return false;
}

/** Ends the search which runs now; the programme found so far is not taken. */
export function stopWorking(): void {
  stop?.abort();
}

async function streamed(path: string, body: object, words: string): Promise<void> {
  stop = new AbortController();
  const started = setTimeout(() => (working.value = { words, best: null, bound: null }), 120);
  try {
    for await (const event of stream<Event>(path, body, stop.signal)) {
      if (event.event === "progress") working.value = { words: event.words, best: event.best, bound: event.bound };
      else if (event.state) adopt(event.state);
    }
  } finally {
    clearTimeout(started);
    working.value = null;
    stop = null;
  }
}

async function onNewestRevision(path: string, body: object, words: string, again: boolean): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await streamed(path, { base: desk.value?.revision ?? 0, ...body }, words);
    } catch (error) {
      const isOld = error instanceof Refused && error.status === 409 && error.state !== null;
      if (!isOld || attempt >= 3) throw error;
      adopt(error.state!);
      if (!again) {
        say("Another window changed the draft. Nothing was done here.");
        notice.value = { message: "Another window changed the draft first.", help: "Look at it, then do this again.", faults: [] };
        return;
      }
      say("Another window changed the draft; your change was made on top of it.");
    }
  }
}

/** Makes the edits. False where they were refused; kept for later where the server is gone. */
export function edit(edits: Edit[], mode: Mode, label: string | null, seen?: Partial<Review>): Promise<boolean> {
  return inTurn(async () => {
    notice.value = null;
    if (gone.value) {
      keepForLater({ edits, mode, label });
      say("The server does not answer; the change waits in this page.");
      return false;
    }
    const before = desk.value;
    try {
      await onNewestRevision("edits", { edits, mode, label }, "Planning…", true);
    } catch (error) {
      if (fail(error)) keepForLater({ edits, mode, label });
      return false;
    }
    const now = desk.value;
    if (!now || !before || now.revision === before.revision) return true;
    if (!seen?.item && !isWorthAReview(before, now)) {
      review.value = null;
      say(`${now.undo_label ?? label ?? "The change"}: done, nothing moved.`);
    } else {
      review.value = {
        revision: now.revision, edits, mode, label: label ?? now.undo_label ?? "The change",
        item: seen?.item ?? null, bestWords: seen?.bestWords ?? null,
      };
      say(afterEdit(now));
    }
    return true;
  });
}

/** A note or a pin in place moves nothing: it needs no card with Keep and Undo. */
function isWorthAReview(before: State, now: State): boolean {
  return now.changes.list.length > 0 || now.conflict !== null || now.objective !== before.objective;
}

function afterEdit(state: State): string {
  if (state.conflict) return `No programme fits any more. ${state.conflict.summary}`;
  const moved = state.changes.list.length;
  return `${state.headline}. ${moved === 0 ? "Nothing else moved" : `${plural(moved, "item")} moved`}. Keep or undo.`;
}

function simple(path: string, words: string, done: () => string, body: object = {}): Promise<void> {
  return inTurn(async () => {
    notice.value = null;
    try {
      await onNewestRevision(path, body, words, false);
      review.value = null;
      say(done());
    } catch (error) {
      fail(error);
    }
  });
}

export function undo(): Promise<void> {
  if (!desk.value?.can_undo) return Promise.resolve(say("Nothing to undo."));
  const label = desk.value.undo_label ?? "the last change";
  return simple("undo", "Undoing…", () => `Undone: ${label}.`);
}

export function redo(): Promise<void> {
  if (!desk.value?.can_redo) return Promise.resolve(say("Nothing to redo."));
  const label = desk.value.redo_label ?? "the change";
  return simple("redo", "Making the change again…", () => `Done again: ${label}.`);
}

export function keepReview(): void {
  if (!review.value) return;
  review.value = null;
  say("Kept.");
}

/** Undoes the last drop and makes it again, this time with the best programme. */
export async function bestInstead(): Promise<void> {
  const last = review.value;
  if (!last) return;
  await undo();
  await edit(last.edits, "best", last.label, { item: last.item });
}

export function replan(from: string): Promise<void> {
  return simple("replan", "Planning again…", () => `Planned again from ${longDate(from)} on; what lies before is held.`, { from });
}

export function waive(): Promise<void> {
  return simple("waive", "Looking for the cheapest waivers…", () => desk.value?.headline ?? "Planned with waivers.");
}

/** Reads the files again. The changes of this draft are made on top, or dropped. */
export function reload(drop = false): Promise<void> {
  const words = drop ? "The files were read again, without the changes of this draft." : "The files were read again; your changes stand on top.";
  return simple("reload", "Reading the files again…", () => words, drop ? { drop } : {});
}

export function save(copy: string | null = null): Promise<void> {
  return inTurn(async () => {
    notice.value = null;
    try {
      const answer = await post<{ state: State; version: number; files: string[]; only_in_journal?: string[] }>("save", {
        base: desk.value?.revision ?? 0, copy,
      });
      adopt(answer.state);
      dialog.value = dialog.value === "outside" ? null : dialog.value;
      const unsaved = answer.only_in_journal ?? [];
      const rest = unsaved.length > 0 ? ` In the journal alone, as no cell of a file can hold it: ${unsaved.join("; ")}.` : "";
      say(`Saved as version ${answer.version}: ${answer.files.join(", ")}.${rest}`);
    } catch (error) {
      if (error instanceof Refused && error.fault.code === "changed_outside") {
        filesOutside.value = (error.body["files"] as FileDifference[] | undefined) ?? [];
        dialog.value = "outside";
        return;
      }
      if (error instanceof Refused && error.state) adopt(error.state);
      fail(error);
    }
  });
}

export function pin(id: string): Promise<boolean> {
  const item = desk.value?.items.find((each) => each.id === id);
  if (!item) return Promise.resolve(false);
  return item.pinned
    ? edit([{ change: "release", target: id }], "keep", `Release ${titleOf(id)}`)
    : edit([{ change: "pin", target: id, date: item.date, session: item.session }], "keep", null);
}

/** The server is back: take its state, then make the changes that waited. */
export async function comeBack(): Promise<void> {
  await refresh();
  say("The server answers again.");
  for (let pending = takeFirst(); pending !== null; pending = takeFirst()) {
    const left = outbox.value.length;
    const made = await edit(pending.edits, pending.mode, pending.label);
    if (!made && !gone.value) putBackRefused(pending);
    if (gone.value || outbox.value.length > left) break;
  }
}

/** A change which the server refuses is shown and stays for download; it is not tried again. */
function putBackRefused(pending: { label: string | null }): void {
  const words = `A change that had waited was refused: ${pending.label ?? "no label"}.`;
  notice.value = { message: words, help: notice.value?.message ?? null, faults: notice.value?.faults ?? [] };
}

