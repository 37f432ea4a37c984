import { useEffect, useRef } from "preact/hooks";
import { messages } from "../messages";
import type { Search } from "../search";
import type { Workbench } from "../workbench";
import { Icon } from "./icon";

/** Searches while one types; Enter goes on to the next place. */
export function FindBar({ workbench, search }: { readonly workbench: Workbench; readonly search: Search }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape") workbench.endSearch();
    if (event.key === "Enter") workbench.findNext(event.shiftKey ? -1 : 1);
  };
  const onInput = (event: InputEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (!event.isComposing) workbench.find(event.currentTarget.value);
  };
  return (
    <div class="find-bar" role="search">
      <Icon name="find" size={16} />
      <input
        ref={field}
        aria-label={messages.findLabel}
        placeholder={messages.findLabel}
        value={search.text}
        onInput={onInput}
        onCompositionEnd={(event) => workbench.find(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <output>{countText(search)}</output>
      <button type="button" class="quiet" onClick={() => workbench.findNext(-1)}>
        {messages.findPrevious}
      </button>
      <button type="button" class="quiet" onClick={() => workbench.findNext(1)}>
        {messages.findNext}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={messages.closeFind}
        title={messages.closeFind}
        onClick={() => workbench.endSearch()}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}

function countText({ text, found, at }: Search): string {
  if (text === "") return "";
  return found.length === 0 ? messages.findNone : messages.findCount(at + 1, found.length);
}
