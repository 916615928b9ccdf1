// The start: the token from the address, the first state, and what runs for as long as the page.
import { render } from "preact";
import { takeToken } from "./api/client.ts";
import { foreign, t, useEnglish } from "./domain/messages.ts";
import { comeBack, refresh } from "./state/actions.ts";
import { gone, watch } from "./state/connection.ts";
import { closedWords, notice, view } from "./state/desk.ts";
import { listenToKeys } from "./state/keys.ts";
import { learnWords } from "./state/language.ts";
import { outbox } from "./state/outbox.ts";
import { narrow } from "./state/settings.ts";
import { App } from "./view/App.tsx";
import { returnTo } from "./view/gridKeys.ts";

async function start(): Promise<void> {
  const root = document.getElementById("desk")!;
  useEnglish(document.querySelector<HTMLTemplateElement>("#english")?.content.textContent ?? "");
  watchFaults();
  if (!takeToken()) {
    closedWords.value = {
      message: t("desk-no-token"), help: t("desk-open-printed"), faults: [], isOwn: true,
    };
  }
  if (narrow.value) view.value = "list";
  const show = () => {
    root.replaceChildren();
    render(<App />, root);
  };
  if (closedWords.value) return show();
  // The month is shown once, in its language: the words come while the state is made. Until then the page says by
  // itself that the desk opens.
  await refresh(learnWords()).finally(show);
  listenToKeys(returnTo);
  watch({ back: () => void comeBack(), newer: () => void refresh() });
  if (outbox.value.length > 0 && !gone.value) void comeBack();
}

/** A fault of the page itself is said, and the draft stays with the server. */
function watchFaults(): void {
  const show = (words: string) => {
    notice.value = { message: t("desk-page-failed", { words: foreign(words) }), help: t("desk-page-failed-help"), faults: [], isOwn: true };
  };
  addEventListener("error", (event) => show(event.message));
  addEventListener("unhandledrejection", (event) => show(String(event.reason)));
}

void start();
