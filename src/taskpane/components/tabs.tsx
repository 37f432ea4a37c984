import { useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What stands at the end of the row of tabs. */
  readonly aside: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Tabs as in the ARIA Authoring Practices: one stop for Tab, arrow keys, Home and End move and select. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, aside, children }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const next = tabs[nextIndex(event.key, at, tabs.length)];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }

  return (
    <>
      <div class="tabs-row">
        <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`tab-${tab.id}`}
              aria-controls="view"
              aria-selected={tab.id === selected}
              tabIndex={tab.id === selected ? 0 : -1}
              onClick={() => onSelect(tab.id)}
            >
              <span data-text={tab.label}>{tab.label}</span>
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div class="view" role="tabpanel" id="view" aria-labelledby={`tab-${selected}`} tabIndex={-1}>
        {children}
      </div>
    </>
  );
}

function nextIndex(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
