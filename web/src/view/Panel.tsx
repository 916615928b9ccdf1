// The side of the page: the change list, a conflict, and either the chosen item or the month.
import type { State } from "../api/types.ts";
import { t } from "../domain/messages.ts";
import { choose, chosenItem, panelOpen, review } from "../state/desk.ts";
import { Changes } from "./Changes.tsx";
import { ConflictCard } from "./Conflict.tsx";
import { Details } from "./Details.tsx";
import { Icon } from "./Icon.tsx";
import { Overview } from "./Overview.tsx";

export function Panel({ state }: { state: State }) {
  const item = chosenItem.value;
  const isOpen = panelOpen.value || review.value !== null || state.conflict !== null;
  return (
    <aside class={`panel${isOpen ? " open" : ""}`} aria-label={t("desk-details")}>
      <button
        type="button" class="quiet close-panel" aria-label={t("desk-close-details")}
        onClick={() => {
          choose(null);
          panelOpen.value = false;
        }}
      >
        <Icon name="close" />
      </button>
      {state.conflict && <ConflictCard state={state} conflict={state.conflict} />}
      {review.value && !state.conflict && <Changes state={state} last={review.value} />}
      {item ? <Details key={item.id} item={item} state={state} /> : <Overview state={state} />}
    </aside>
  );
}
