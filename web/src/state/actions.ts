// Everything that changes the draft. One write runs at a time; each names the revision it was
// made on; a mismatch is answered by taking the newest state and making the edits again.
import { get, post, Refused, stream } from "../api/client.ts";
import type { Edit, FileDifference, Mode, State } from "../api/types.ts";
import { longDate } from "../domain/dates.ts";
import { headlineWords } from "../domain/made.ts";
import { foreign, listed, t } from "../domain/messages.ts";
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

/** Takes the newest state; at the start, once the words are there as well. */
export async function refresh(words: Promise<void> = Promise.resolve()): Promise<void> {
  try {
    const [state] = await Promise.all([get<State>("state"), words]);
    adopt(state);
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
      isOwn: error.fault.is_own ?? false,
    };
    say(foreign(error.fault.message));
  } else if (!(error instanceof DOMException && error.name === "AbortError")) {
    notice.value = { message: String(error), help: null, faults: [], isOwn: false };
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
      if (event.event === "progress") working.value = { words, best: event.best, bound: event.bound };
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
        say(t("desk-other-window"));
        notice.value = { message: t("desk-other-window"), help: t("desk-other-window-help"), faults: [], isOwn: true };
        return;
      }
      say(t("desk-other-window-on-top"));
    }
  }
}

/** Makes the edits. False where they were refused; kept for later where the server is gone. */
export function edit(edits: Edit[], mode: Mode, label: string | null, seen?: Partial<Review>): Promise<boolean> {
  return inTurn(async () => {
    notice.value = null;
    if (gone.value) {
      keepForLater({ edits, mode, label });
      say(t("desk-change-waits"));
      return false;
    }
    const before = desk.value;
    try {
      await onNewestRevision("edits", { edits, mode, label }, t("desk-planning-now"), true);
    } catch (error) {
      if (fail(error)) keepForLater({ edits, mode, label });
      return false;
    }
    const now = desk.value;
    if (!now || !before || now.revision === before.revision) return true;
    if (!seen?.item && !isWorthAReview(before, now)) {
      review.value = null;
      say(t("desk-done-nothing-moved", { what: foreign(now.undo_label ?? label ?? t("desk-the-change")) }));
    } else {
      review.value = {
        revision: now.revision, edits, mode, label: label ?? now.undo_label ?? t("desk-the-change"),
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
  if (state.conflict) return t("desk-no-fit-now", { why: foreign(state.conflict.summary) });
  const count = state.changes.list.length;
  const moved = count === 0 ? t("desk-nothing-else-moved") : t("desk-items-moved", { count });
  return t("desk-after-edit", { headline: headlineWords(state), moved });
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
  if (!desk.value?.can_undo) return Promise.resolve(say(t("desk-nothing-undone")));
  const what = foreign(desk.value.undo_label ?? t("desk-the-change"));
  return simple("undo", t("desk-undoing"), () => t("desk-undone", { what }));
}

export function redo(): Promise<void> {
  if (!desk.value?.can_redo) return Promise.resolve(say(t("desk-nothing-redone")));
  const what = foreign(desk.value.redo_label ?? t("desk-the-change"));
  return simple("redo", t("desk-redoing"), () => t("desk-done-again", { what }));
}

export function keepReview(): void {
  if (!review.value) return;
  review.value = null;
  say(t("desk-kept"));
}

/** Undoes the last drop and makes it again, this time with the best programme. */
export async function bestInstead(): Promise<void> {
  const last = review.value;
  if (!last) return;
  await undo();
  await edit(last.edits, "best", last.label, { item: last.item });
}

export function replan(from: string): Promise<void> {
  return simple("replan", t("desk-planning-again"), () => t("desk-planned-again", { date: longDate(from) }), { from });
}

export function waive(): Promise<void> {
  return simple("waive", t("desk-seeking-waivers"), () => (desk.value ? headlineWords(desk.value) : t("desk-planned-waivers")));
}

/** Reads the files again. The changes of this draft are made on top, or dropped. */
export function reload(drop = false): Promise<void> {
  return simple("reload", t("desk-reading-files"), () => t(drop ? "desk-read-without" : "desk-read-on-top"), drop ? { drop } : {});
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
      const saved = t("desk-saved", { version: String(answer.version), files: listed(answer.files.map(foreign)) });
      const rest = unsaved.length > 0 ? ` ${t("desk-journal-alone", { steps: listed(unsaved.map(foreign)) })}` : "";
      say(saved + rest);
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
    ? edit([{ change: "release", target: id }], "keep", t("desk-release-item", { title: titleOf(id) }))
    : edit([{ change: "pin", target: id, date: item.date, session: item.session }], "keep", null);
}

/** The server is back: take its state, then make the changes that waited. */
export async function comeBack(): Promise<void> {
  await refresh();
  say(t("desk-answers-again"));
  for (let pending = takeFirst(); pending !== null; pending = takeFirst()) {
    const left = outbox.value.length;
    const made = await edit(pending.edits, pending.mode, pending.label);
    if (!made && !gone.value) putBackRefused(pending);
    if (gone.value || outbox.value.length > left) break;
  }
}

/** A change which the server refuses is shown and stays for download; it is not tried again. */
function putBackRefused(pending: { label: string | null }): void {
  const what = foreign(pending.label ?? t("desk-the-change"));
  notice.value = {
    message: t("desk-waited-refused", { what }), help: notice.value?.message ?? null, faults: notice.value?.faults ?? [], isOwn: true,
  };
}

