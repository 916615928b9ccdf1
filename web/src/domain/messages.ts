// The words of the page: messages of the catalogues that the documents have too, filled in by Fluent.
// English is part of the page, so that there are words before the language's own arrive, and for what
// a language lacks.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { signal } from "@preact/signals";

export type Values = Record<string, string | number>;

/** A language that the page can speak. */
export interface Speech {
  language: string;
  direction: "ltr" | "rtl";
  bundle: FluentBundle | null;
}

let english: FluentBundle | null = null;
export const speech = signal<Speech>({ language: "en", direction: "ltr", bundle: null });

function bundleOf(language: string, messages: string): FluentBundle {
  // The digits are those of the documents in every language; only foreign text is isolated, below.
  const bundle = new FluentBundle(`${language}-u-nu-latn`, { useIsolating: false });
  bundle.addResource(new FluentResource(messages));
  return bundle;
}

/** The English that the page brings along. */
export function useEnglish(messages: string): void {
  english = bundleOf("en", messages);
}

/** The page speaks this language from now on. */
export function speak(language: string, direction: Speech["direction"], messages: string): void {
  speech.value = { language, direction, bundle: bundleOf(language, messages) };
}

export function isRightToLeft(): boolean {
  return speech.value.direction === "rtl";
}

export function isEnglish(): boolean {
  return speech.value.language === "en";
}

function fromBundle(bundle: FluentBundle | null, id: string, values: Values): string | null {
  const pattern = bundle?.getMessage(id)?.value;
  return pattern ? bundle!.formatPattern(pattern, values, []) : null;
}

/** A message. A `count` decides the forms of the nouns beside it, and is said as `$n`. */
export function t(id: string, values: Values = {}): string {
  const count = values["count"];
  const filled = typeof count === "number" ? { ...values, n: byThousands(count) } : values;
  return fromBundle(speech.value.bundle, id, filled) ?? fromBundle(english, id, filled) ?? id;
}

/** A message in English, by which the page knows what the program has made. */
export function inEnglish(id: string, values: Values = {}): string {
  return fromBundle(english, id, values) ?? id;
}

export function hasMessage(id: string): boolean {
  return english?.hasMessage(id) ?? false;
}

function byThousands(number: number): string {
  const digits = String(Math.abs(number));
  const separated = digits.length <= 3 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, t("thousands-separator"));
  return number < 0 ? `-${separated}` : separated;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f]/;

/** What a person typed, kept apart from the words around it where its direction may be another. */
export function foreign(text: string): string {
  return text !== "" && (isRightToLeft() || RIGHT_TO_LEFT.test(text)) ? `\u2068${text}\u2069` : text;
}

/** A figure with its signs, such as "≥ +3", which reads from left to right in every language. */
export function figure(text: string): string {
  return isRightToLeft() ? `\u2066${text}\u2069` : text;
}

/** "+3", "−2" */
export function signed(number: number): string {
  return figure(number < 0 ? `−${-number}` : `+${number}`);
}

/** "a, b, c" */
export function listed(parts: readonly string[]): string {
  return parts.join(t("list-comma"));
}

/** The first letter as a capital; scripts without capitals stay as they are. */
export function sentence(text: string): string {
  const at = text.startsWith("\u2068") ? 1 : 0;
  return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}

/** The title of a dialog is the entry of the menu that opens it, without the three points. */
export function titleOfEntry(id: string): string {
  return t(id).replace(/…$/, "");
}
