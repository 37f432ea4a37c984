import { run } from "./run";
import { processTerminal } from "./terminal";

const terminal = processTerminal(process);

void run(process.argv.slice(2), terminal).then(
  (code) => terminal.exit(code),
  (error: unknown) => {
    terminal.error(
      `予期しない不具合が起きました。\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    terminal.exit(2);
  },
);
