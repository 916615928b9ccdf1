// When no programme keeps every rule, the server gives most items no place. The page then shows
// them, paler, where they stood last, so that the reader does not lose the month from sight.
import type { State } from "../api/types.ts";

export function withLastPlaces(state: State, last: State | null): State {
  if (!state.conflict || !last) return state;
  const placed = new Set(state.items.filter((item) => item.date).map((item) => item.id));
  const waiting = new Set(state.tray.map((each) => each.id));
  const old = last.items
    .filter((item) => waiting.has(item.id) && !placed.has(item.id))
    .map((item) => ({ ...item, stale: true, can_move: false, was: null }));
  const first = old.reduce((date, item) => (item.date && item.date < date ? item.date : date), state.horizon.first);
  const known = new Set(state.days.map((day) => day.date));
  return {
    ...state,
    items: [...state.items.filter((item) => item.date), ...old],
    horizon: { ...state.horizon, first },
    days: [...last.days.filter((day) => !known.has(day.date)), ...state.days],
    facts: state.facts.length > 0 ? state.facts : last.facts,
  };
}
