import { run } from "./run";
import { processTerminal } from "./terminal";

/** What a shell expects of a program that was stopped by Ctrl-C: 128 + the signal's number. */
const INTERRUPTED = 130;

/** Runs the command of this process's arguments. */
export function main(): void {
  const terminal = processTerminal(process);
  // The threads end with the process. What has been printed stays as far as it is: an unfinished report is not made to look
  // finished.
  process.once("SIGINT", () => {
    terminal.status("");
    terminal.error("中断しました。");
    process.exit(INTERRUPTED);
  });
  void run(process.argv.slice(2), terminal).then(
    (code) => terminal.exit(code),
    (error: unknown) => {
      terminal.error(
        `予期しない不具合が起きました。\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      terminal.exit(2);
    },
  );
}
