// The head of the page: what this draft is, how good it is, and what can be done with it.
import type { State } from "../api/types.ts";
import { longDate } from "../domain/dates.ts";
import { plural } from "../domain/places.ts";
import { redo, save, stopWorking, undo } from "../state/actions.ts";
import { choose, dialog, found, sought, view, working, type View } from "../state/desk.ts";
import { Icon } from "./Icon.tsx";
import { Menu } from "./Menu.tsx";
import { returnTo } from "./gridKeys.ts";

const VIEWS: { id: View; words: string }[] = [
  { id: "calendar", words: "Calendar" },
  { id: "chains", words: "Chains" },
  { id: "list", words: "List" },
];

export function Header({ state }: { state: State }) {
  return (
    <header class="head">
      <div class="title">
        <h1>{state.title}</h1>
        <p class="status">
          <span class={`outcome ${state.outcome}`}>{state.headline}</span>
          <span class="draft">{draftWords(state)}</span>
          {working.value && <Working />}
        </p>
      </div>
      <div class="tools">
        <button
          type="button" disabled={!state.can_undo} onClick={() => void undo()}
          title={state.undo_label ? `Undo: ${state.undo_label}` : "Nothing to undo"} aria-label="Undo" aria-keyshortcuts="Control+Z"
        >
          <Icon name="undo" />
        </button>
        <button
          type="button" disabled={!state.can_redo} onClick={() => void redo()}
          title={state.redo_label ? `Do again: ${state.redo_label}` : "Nothing to do again"} aria-label="Redo" aria-keyshortcuts="Control+Shift+Z"
        >
          <Icon name="redo" />
        </button>
        <button type="button" class="primary" disabled={state.is_saved} onClick={() => void save()} title="Save (S)">
          <Icon name="save" /> Save
        </button>
        <button type="button" onClick={() => (dialog.value = "add")} title="Add an item (A)"><Icon name="plus" /> Add</button>
        <Menu
          label="More"
          entries={[
            { words: "Close or open days…", run: () => (dialog.value = "calendar") },
            { words: "Plan again from a day…", run: () => (dialog.value = "replan") },
            { words: "Policy and leads…", run: () => (dialog.value = "policy") },
            { words: "Scenarios…", run: () => (dialog.value = "scenarios") },
            { words: "Other good programmes…", run: () => (dialog.value = "alternatives") },
            { words: "Versions…", run: () => (dialog.value = "versions") },
            { words: "What has been done…", run: () => (dialog.value = "log") },
            { words: "Circulation copy…", run: () => (dialog.value = "circulate") },
            { words: "Print…", run: () => window.print() },
            { words: "Settings…", run: () => (dialog.value = "settings") },
            { words: "Help and keys…", run: () => (dialog.value = "help") },
          ]}
        />
      </div>
      <ul class="facts-line">
        {state.as_of && <li class="as-of"><b>Held before {longDate(state.as_of)}</b></li>}
        {state.facts.map((fact) => <li key={fact}>{fact}</li>)}
      </ul>
      <div class="ways">
        <Find />
        <div class="views" role="group" aria-label="View">
          {VIEWS.map(({ id, words }) => (
            <button key={id} type="button" aria-pressed={view.value === id} onClick={() => (view.value = id)}>{words}</button>
          ))}
        </div>
      </div>
    </header>
  );
}

function draftWords(state: State): string {
  if (state.draft === 0 && state.version === null) return "as in the files";
  if (state.is_saved) return state.version === null ? "saved" : `version ${state.version}, saved`;
  if (state.draft === 0) return `version ${state.version}, no changes`;
  return `draft ${state.draft}, not saved`;
}

function Working() {
  const now = working.value;
  if (!now) return null;
  const figures = [
    now.best === null ? "" : `best so far ${now.best}`,
    now.bound === null ? "" : `bound ${now.bound}`,
  ].filter((words) => words !== "");
  return (
    <span class="working">
      {now.words} {figures.join(", ")}{" "}
      <button type="button" class="link" onClick={stopWorking}>Stop</button>
    </span>
  );
}

function Find() {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      sought.value = "";
      (event.target as HTMLElement).blur();
    }
    if (event.key === "Enter") {
      const first = [...(found.value ?? [])][0];
      if (!first) return;
      event.preventDefault();
      choose(first);
      returnTo(first);
    }
  };
  return (
    <div class="find">
      <Icon name="find" />
      <input
        id="find" type="search" aria-label="Find an item" placeholder="Find  /" value={sought.value}
        onInput={(event) => (sought.value = event.currentTarget.value)} onKeyDown={onKeyDown}
      />
      <span class="count" role="status">{found.value ? plural(found.value.size, "item") : ""}</span>
    </div>
  );
}
