// Cuts a stream of text into lines: an answer of the server holds one JSON object a line.

export class Lines {
  #rest = "";

  /** The lines that `text` completes; blank lines are left out. */
  push(text: string): string[] {
    const parts = (this.#rest + text).split("\n");
    this.#rest = parts.pop() ?? "";
    return parts.filter((line) => line.trim() !== "");
  }

  /** The last line, if the stream ended without a line feed. */
  end(): string[] {
    const last = this.#rest;
    this.#rest = "";
    return last.trim() === "" ? [] : [last];
  }
}
