// The language of the page: the reader's own choice, else what the server finds in the instance or the
// browser. The server sends the messages; the page of the language follows at once.
import { effect, signal } from "@preact/signals";
import { get, Refused } from "../api/client.ts";
import type { Words } from "../api/types.ts";
import { titleOfState } from "../domain/made.ts";
import { speak, speech } from "../domain/messages.ts";
import { noteFailure } from "./connection.ts";
import { desk } from "./desk.ts";
import { language } from "./settings.ts";

/** Every language, with its own name. */
export const languages = signal<Words["languages"]>([]);

/** Gets the messages. Without them the page speaks the English that it brings along. */
export async function learnWords(): Promise<void> {
  try {
    take(await get<Words>(language.value === "" ? "words" : `words?lang=${encodeURIComponent(language.value)}`));
  } catch (error) {
    if (error instanceof Refused && error.fault.code === "lang" && language.value !== "") {
      // A choice that this program does not know: as if there were none.
      language.value = "";
      return learnWords();
    }
    noteFailure(error);
  }
}

function take(words: Words): void {
  languages.value = words.languages;
  speak(words.language, words.direction, words.messages);
}

export function chooseLanguage(code: string): Promise<void> {
  language.value = code;
  return learnWords();
}

effect(() => {
  document.documentElement.lang = speech.value.language;
  document.documentElement.dir = speech.value.direction;
});

effect(() => {
  if (desk.value) document.title = `${titleOfState(desk.value)} – Horseshoe`;
});
