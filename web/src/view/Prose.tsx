// Lines of the program as text: "  - " begins a point, two spaces a line below the one before,
// and `this` is a name of the files.
import type { ComponentChildren } from "preact";
import { blocksOf } from "../domain/prose.ts";

export function Prose({ lines }: { lines: readonly string[] }) {
  return (
    <div class="prose" lang="en" dir="ltr">
      {blocksOf(lines).map((block, index) =>
        block.kind === "paragraph" ? (
          <p key={index}>{withNames(block.lines[0] ?? "")}</p>
        ) : (
          <ul key={index} class="lines">{block.lines.map((line) => <li key={line}>{withNames(line)}</li>)}</ul>
        ),
      )}
    </div>
  );
}

function withNames(text: string): ComponentChildren {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
