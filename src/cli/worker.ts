import { parentPort, workerData } from "node:worker_threads";
import { checkFile } from "./check-file";
import type { CheckOptions } from "./options";
import { readWorkbook } from "./read-workbook";

/** One of the threads of `torikumi check`: a file's name comes in, what became of it goes out. */
const options = workerData as CheckOptions;

parentPort?.on("message", (file: string) => {
  void checkFile(file, options, readWorkbook).then((result) => parentPort?.postMessage(result));
});
