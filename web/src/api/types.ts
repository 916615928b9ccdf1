// What the server and the page exchange. The names are those of the API's documentation.

export type Session = "morning" | "lunch" | "afternoon" | "evening";

export type Edit =
  | { change: "pin"; target: string; date: string; session: Session | null }
  | { change: "release"; target: string }
  | { change: "set"; target: string; field: string; value: string }
  | { change: "add"; target: string; field: string; value: string }
  | { change: "remove"; target: string }
  | { change: "close"; from: string; to: string; session: Session | null; reason: string }
  | { change: "open"; date: string; session: Session | null; reason: string }
  | { change: "avoid"; from: string; to: string; session?: Session | null; reason: string }
  | { change: "hold"; before: string }
  | { change: "waive" };

export type Mode = "keep" | "best";

export interface Place {
  date: string;
  session: Session | null;
}

export interface HalfDay {
  session: Session;
  open: boolean;
  minutes: number;
  used: number;
  closed: string | null;
}

export interface Deadline {
  kind: string;
  title: string;
  item: string | null;
  basis: string;
}

export interface Day {
  date: string;
  is_working: boolean;
  is_weekend: boolean;
  closed: string | null;
  avoid: string | null;
  in_month: boolean;
  sessions: HalfDay[];
  deadlines: Deadline[];
}

export interface Item {
  id: string;
  renewal: string | null;
  item: string;
  title: string;
  label: string;
  short: string;
  date: string;
  session: Session | null;
  start: string | null;
  end: string | null;
  minutes: number;
  is_document: boolean;
  status: "proposed" | "fixed" | "held" | "pinned";
  state: string | null;
  tentative: boolean;
  unofficial: boolean;
  pinned: boolean;
  can_move: boolean;
  basis: string;
  location: string;
  notes: string;
  penholder: string;
  window: { first: string; last: string } | null;
  /** The window that the row of an event names. */
  own_window: { first: string | null; last: string | null } | null;
  was: Place | null;
  /** The page's own mark: no programme has it here now; it stood here last. */
  stale?: boolean;
}

export interface Waiting {
  id: string;
  title: string;
  reason: string;
}

export interface Chain {
  renewal: string;
  mission: string;
  /** The last day of the mandate; null where the row names none. */
  expires: string | null;
  resolution: string;
  items: string[];
}

export interface Lead {
  from: string;
  to: string;
  required: number;
  actual: number;
  slack: number;
  unit: string;
  strength: string;
  source: string;
  stated: string;
}

export interface Penalty {
  term: string;
  name: string;
  item: string;
  points: number;
  reason: string;
}

export interface Repair {
  id: number;
  /** What gives: "release", "lead_shorter", "day_opened", … */
  kind: string;
  text: string;
  /** The price of waiving as much, in points of the policy. */
  points: number;
  days: number | null;
  edits: Edit[] | null;
}

/** What the step of a repair would come to. */
export interface RepairCost {
  id: number;
  objective: number;
  moves: number;
  text: string[];
}

export interface Waived {
  points: number;
  text: string[];
  moves: number;
  is_proved: boolean;
}

export type RepairEvent =
  | { event: "repair"; repair: Repair }
  | ({ event: "cost" } & RepairCost)
  | { event: "waived"; waived: Waived }
  | { event: "done"; waived: Waived | null; is_complete: boolean; order: number[] };

export interface Conflict {
  summary: string;
  lines: string[];
}

export interface Change {
  id: string;
  title: string;
  from: Place | null;
  to: Place | null;
  reason: string;
}

export interface JournalEdit {
  revision: number;
  label: string;
  edits: Edit[];
}

export interface Scenario {
  name: string;
  edits: Edit[];
  objective: number | null;
  outcome: string;
  /** Kept by the desk, or a row of the instance's own file. */
  from: "desk" | "file";
  line: number | null;
  /** Why the rows of the file cannot be read. */
  faults: string[];
}

export interface State {
  server: string;
  instance: string;
  folder_name: string;
  revision: number;
  saved_revision: number;
  is_saved: boolean;
  draft: number;
  version: number | null;
  can_undo: boolean;
  can_redo: boolean;
  undo_label: string | null;
  redo_label: string | null;
  title: string;
  presidency: string;
  /** Of the documents, as the instance names them. */
  languages: string[];
  month: { first: string; last: string };
  horizon: { first: string; last: string };
  policy: string;
  policies: string[];
  outcome: "proved" | "feasible" | "impossible" | "stopped" | "waived";
  headline: string;
  facts: string[];
  objective: number | null;
  bound: number | null;
  best: number | null;
  days: Day[];
  items: Item[];
  tray: Waiting[];
  chains: Chain[];
  leads: Lead[];
  penalties: Penalty[];
  conflict: Conflict | null;
  waivers: unknown[];
  changes: { list: Change[]; text: string[] };
  edits: JournalEdit[];
  log: { revision: number; kind: string; label: string; at: string }[];
  scenarios: Scenario[];
  scenarios_left_out: number;
  scenario_faults: string[];
  versions: { version: number; issued: string | null }[];
  files: { changed_outside: boolean; message: string | null };
  holds: string[];
  /** What lies before this day has been held. */
  as_of: string | null;
}

export interface Explanation {
  paragraphs: string[];
}

export type SlotEvent =
  | { event: "marks"; slots: (Place & { mark: "free" | "breaks"; words: string | null })[] }
  | { event: "bounds"; slots: (Place & { at_least: number | null })[] }
  | ({
      event: "price";
      more: number | null;
      moves: number | null;
      words: string;
      keeps: { more: number; moves: number } | null;
    } & Place)
  | { event: "done"; best: string[] };

export interface RowField {
  field: string;
  words: string;
  value: string;
  unit: string;
  strength?: string;
  source?: string;
  /** How the value binds, such as "more than". */
  bound?: string;
}

export interface Rows {
  renewals: Record<string, string>[];
  events: Record<string, string>[];
  calendar: Record<string, string>[];
  columns: { renewals: string[]; events: string[] };
  kinds: { renewals: string[]; events: string[] };
  policy: RowField[];
}

export interface FileDifference {
  file: string;
  row: string;
  column: string;
  yours: string;
  theirs: string;
  before: string;
}

export interface Alternative {
  objective: number | null;
  moves: number;
  text: string[];
  edits: Edit[];
}

export interface ScenarioAnswer {
  index: number;
  name: string;
  objective: number | null;
  more: number | null;
  outcome: string;
  moves: number | null;
  text: string[];
  changes: Change[];
  /** Why no programme fits, in full. */
  lines: string[];
  faults: string[];
}

/** What the page says, in a language. */
export interface Words {
  language: string;
  direction: "ltr" | "rtl";
  languages: { language: string; name: string; direction: "ltr" | "rtl" }[];
  messages: string;
}
