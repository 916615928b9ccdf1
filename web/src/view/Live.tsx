// The polite live region of the page, which is also its line of status.
import { spoken } from "../state/voice.ts";

export function Live() {
  return <p class="status-line" role="status" aria-live="polite" data-live>{spoken.value}</p>;
}
