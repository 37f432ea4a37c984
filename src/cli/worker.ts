import { parentPort, workerData } from "node:worker_threads";
import { fromTransferable } from "../prior-year";
import { checkFile } from "./check-file";
import { readWorkbook } from "./read-workbook";
import type { ThreadData } from "./threads";

/** One of the threads of `torikumi check`: a file's name comes in, what became of it goes out. */
export function serve(): void {
  const { options, years: sent } = workerData as ThreadData;
  const years = sent.map(fromTransferable);
  parentPort?.on("message", (file: string) => {
    void checkFile(file, options, readWorkbook, years).then((result) => parentPort?.postMessage(result));
  });
}
