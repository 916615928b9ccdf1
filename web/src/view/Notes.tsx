// Notes stay with the presidency: they are saved in the files and printed in no circulated copy.
import { useRef } from "preact/hooks";
import type { Item } from "../api/types.ts";
import { foreign, t } from "../domain/messages.ts";
import { edit } from "../state/actions.ts";

export function Notes({ item }: { item: Item }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const keep = (event: Event) => {
    event.preventDefault();
    const value = text.current?.value ?? "";
    if (value === item.notes) return;
    // Notes belong to the row: all items of a renewal share them.
    void edit([{ change: "set", target: item.renewal ?? item.id, field: "notes", value }], "keep", t("desk-notes-of", { item: foreign(item.short) }));
  };
  return (
    <form class="notes" onSubmit={keep}>
      <label for="notes-text">{t("desk-notes-of", { item: foreign(item.short) })}</label>
      <textarea id="notes-text" ref={text} rows={8} dir="auto" defaultValue={item.notes} />
      <p class="quiet-words">{t("desk-notes-stay")}</p>
      <p class="buttons"><button type="submit">{t("desk-keep-notes")}</button></p>
    </form>
  );
}
