// The saved versions, and what differs between any two of them, or one and the draft.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get } from "../../api/client.ts";
import type { Change, Item, State } from "../../api/types.ts";
import { t, titleOfEntry } from "../../domain/messages.ts";
import { differences } from "../../domain/versions.ts";
import { fail, save } from "../../state/actions.ts";
import { Moved } from "../Changes.tsx";
import { Dialog } from "./Dialog.tsx";

type Placed = Pick<Item, "id" | "title" | "date" | "session">;

/** The number of a version, or the draft. */
type Which = number | "draft";

const before = signal<Which>("draft");
const after = signal<Which>("draft");
const found = signal<Change[] | null>(null);

export function Versions({ state }: { state: State }) {
  const versions = [...state.versions].reverse();
  useEffect(() => {
    before.value = versions[0]?.version ?? "draft";
    after.value = "draft";
  }, []);
  useEffect(() => {
    void compare(state);
  }, [before.value, after.value, state.revision]);
  return (
    <Dialog title={titleOfEntry("desk-menu-versions")} wide>
      {versions.length === 0 && <p>{t("desk-versions-none")}</p>}
      {versions.length > 0 && (
        <>
          <div class="form inline versions">
            <label for="version-before">{t("desk-differs-from")}</label>
            <Choice id="version-before" value={before} state={state} />
            <label for="version-after">{t("desk-differs-to")}</label>
            <Choice id="version-after" value={after} state={state} />
          </div>
          <p class="differ" role="status">{found.value === null ? t("desk-reading") : found.value.length === 0 ? t("desk-nothing-differs") : t("desk-items-differ", { count: found.value.length })}</p>
          <ul class="differences">{found.value?.map((change) => <Moved key={change.id} change={change} />)}</ul>
        </>
      )}
      {!state.is_saved && <p class="buttons"><button type="button" onClick={() => void save()}>{t("desk-save-version")}</button></p>}
    </Dialog>
  );
}

function Choice({ id, value, state }: { id: string; value: typeof before; state: State }) {
  return (
    <select
      id={id}
      onChange={(event) => {
        const text = event.currentTarget.value;
        value.value = text === "draft" ? "draft" : Number(text);
      }}
    >
      <option value="draft" selected={value.value === "draft"}>{t("desk-the-draft")}</option>
      {[...state.versions].reverse().map(({ version, issued }) => (
        <option key={version} value={String(version)} selected={value.value === version}>
          {t("desk-version", { version: String(version) })}{issued && ` (${issued})`}
        </option>
      ))}
    </select>
  );
}

async function programme(which: Which, state: State): Promise<Placed[]> {
  if (which === "draft") return state.items;
  return (await get<{ programme: Placed[] }>(`versions/${which}`)).programme;
}

async function compare(state: State): Promise<void> {
  const [from, to] = [before.value, after.value];
  found.value = null;
  try {
    const [old, now] = await Promise.all([programme(from, state), programme(to, state)]);
    if (before.value === from && after.value === to) found.value = differences(old, now);
  } catch (error) {
    fail(error);
  }
}
