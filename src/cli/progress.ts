import type { Terminal } from "./terminal";

/** Cells of the bar. */
const BAR = 20;

/** How far a run has come, on the last line of a terminal: nothing of it goes into files or pipes. */
export interface Progress {
  /** One more file is done. */
  readonly step: () => void;
  /** Takes the line away, before something else is written. */
  clear(): void;
  show(): void;
}

const SILENT: Progress = { step: () => undefined, clear: () => undefined, show: () => undefined };

/** A bar for runs of several files on a terminal; elsewhere nothing. */
export function progressOn(terminal: Terminal, total: number): Progress {
  if (!terminal.isInteractive || total < 2) return SILENT;
  let done = 0;
  const show = (): void => {
    const filled = Math.floor((done / total) * BAR);
    const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    terminal.status(`検証中 ${bar} ${done}/${total}件`);
  };
  return {
    step: () => {
      done++;
      show();
    },
    clear: () => terminal.status(""),
    show,
  };
}
