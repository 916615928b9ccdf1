// The polite live region of the page.
import { spoken } from "../state/voice.ts";

export function Live() {
  return <p class="visually-hidden" role="status" aria-live="polite" data-live>{spoken.value}</p>;
}
