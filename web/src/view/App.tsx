// The page: head, banners, one of three views, the panel beside it, dialogs, and the paper that
// the printer gets.
import { t } from "../domain/messages.ts";
import { closedWords, desk, view } from "../state/desk.ts";
import { held } from "../state/hold.ts";
import { Banner } from "./Banner.tsx";
import { Calendar } from "./Calendar.tsx";
import { Chains } from "./Chains.tsx";
import { Dialogs } from "./dialogs/Dialogs.tsx";
import { Header } from "./Header.tsx";
import { HoldBar } from "./HoldBar.tsx";
import { List } from "./List.tsx";
import { Live } from "./Live.tsx";
import { Panel } from "./Panel.tsx";
import { Paper } from "./Paper.tsx";
import { Tray } from "./Tray.tsx";

export function App() {
  const state = desk.value;
  if (!state) {
    return (
      <div class="desk">
        <Banner />
        <main class="loading">{closedWords.value ? <h1>{t("desk-closed-title")}</h1> : <p>{t("desk-opening")}</p>}</main>
        <Live />
      </div>
    );
  }
  return (
    <>
      <div class={`desk${held.value ? " holding" : ""}`}>
        <a class="skip" href="#view">{t("desk-skip")}</a>
        <Header state={state} />
        <div class="banners"><Banner /></div>
        <main id="view" class={`view view-${view.value}`} tabIndex={-1}>
          {view.value === "calendar" && <Calendar state={state} />}
          {view.value === "chains" && <Chains state={state} />}
          {view.value === "list" && <List state={state} />}
          {state.tray.length > 0 && <Tray state={state} />}
          {held.value && <HoldBar />}
        </main>
        <Panel state={state} />
        <Live />
        <Dialogs state={state} />
      </div>
      <Paper state={state} />
    </>
  );
}
