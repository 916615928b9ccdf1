// The head of the page: what this draft is, how good it is, and what can be done with it.
import type { State } from "../api/types.ts";
import { longDate } from "../domain/dates.ts";
import { factWords, headlineWords, titleOfState } from "../domain/made.ts";
import { foreign, listed, t } from "../domain/messages.ts";
import { redo, save, stopWorking, undo } from "../state/actions.ts";
import { choose, dialog, found, sought, view, working, type View } from "../state/desk.ts";
import { Icon } from "./Icon.tsx";
import { Menu } from "./Menu.tsx";
import { returnTo } from "./gridKeys.ts";

const VIEWS: View[] = ["calendar", "chains", "list"];

export function Header({ state }: { state: State }) {
  return (
    <header class="head">
      <div class="title">
        <h1>{titleOfState(state)}</h1>
        <p class="status">
          <span class={`outcome ${state.outcome}`}>{headlineWords(state)}</span>
          <span class="draft">{draftWords(state)}</span>
          {working.value && <Working />}
        </p>
      </div>
      <div class="tools">
        <button
          type="button" disabled={!state.can_undo} onClick={() => void undo()}
          title={state.undo_label ? t("desk-undo-what", { what: foreign(state.undo_label) }) : t("desk-nothing-to-undo")} aria-label={t("desk-undo")} aria-keyshortcuts="Control+Z"
        >
          <Icon name="undo" />
        </button>
        <button
          type="button" disabled={!state.can_redo} onClick={() => void redo()}
          title={state.redo_label ? t("desk-redo-what", { what: foreign(state.redo_label) }) : t("desk-nothing-to-redo")} aria-label={t("desk-redo")} aria-keyshortcuts="Control+Shift+Z"
        >
          <Icon name="redo" />
        </button>
        <button type="button" class="primary" disabled={state.is_saved} onClick={() => void save()} title={t("desk-save-key")}>
          <Icon name="save" /> {t("desk-save")}
        </button>
        <button type="button" onClick={() => (dialog.value = "add")} title={t("desk-add-key")}><Icon name="plus" /> {t("desk-add")}</button>
        <Menu
          label={t("desk-more")}
          entries={[
            { words: t("desk-menu-days"), run: () => (dialog.value = "calendar") },
            { words: t("desk-menu-replan"), run: () => (dialog.value = "replan") },
            { words: t("desk-menu-policy"), run: () => (dialog.value = "policy") },
            { words: t("desk-menu-scenarios"), run: () => (dialog.value = "scenarios") },
            { words: t("desk-menu-alternatives"), run: () => (dialog.value = "alternatives") },
            { words: t("desk-menu-versions"), run: () => (dialog.value = "versions") },
            { words: t("desk-menu-log"), run: () => (dialog.value = "log") },
            { words: t("desk-menu-circulate"), run: () => (dialog.value = "circulate") },
            { words: t("desk-menu-print"), run: () => window.print() },
            { words: t("desk-menu-settings"), run: () => (dialog.value = "settings") },
            { words: t("desk-menu-help"), run: () => (dialog.value = "help") },
          ]}
        />
      </div>
      <ul class="facts-line">
        {state.as_of && <li class="as-of"><b>{t("desk-held-before", { date: longDate(state.as_of) })}</b></li>}
        {factWords(state).map((fact) => <li key={fact}>{fact}</li>)}
      </ul>
      <div class="ways">
        <Find />
        <div class="views" role="group" aria-label={t("desk-view")}>
          {VIEWS.map((id) => (
            <button key={id} type="button" aria-pressed={view.value === id} onClick={() => (view.value = id)}>{t(`desk-view-${id}`)}</button>
          ))}
        </div>
      </div>
    </header>
  );
}

function draftWords(state: State): string {
  if (state.draft === 0 && state.version === null) return t("desk-draft-files");
  const version = String(state.version ?? "");
  if (state.is_saved) return state.version === null ? t("desk-draft-saved") : t("desk-draft-version-saved", { version });
  if (state.draft === 0) return t("desk-draft-version", { version });
  return t("desk-draft-unsaved", { draft: String(state.draft) });
}

function Working() {
  const now = working.value;
  if (!now) return null;
  const figures = [
    now.best === null ? "" : t("desk-best-so-far", { points: String(now.best) }),
    now.bound === null ? "" : t("desk-bound", { points: String(now.bound) }),
  ].filter((words) => words !== "");
  return (
    <span class="working">
      {now.words} {listed(figures)}{" "}
      <button type="button" class="link" onClick={stopWorking}>{t("desk-stop")}</button>
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
        id="find" type="search" aria-label={t("desk-find-label")} placeholder={t("desk-find")} value={sought.value}
        onInput={(event) => (sought.value = event.currentTarget.value)} onKeyDown={onKeyDown}
      />
      <span class="count" role="status">{found.value ? t("desk-count-items", { count: found.value.size }) : ""}</span>
    </div>
  );
}
