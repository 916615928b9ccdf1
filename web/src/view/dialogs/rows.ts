// The rows of the files as they stand after the edits, for the forms.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get, Refused } from "../../api/client.ts";
import type { Rows } from "../../api/types.ts";
import { fail } from "../../state/actions.ts";

export const rows = signal<Rows | null>(null);
export const noRows = signal(false);

export function useRows(): Rows | null {
  useEffect(() => {
    rows.value = null;
    get<Rows>("rows")
      .then((answer) => (rows.value = answer))
      .catch((error: unknown) => {
        if (error instanceof Refused && error.status === 404) noRows.value = true;
        else fail(error);
      });
  }, []);
  return rows.value;
}

/** The values of a form by name, as text. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") values[name] = value.trim();
  // A box that is not checked is missing from the form's data, and empties its cell.
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox][name]")) values[box.name] = box.checked ? "yes" : "";
  return values;
}
