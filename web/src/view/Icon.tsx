// Small shapes, drawn here so that the page loads no file for them. All are decoration: words
// stand beside them or in the name of the button.

const PATHS = {
  fixed: "M3 3h10v10H3z",
  pinned: "M9.5 1.5l5 5-1.2 1.2-1-.2-2.8 2.8.2 2.5-1.2 1.2-5-5 1.2-1.2 2.5.2 2.8-2.8-.2-1zM5 11l-3.5 3.5",
  held: "M8 2l6 6-6 6-6-6z",
  tentative: "",
  undo: "M6.5 3L2.5 7l4 4M3 7h6.5a4 4 0 010 8H7",
  redo: "M9.5 3l4 4-4 4M13 7H6.5a4 4 0 000 8H9",
  save: "M2.5 2.5h8.5l2.5 2.5v8.5h-11zM5 2.5v4h5v-4M4.5 13.5v-4.5h7v4.5",
  close: "M3.5 3.5l9 9m0-9l-9 9",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  find: "M7 2.5a4.5 4.5 0 110 9 4.5 4.5 0 010-9zM10.5 10.5l3.5 3.5",
  plus: "M8 2.5v11M2.5 8h11",
  document: "M4 1.5h5.5L13 5v9.5H4zM9 1.5V5.5h4",
  deadline: "M3 14.5V1.5h9.5l-2.5 3.5 2.5 3.5H3",
  away: "M3 8h10M9 4l4 4-4 4",
  hand: "M5 8V3.5a1 1 0 012 0V7V2.5a1 1 0 012 0V7V3.5a1 1 0 012 0V8V5.5a1 1 0 012 0V10a4.5 4.5 0 01-4.5 4.5A4.5 4.5 0 014.5 12L2.5 9a1 1 0 011.7-1z",
} as const;

export type IconName = keyof typeof PATHS;
const FILLED: ReadonlySet<IconName> = new Set(["fixed", "held"]);
const TURNS: ReadonlySet<IconName> = new Set(["undo", "redo", "away"]);

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={`icon${TURNS.has(name) ? " turns" : ""}`} viewBox="0 0 16 16" aria-hidden="true"
      fill={FILLED.has(name) ? "currentColor" : "none"} stroke="currentColor"
      stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Fixed, pinned, held and tentative, shown by shape. */
export function Mark({ name }: { name: "fixed" | "pinned" | "held" | "tentative" | "unofficial" }) {
  if (name === "tentative") return <span class="mark" aria-hidden="true">?</span>;
  if (name === "unofficial") return <span class="mark" aria-hidden="true">⌀</span>;
  return <span class="mark" aria-hidden="true"><Icon name={name} /></span>;
}
