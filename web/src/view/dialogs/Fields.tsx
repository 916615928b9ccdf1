// One field of a row, by the name of its column.
import { isDate } from "../../domain/dates.ts";
import { kindWords, sentence } from "../../domain/words.ts";

const LONG = new Set(["notes", "basis", "x_source"]);
const DATES = /^(date|earliest|latest|preferred|report_due|report_issued|mandate_expires|not_before|complete_by|until|changed_on)$/;
const YES = new Set(["briefing", "politico_military_briefing"]);
const ACTIONS = ["", "renewal", "change", "withdrawal", "termination", "creation", "consultation", "rollover"];
/** Marks of an item, and what each means on the page that is handed out. */
const FLAGS: Record<string, string> = {
  tentative: "Tentative: printed with a question mark",
  unofficial: "Unofficial: takes no Council time, and stands in an addendum",
};
const HINTS: Record<string, string> = {
  notes: "never printed",
  basis: "printed",
  location: "printed",
  start: "such as 10:30",
  after: "the name of the item that it directly follows",
  until: "of a technical rollover",
  council_mission: "first/last day",
  assessment_mission: "first/last day",
};

interface FieldProps {
  column: string;
  value: string;
  kinds: string[];
  required?: boolean;
}

export function Field({ column, value, kinds, required = false }: FieldProps) {
  const words = column === "id" ? "Name in the files" : sentence(column.replace(/^x_/, "").replaceAll("_", " "));
  const id = `field-${column}`;
  const flag = FLAGS[column];
  if (flag) {
    return <label class="check long"><input id={id} name={column} type="checkbox" defaultChecked={value === "yes"} /> {flag}</label>;
  }
  return (
    <div class={LONG.has(column) ? "field long" : "field"}>
      <label for={id}>{words}{HINTS[column] && ` (${HINTS[column]})`}</label>
      <Input id={id} column={column} value={value} kinds={kinds} required={required} />
    </div>
  );
}

function Input({ id, column, value, kinds, required = false }: FieldProps & { id: string }) {
  if (column === "kind" && kinds.length > 0) {
    return (
      <select id={id} name={column}>
        {[...new Set([value, ...kinds])].map((kind) => (
          <option key={kind} value={kind} selected={kind === value}>{kindWords(kind)}</option>
        ))}
      </select>
    );
  }
  if (column === "session") return <Choices id={id} column={column} value={value} list={["", "morning", "lunch", "afternoon", "evening"]} />;
  if (column === "action") return <Choices id={id} column={column} value={value} list={ACTIONS} />;
  if (YES.has(column)) return <Choices id={id} column={column} value={value} list={["", "yes", "no"]} />;
  if (LONG.has(column)) return <textarea id={id} name={column} rows={2} defaultValue={value} />;
  if (column === "minutes") return <input id={id} name={column} type="number" min={1} defaultValue={value} />;
  if (DATES.test(column) && (value === "" || isDate(value))) return <input id={id} name={column} type="date" required={required} defaultValue={value} />;
  return <input id={id} name={column} type="text" required={required} defaultValue={value} />;
}

function Choices({ id, column, value, list }: { id: string; column: string; value: string; list: string[] }) {
  return (
    <select id={id} name={column}>
      {[...new Set([...list, value])].map((each) => (
        <option key={each} value={each} selected={each === value}>{each === "" ? "not set" : each}</option>
      ))}
    </select>
  );
}
