import test from "node:test";
import { deepEqual } from "node:assert/strict";
import { Lines } from "./lines.ts";

test("lines come whole, however the stream is cut", () => {
  const text = '{"event":"marks"}\n{"event":"price","words":"+3 · 2 moves"}\n\n{"event":"done"}';
  const expected = text.split("\n").filter((line) => line !== "");
  for (let size = 1; size <= text.length; size += 1) {
    const lines = new Lines();
    const got: string[] = [];
    for (let at = 0; at < text.length; at += size) got.push(...lines.push(text.slice(at, at + size)));
    deepEqual([...got, ...lines.end()], expected);
  }
});
