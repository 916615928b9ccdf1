// The chosen item: why it is here, where it can go, its facts, its notes.
import type { Item, State } from "../api/types.ts";
import { titleWords } from "../domain/made.ts";
import { sentence, t } from "../domain/messages.ts";
import { clock, placeWords } from "../domain/places.ts";
import { pin } from "../state/actions.ts";
import { choose, tab, type Tab } from "../state/desk.ts";
import { held, putDown, take } from "../state/hold.ts";
import { hueClass, Marks } from "./Chip.tsx";
import { Facts } from "./Facts.tsx";
import { MoveTo } from "./MoveTo.tsx";
import { Notes } from "./Notes.tsx";
import { Tabs } from "./Tabs.tsx";
import { Why } from "./Why.tsx";

const TABS: Tab[] = ["why", "move", "facts", "notes"];

export function Details({ item, state }: { item: Item; state: State }) {
  const open = (which: Tab) => {
    if (which === "move") take(item.id);
    else if (held.value !== null) putDown();
    tab.value = which;
  };
  return (
    <section class={`details ${hueClass(item.renewal)}`} aria-labelledby="details-title">
      <header>
        <h2 id="details-title">{titleWords(item)}</h2>
        <p class="when">
          {item.date ? sentence(placeWords(item)) : t("desk-in-tray")}
          {item.start && t("list-comma") + t("hours-between", { from: clock(item.start), to: clock(item.end ?? item.start) })} <Marks item={item} />
        </p>
        <p class="buttons">
          {item.can_move && (
            <button type="button" aria-pressed={item.pinned} onClick={() => void pin(item.id)}>
              {t(item.pinned ? "desk-release" : "desk-pin-here")}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => choose(null)}>{t("desk-back-to-month")}</button>
        </p>
      </header>
      <Tabs label={t("desk-about-item")} tabs={TABS.map((id) => ({ id, words: t(`desk-tab-${id}`) }))} current={tab.value} open={open} />
      <div role="tabpanel" id={`panel-${tab.value}`} aria-labelledby={`tab-${tab.value}`} class="tab-panel">
        {tab.value === "why" && <Why item={item} revision={state.revision} />}
        {tab.value === "move" && <MoveTo item={item} />}
        {tab.value === "facts" && <Facts item={item} state={state} />}
        {tab.value === "notes" && <Notes item={item} />}
      </div>
    </section>
  );
}
