// The start: the token from the address, the first state, and what runs for as long as the page.
import { render } from "preact";
import { get, takeToken } from "./api/client.ts";
import { comeBack, refresh } from "./state/actions.ts";
import { gone, noteFailure, watch } from "./state/connection.ts";
import { closedWords, desk, notice, view } from "./state/desk.ts";
import { listenToKeys } from "./state/keys.ts";
import { outbox } from "./state/outbox.ts";
import { narrow } from "./state/settings.ts";
import { App } from "./view/App.tsx";
import { returnTo } from "./view/gridKeys.ts";

async function start(): Promise<void> {
  const root = document.getElementById("desk")!;
  root.replaceChildren();
  watchFaults();
  if (!takeToken()) {
    closedWords.value = {
      message: "This address has no token.", help: "Open the address which `horseshoe serve` printed.", faults: [],
    };
  }
  if (narrow.value) view.value = "list";
  render(<App />, root);
  if (closedWords.value) return;
  await Promise.all([refresh(), directionOfWords()]);
  if (desk.value) document.title = `${desk.value.title} – Horseshoe`;
  listenToKeys(returnTo);
  watch({ back: () => void comeBack(), newer: () => void refresh() });
  if (outbox.value.length > 0 && !gone.value) void comeBack();
}

/** A fault of the page itself is said, and the draft stays with the server. */
function watchFaults(): void {
  const show = (words: string) => {
    notice.value = { message: `The page failed: ${words}.`, help: "Reload it; the draft is kept by the server.", faults: [] };
  };
  addEventListener("error", (event) => show(event.message));
  addEventListener("unhandledrejection", (event) => show(String(event.reason)));
}

async function directionOfWords(): Promise<void> {
  try {
    const words = await get<{ language?: string; direction?: string }>("words");
    if (words.language) document.documentElement.lang = words.language;
    if (words.direction === "rtl") document.documentElement.dir = "rtl";
  } catch (error) {
    noteFailure(error);
  }
}

void start();
