// The chosen item: why it is here, where it can go, its facts, its notes.
import type { Item, State } from "../api/types.ts";
import { clock, placeWords } from "../domain/places.ts";
import { sentence } from "../domain/words.ts";
import { pin } from "../state/actions.ts";
import { choose, tab, type Tab } from "../state/desk.ts";
import { held, putDown, take } from "../state/hold.ts";
import { hueClass, Marks } from "./Chip.tsx";
import { Facts } from "./Facts.tsx";
import { MoveTo } from "./MoveTo.tsx";
import { Notes } from "./Notes.tsx";
import { Tabs } from "./Tabs.tsx";
import { Why } from "./Why.tsx";

const TABS: { id: Tab; words: string }[] = [
  { id: "why", words: "Why here" },
  { id: "move", words: "Move to…" },
  { id: "facts", words: "Facts" },
  { id: "notes", words: "Notes" },
];

export function Details({ item, state }: { item: Item; state: State }) {
  const open = (which: Tab) => {
    if (which === "move") take(item.id);
    else if (held.value !== null) putDown();
    tab.value = which;
  };
  return (
    <section class={`details ${hueClass(item.renewal)}`} aria-labelledby="details-title">
      <header>
        <h2 id="details-title">{item.title}</h2>
        <p class="when">
          {item.date ? sentence(placeWords(item)) : "Waiting in the tray"}
          {item.start && `, ${clock(item.start)} to ${clock(item.end ?? item.start)}`} <Marks item={item} />
        </p>
        <p class="buttons">
          {item.can_move && (
            <button type="button" aria-pressed={item.pinned} onClick={() => void pin(item.id)}>
              {item.pinned ? "Release" : "Pin here"}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => choose(null)}>Back to the month</button>
        </p>
      </header>
      <Tabs label="About this item" tabs={TABS} current={tab.value} open={open} />
      <div role="tabpanel" id={`panel-${tab.value}`} aria-labelledby={`tab-${tab.value}`} class="tab-panel">
        {tab.value === "why" && <Why item={item} revision={state.revision} />}
        {tab.value === "move" && <MoveTo item={item} />}
        {tab.value === "facts" && <Facts item={item} state={state} />}
        {tab.value === "notes" && <Notes item={item} />}
      </div>
    </section>
  );
}
