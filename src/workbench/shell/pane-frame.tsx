import type { TargetedEvent } from "preact";
import { messages } from "../messages";
import { Icon } from "./icon";
import { rememberFocusIn } from "./regions";

interface Props {
  readonly onClose: () => void;
  /** Keys are told to the frame that has the focus alone: the page hears of them by this. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The task pane as Excel shows it: a title with a button to close it, and the add-in's own page below. */
export function PaneFrame({ onClose, onKey }: Props) {
  function listen({ currentTarget: { contentWindow } }: TargetedEvent<HTMLIFrameElement>): void {
    contentWindow?.addEventListener("keydown", onKey);
    if (contentWindow) rememberFocusIn(contentWindow.document);
  }

  return (
    <aside class="pane-frame" aria-label={messages.paneTitle}>
      <header>
        <h2>{messages.paneTitle}</h2>
        <button
          type="button"
          class="quiet"
          aria-label={messages.closePane}
          title={messages.closePane}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      <iframe src="taskpane-embedded.html" title={messages.paneFrame} onLoad={listen} />
    </aside>
  );
}
