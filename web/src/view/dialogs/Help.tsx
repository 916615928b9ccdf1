// What the desk does, and its keys.
import { letters } from "../../state/settings.ts";
import { Dialog } from "./Dialog.tsx";

const KEYS: [string, string][] = [
  ["Tab", "into the calendar or the list, and out of it"],
  ["Arrows", "by item and by slot; with an item in hand, among the possible slots"],
  ["Enter", "details of the item; with an item in hand, drop it"],
  ["Space or M", "take hold of the item, in the calendar and in the list"],
  ["1 to 5", "drop on one of the five best slots"],
  ["Escape", "put back; leave the details; undo a drop that fits nowhere"],
  ["Home, End", "first and last slot of the line"],
  ["P", "pin the item where it is, or release it"],
  ["E", "why is it here"],
  ["A", "add an item"],
  ["S or Ctrl+S", "save"],
  ["Ctrl+Z, Ctrl+Shift+Z", "undo, and do again"],
  ["V", "next view"],
  ["/", "find"],
  ["?", "this page"],
];

export function Help() {
  return (
    <Dialog title="Help and keys">
      <p>
        Take an item, and each slot shows what it would cost to have it there: the points more than now and how many other items
        move. Drop it, look at what moved, and keep it, undo it, or take the best programme instead. Nothing is written to your
        files before you save; every change is in the journal of the folder before it is confirmed.
      </p>
      <table class="keys">
        <caption class="visually-hidden">Keys</caption>
        <tbody>
          {KEYS.map(([key, words]) => (
            <tr key={key}><th scope="row"><kbd>{key}</kbd></th><td>{words}</td></tr>
          ))}
        </tbody>
      </table>
      <label class="check">
        <input type="checkbox" checked={letters.value} onChange={(event) => (letters.value = event.currentTarget.checked)} />
        Single letters are keys
      </label>
    </Dialog>
  );
}
