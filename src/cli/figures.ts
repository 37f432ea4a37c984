import { readFigures, toContractLine } from "../figures";
import type { Terminal } from "./terminal";

/** `torikumi figures`: one JSON object for each line of standard input, in its order. */
export async function figures(terminal: Terminal): Promise<number> {
  const lines = new TextDecoder("utf-8").decode(await terminal.input()).split("\n");
  // What ends with a line break has no further, empty passage.
  if (lines.at(-1) === "") lines.pop();
  for (const line of lines) {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    await terminal.write(`${JSON.stringify(toContractLine(text, readFigures(text)))}\n`);
  }
  return 0;
}
