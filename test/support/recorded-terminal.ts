import type { Terminal } from "../../src/cli/terminal";

/** A terminal that remembers what was written to it. */
export interface RecordedTerminal extends Terminal {
  output(): string;
  errors(): readonly string[];
}

/** @param input what stands on standard input */
export function recordedTerminal(input = ""): RecordedTerminal {
  let written = "";
  const lines: string[] = [];
  return {
    write: (text) => void (written += text),
    error: (line) => void lines.push(line),
    input: () => Promise.resolve(new TextEncoder().encode(input)),
    colour: false,
    output: () => written,
    errors: () => lines,
  };
}
