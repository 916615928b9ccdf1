// Why an item is where it is, in the words of `horseshoe explain`.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { post } from "../api/client.ts";
import type { Explanation, Item } from "../api/types.ts";
import { t } from "../domain/messages.ts";
import { fail } from "../state/actions.ts";
import { Prose } from "./Prose.tsx";

const shown = signal<{ id: string; paragraphs: string[] } | null>(null);

export function Why({ item, revision }: { item: Item; revision: number }) {
  useEffect(() => {
    const stop = new AbortController();
    post<Explanation>("explain", { item: item.id }, stop.signal)
      .then((answer) => (shown.value = { id: item.id, paragraphs: answer.paragraphs }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) fail(error);
      });
    return () => stop.abort();
  }, [item.id, revision]);
  if (shown.value?.id !== item.id) return <p class="quiet-words">{t("desk-asking-why")}</p>;
  // The first line names the item, which stands above.
  return <Prose lines={shown.value.paragraphs.filter((line) => !line.includes(`(\`${item.id}\`)`))} />;
}
