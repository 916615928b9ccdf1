// Which dialog is open.
import type { State } from "../../api/types.ts";
import { chosenItem, dialog } from "../../state/desk.ts";
import { Add } from "./Add.tsx";
import { Alternatives } from "./Alternatives.tsx";
import { CalendarRows } from "./CalendarRows.tsx";
import { Circulate } from "./Circulate.tsx";
import { EditRow } from "./EditRow.tsx";
import { Help } from "./Help.tsx";
import { Log } from "./Log.tsx";
import { Outside } from "./Outside.tsx";
import { Policy } from "./Policy.tsx";
import { Replan } from "./Replan.tsx";
import { Scenarios } from "./Scenarios.tsx";
import { Settings } from "./Settings.tsx";
import { Versions } from "./Versions.tsx";

export function Dialogs({ state }: { state: State }) {
  switch (dialog.value) {
    case "help": return <Help />;
    case "log": return <Log state={state} />;
    case "add": return <Add state={state} />;
    case "edit": return chosenItem.value && <EditRow item={chosenItem.value} />;
    case "calendar": return <CalendarRows state={state} />;
    case "replan": return <Replan state={state} />;
    case "scenarios": return <Scenarios state={state} />;
    case "alternatives": return <Alternatives />;
    case "versions": return <Versions state={state} />;
    case "circulate": return <Circulate state={state} />;
    case "policy": return <Policy state={state} />;
    case "settings": return <Settings />;
    case "outside": return <Outside />;
    case null: return null;
  }
}
