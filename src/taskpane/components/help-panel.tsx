import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import { lazy } from "./lazy";
import { usePane, usePaneState } from "./pane-context";

const HelpView = lazy(async () => (await import("../views/help/help-view")).HelpView);

/** The help over the view, where it is open. Escape goes back; the focus returns to what opened it. */
export function HelpPanel() {
  const pane = usePane();
  const say = useMessages();
  const page = usePaneState((state) => state.help.at(-1));
  const panel = useReturningFocus(page !== undefined);
  if (page === undefined) return null;
  return (
    <section
      class="help"
      id="help"
      aria-label={say("help.title")}
      ref={panel}
      onKeyDown={(event) => event.key === "Escape" && pane.back()}
    >
      <HelpView page={page} />
    </section>
  );
}

/** ヘルプ, beside the tabs. */
export function HelpButton() {
  const pane = usePane();
  const say = useMessages();
  const isOpen = usePaneState((state) => state.help.length > 0);
  return (
    <button
      type="button"
      class="button icon-only help-button"
      aria-label={say("help.title")}
      title={say("help.title")}
      aria-expanded={isOpen}
      aria-controls={isOpen ? "help" : undefined}
      onClick={() => (isOpen ? pane.closeHelp() : pane.help({ kind: "contents" }))}
    >
      <Icon name="unknown" />
    </button>
  );
}

function useReturningFocus(isOpen: boolean): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    opener.current = document.activeElement;
    return () => {
      // Who has gone elsewhere meanwhile, to another tab say, stays there.
      const isInside = panel.current?.contains(document.activeElement) ?? false;
      const hasNone = document.activeElement === document.body;
      const { current } = opener;
      if ((isInside || hasNone) && current instanceof HTMLElement) queueMicrotask(() => current.focus());
    };
  }, [isOpen]);
  return panel;
}
