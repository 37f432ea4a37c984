/** Where the command line reads from and writes to. */
export interface Terminal {
  /** What the user asked for, and nothing else. Resolves when there is room for more: await it where much is written. */
  write(text: string): Promise<void>;
  /** Messages, one line. */
  error(line: string): void;
  /** Replaces the line that tells how far the work is; an empty one takes it away. For `isInteractive` alone. */
  status(line: string): void;
  /** All of standard input, as bytes. */
  input(): Promise<Uint8Array>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Whether a person watches standard error. */
  readonly isInteractive: boolean;
}

/** A terminal that ends the process once everything has been written. */
export interface ProcessTerminal extends Terminal {
  exit(code: number): void;
}

const CLEAR_LINE = "\r\u001b[2K";

/** The process's own streams. A reader that stops early (`| head`) ends the program quietly. */
export function processTerminal(process: NodeJS.Process): ProcessTerminal {
  const { stdout, stderr } = process;
  let code = 0;
  let status = "";
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(code);
    throw error;
  });
  return {
    write: (text) => {
      if (stdout.write(text)) return Promise.resolve();
      return new Promise((resolve) => void stdout.once("drain", resolve));
    },
    error: (line) => void stderr.write(`${line}\n`),
    status: (line) => {
      if (line === status) return;
      status = line;
      stderr.write(CLEAR_LINE + line);
    },
    input: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    colour: stdout.isTTY === true && !process.env["NO_COLOR"],
    isInteractive: stderr.isTTY === true && process.env["TERM"] !== "dumb",
    exit: (last) => {
      code = last;
      process.exitCode = last;
      // A pipe takes a large report in pieces: leave when the last one is through, whatever timers still run.
      stdout.write("", () => stderr.write("", () => process.exit(last)));
    },
  };
}
