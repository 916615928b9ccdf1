// Changes which the server has not confirmed. They outlive a reload and a server that went away.
import { signal } from "@preact/signals";
import type { Edit, Mode } from "../api/types.ts";

export interface Pending {
  edits: Edit[];
  mode: Mode;
  label: string | null;
}

const KEY = "horseshoe.outbox";

function stored(): Pending[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as Pending[];
  } catch {
    return [];
  }
}

export const outbox = signal<Pending[]>(stored());

function write(list: Pending[]): void {
  outbox.value = list;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // A full storage leaves the changes in memory, and the banner offers them as a file.
  }
}

export function keepForLater(pending: Pending): void {
  write([...outbox.value, pending]);
}

export function takeFirst(): Pending | null {
  const [first, ...rest] = outbox.value;
  if (!first) return null;
  write(rest);
  return first;
}

export function putBack(pending: Pending): void {
  write([pending, ...outbox.value]);
}

export function dropAll(): void {
  write([]);
}
