// Lines of the program, put together into paragraphs and lists.

export interface Block {
  kind: "paragraph" | "list";
  lines: string[];
}

export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const text = line.trim().replace(/^- /, "");
    if (text === "") continue;
    const isBelow = /^\s/.test(line) || line.startsWith("- ");
    const last = blocks.at(-1);
    if (!isBelow) blocks.push({ kind: "paragraph", lines: [text] });
    else if (last?.kind === "list") last.lines.push(text);
    else blocks.push({ kind: "list", lines: [text] });
  }
  return blocks;
}
