import { createWriteStream, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { finished } from "node:stream/promises";
import { systemError } from "./system-error";
import { UsageError } from "./usage";

/** Where a report goes. */
export interface Output {
  write(text: string): Promise<void>;
  /** The report is whole. @throws UsageError where it could not be kept */
  close(): Promise<void>;
  /** The report will not be finished: nothing stays of it. */
  discard(): void;
}

/**
 * A file for the report, in UTF-8 whatever the shell makes of a redirected output. It appears under its name when it is whole:
 * what stood there before stays until then.
 *
 * @param inputs the files that are checked: none of them is written over
 * @throws UsageError where the file is one of the inputs or a folder
 */
export function outputTo(file: string, inputs: readonly string[]): Output {
  if (inputs.some((input) => resolve(input) === resolve(file)))
    throw new UsageError(`--output ${file}：検証するファイルには書き込みません。別の名前を指定してください。`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--output ${file}：フォルダーです。ファイル名を指定してください。`);
  const part = `${file}.part`;
  const stream = createWriteStream(part, "utf8");
  let failure: unknown = null;
  stream.on("error", (error) => (failure = error));
  return {
    write: (text) =>
      failure || stream.write(text)
        ? Promise.resolve()
        : new Promise((done) => {
            stream.once("drain", done);
            stream.once("error", () => done());
          }),
    async close() {
      try {
        stream.end();
        await finished(stream);
        renameSync(part, file);
      } catch (error) {
        rmSync(part, { force: true });
        throw new UsageError(
          `--output ${file}：書き込めません（${systemError(failure ?? error).code}）。場所と権限を確かめてください。`,
        );
      }
    },
    discard() {
      stream.destroy();
      rmSync(part, { force: true });
    },
  };
}
