// A row of tabs with the arrow keys of the ARIA pattern.
interface TabsProps<T extends string> {
  label: string;
  tabs: { id: T; words: string }[];
  current: T;
  open: (id: T) => void;
}

export function Tabs<T extends string>({ label, tabs, current, open }: TabsProps<T>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const isBack = event.key === "ArrowLeft";
    if (!isBack && event.key !== "ArrowRight") return;
    const step = isBack === (document.documentElement.dir !== "rtl") ? -1 : 1;
    const index = tabs.findIndex((each) => each.id === current);
    const next = tabs[(index + step + tabs.length) % tabs.length]!;
    event.preventDefault();
    event.stopPropagation();
    open(next.id);
    requestAnimationFrame(() => document.getElementById(`tab-${next.id}`)?.focus());
  };
  return (
    <div role="tablist" aria-label={label} class="tabs" onKeyDown={onKeyDown}>
      {tabs.map(({ id, words }) => (
        <button
          key={id} type="button" role="tab" id={`tab-${id}`} aria-selected={id === current}
          aria-controls={id === current ? `panel-${id}` : undefined} tabIndex={id === current ? 0 : -1}
          onClick={() => open(id)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
