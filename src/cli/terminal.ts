/** Where the command line reads from and writes to. */
export interface Terminal {
  /** What the user asked for, and nothing else. */
  write(text: string): void;
  /** Progress and messages, one line. */
  error(line: string): void;
  /** All of standard input, as bytes. */
  input(): Promise<Uint8Array>;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
}

/** A terminal that ends the process once everything has been written. */
export interface ProcessTerminal extends Terminal {
  exit(code: number): void;
}

/** The process's own streams. A reader that stops early (`| head`) ends the program quietly. */
export function processTerminal(process: NodeJS.Process): ProcessTerminal {
  let code = 0;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(code);
    throw error;
  });
  return {
    write: (text) => void process.stdout.write(text),
    error: (line) => void process.stderr.write(`${line}\n`),
    input: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    colour: process.stdout.isTTY === true && !process.env["NO_COLOR"],
    exit: (last) => {
      code = last;
      process.exitCode = last;
      // A pipe takes a large report in pieces: leave when the last one is through, whatever timers still run.
      process.stdout.write("", () => process.stderr.write("", () => process.exit(last)));
    },
  };
}
