// The catalogues of the program, for the tests of what the page says.
import { readFileSync } from "node:fs";
import { speak, useEnglish } from "./messages.ts";

export const LANGUAGES = ["en", "fr", "es", "ru", "zh", "ar"] as const;

export function catalogue(language: string): string {
  return readFileSync(`../src/output/language/catalogues/${language}.ftl`, "utf8");
}

export function speakIn(language: string): void {
  speak(language, language === "ar" ? "rtl" : "ltr", catalogue(language));
}

useEnglish(catalogue("en"));
