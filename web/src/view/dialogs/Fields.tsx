// One field of a row, by the name of its column.
import { isDate } from "../../domain/dates.ts";
import { foreign, hasMessage, t } from "../../domain/messages.ts";
import { columnWords, kindWords } from "../../domain/words.ts";

const LONG = new Set(["notes", "basis", "x_source"]);
const DATES = /^(date|earliest|latest|preferred|report_due|report_issued|mandate_expires|not_before|complete_by|until|changed_on)$/;
const YES = new Set(["briefing", "politico_military_briefing"]);
const ACTIONS = ["", "renewal", "change", "withdrawal", "termination", "creation", "consultation", "rollover"];
/** Marks of an item, and what each means on the page that is handed out. */
const FLAGS: Record<string, string> = {
  tentative: "desk-tentative-long",
  unofficial: "desk-unofficial-long",
};
const HINTS: Record<string, string> = {
  notes: "desk-hint-never-printed",
  basis: "desk-hint-printed",
  location: "desk-hint-printed",
  start: "desk-hint-start",
  after: "desk-hint-after",
  until: "desk-hint-until",
  council_mission: "desk-hint-span",
  assessment_mission: "desk-hint-span",
};

interface FieldProps {
  column: string;
  value: string;
  kinds: string[];
  required?: boolean;
}

export function Field({ column, value, kinds, required = false }: FieldProps) {
  const id = `field-${column}`;
  const flag = FLAGS[column];
  if (flag) {
    return <label class="check long"><input id={id} name={column} type="checkbox" defaultChecked={value === "yes"} /> {t(flag)}</label>;
  }
  return (
    <div class={LONG.has(column) ? "field long" : "field"}>
      <label for={id}>{HINTS[column] ? t("aside", { text: columnWords(column), aside: t(HINTS[column]!) }) : columnWords(column)}</label>
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
  if (LONG.has(column)) return <textarea id={id} name={column} rows={2} dir="auto" defaultValue={value} />;
  if (column === "minutes") return <input id={id} name={column} type="number" min={1} defaultValue={value} />;
  if (DATES.test(column) && (value === "" || isDate(value))) return <input id={id} name={column} type="date" required={required} defaultValue={value} />;
  return <input id={id} name={column} type="text" dir="auto" required={required} defaultValue={value} />;
}

function Choices({ id, column, value, list }: { id: string; column: string; value: string; list: string[] }) {
  return (
    <select id={id} name={column}>
      {[...new Set([...list, value])].map((each) => (
        <option key={each} value={each} selected={each === value}>{choiceWords(each)}</option>
      ))}
    </select>
  );
}

/** What a cell may hold, in words: a half day, yes or no, what a mandate goes through. */
function choiceWords(value: string): string {
  if (value === "") return t("desk-not-set");
  if (value === "yes") return t("desk-yes");
  if (value === "no") return t("desk-choice-no");
  if (hasMessage(`session-${value}`)) return t(`session-${value}`);
  return hasMessage(`desk-action-${value}`) ? t(`desk-action-${value}`) : foreign(value);
}
