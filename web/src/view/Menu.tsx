// A button that opens a list of actions, with the keys of the ARIA menu pattern.
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface Entry {
  words: string;
  run: () => void;
}

export function Menu({ label, entries }: { label: string; entries: Entry[] }) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const away = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else if (to !== undefined) all[to % all.length]?.focus();
    if (event.key !== "Tab" && (to !== undefined || event.key === "Escape")) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div ref={root} class="menu">
      <button
        ref={button} type="button" aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {label} <Icon name="more" />
      </button>
      {isOpen && (
        <div role="menu" aria-label={label} class="menu-list" onKeyDown={onKeyDown}>
          {entries.map((entry) => (
            <button
              key={entry.words} type="button" role="menuitem" tabIndex={-1}
              onClick={() => {
                close();
                entry.run();
              }}
            >
              {entry.words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
