import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "./check";
import type { ReadWorkbook } from "./check-file";
import { ROOT } from "./folders";
import { figures } from "./figures";
import { fill } from "./fill";
import { parseFill } from "./fill-options";
import { parseCheck, parseFigures, parseWords } from "./options";
import { explain, listRules } from "./rules";
import type { Terminal } from "./terminal";
import { USAGE, UsageError } from "./usage";

/**
 * Runs one command.
 *
 * @param args the words after `torikumi`
 * @param read how a workbook is read, where it is not to be read as usual
 * @returns the exit code
 */
export async function run(args: readonly string[], terminal: Terminal, read?: ReadWorkbook): Promise<number> {
  try {
    return await dispatch(args, terminal, read);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(error.message);
    terminal.error("使い方は torikumi --help で表示します。");
    return 2;
  }
}

async function dispatch(
  [command, ...rest]: readonly string[],
  terminal: Terminal,
  read: ReadWorkbook | undefined,
): Promise<number> {
  if (command === "--help" || command === "-h" || command === "help" || rest.includes("--help")) {
    await terminal.write(USAGE);
    return 0;
  }
  switch (command) {
    case "check":
      return check(parseCheck(rest), terminal, { read, version: version() });
    case "fill":
      return fill(parseFill(rest), terminal);
    case "figures":
      parseFigures(rest);
      return figures(terminal);
    case "rules":
      parseWords(rest, 0, "torikumi rules");
      return listRules(terminal);
    case "explain":
      return explain(parseWords(rest, 1, "torikumi explain RULE")[0] ?? "", terminal, join(ROOT, "docs/rules"));
    case "--version":
    case "-V":
      await terminal.write(`${version()}\n`);
      return 0;
    case undefined:
      throw new UsageError("コマンドを指定してください。");
    default:
      throw new UsageError(`「${command}」というコマンドはありません。`);
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
}
