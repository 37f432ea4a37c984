import type { Terminal } from "../../src/cli/terminal";

/** A terminal that remembers what was written to it. */
export interface RecordedTerminal extends Terminal {
  output(): string;
  errors(): readonly string[];
  /** What stood on the line that tells how far the work is. */
  statuses(): readonly string[];
}

/** @param input what stands on standard input */
export function recordedTerminal(input = "", { isInteractive = false } = {}): RecordedTerminal {
  const shown: string[] = [];
  let written = "";
  const lines: string[] = [];
  return {
    write: (text) => {
      written += text;
      return Promise.resolve();
    },
    error: (line) => void lines.push(line),
    status: (line) => void shown.push(line),
    input: () => Promise.resolve(new TextEncoder().encode(input)),
    colour: false,
    isInteractive,
    output: () => written,
    errors: () => lines,
    statuses: () => shown,
  };
}
