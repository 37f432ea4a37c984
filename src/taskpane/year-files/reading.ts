import { fromTransferable, type YearReading } from "../../prior-year";
import type { YearReply, YearRequest } from "../../year-reader";
import { YearFileError, type ReadYear } from "./types";

/** What of a worker is used here: tests bring their own. */
export type YearWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** No workbook of a ward comes near it; reading a larger one only costs memory. */
const LARGEST = 50 * 1024 * 1024;

/**
 * Reads earlier years' files, each in a worker of its own, so that the pane stays free and stopping ends the work. The file
 * is read by this page alone: nothing is sent anywhere.
 */
export function readingIn(startWorker: () => YearWorker): ReadYear {
  return async (file, signal) => {
    if (file.size > LARGEST) throw new YearFileError("too-large", null);
    const bytes = await file.arrayBuffer();
    signal.throwIfAborted();
    return fromReply(await replyOf(startWorker(), { file: file.name, bytes }, signal));
  };
}

function replyOf(worker: YearWorker, request: YearRequest, signal: AbortSignal): Promise<YearReply> {
  return new Promise<YearReply>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new YearFileError("stopped", null)), { once: true });
    worker.onmessage = ({ data }: MessageEvent<YearReply>) => resolve(data);
    worker.onerror = () => reject(new YearFileError("failed", null));
    worker.postMessage(request, [request.bytes]);
  }).finally(() => worker.terminate());
}

function fromReply(reply: YearReply): YearReading {
  switch (reply.kind) {
    case "read":
      return fromTransferable(reply.reading);
    case "refused":
      throw new YearFileError("refused", reply.message);
    case "failed":
      throw new YearFileError("failed", null);
  }
}
