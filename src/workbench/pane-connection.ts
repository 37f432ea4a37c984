import type { EmbeddedHost } from "../embedded-excel";

/**
 * What the page gives to the pane that runs in its frame.
 *
 * Decision: the pane is the very bundle that runs in Excel, in a frame of its own (`taskpane-embedded.html`), so that
 * its width, style sheets and focus are those of Excel's task pane. That page differs from `taskpane.html` in two
 * scripts only: Microsoft's `excel-web-16.00.js` in place of `office.js`, and `pane-host.ts`, which connects that
 * library to the page's host before the pane starts. Both pages have the same origin, so the frame takes the host from
 * its parent window directly; what goes between library and host is JSON text all the same. Another workbook means
 * another host, and the frame is loaded again, as Excel does with a pane when another workbook is opened.
 */
export interface PaneConnection {
  readonly host: EmbeddedHost;
  /** Called by the frame for each command of the ribbon, by its name in the manifest: how to carry it out. */
  readonly onCommand: (name: string, run: () => void) => void;
}

declare global {
  interface Window {
    /** Set by the workbench before it loads the pane's frame. */
    paneConnection?: PaneConnection;
  }
}
