import { openInSteps, WorkbookFileError, type Workbook } from "../embedded-excel";
import { inSlices, type Pace } from "../steps";
import { messages } from "./messages";

/** A file as it comes from the picker, a drop or the server. */
export interface FileSource {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type OpenResult =
  | { readonly kind: "opened"; readonly name: string; readonly workbook: Workbook }
  /** `message`: Japanese, what is wrong and what to do. */
  | { readonly kind: "failed"; readonly name: string; readonly message: string };

/** The page paints and takes clicks between slices. */
const PACE: Pace = {
  now: () => performance.now(),
  slice: 40,
  pause: () => new Promise((resolve) => setTimeout(() => resolve(true), 0)),
};

/** Reads a file as a workbook. Never rejects. */
export async function openFile(file: FileSource): Promise<OpenResult> {
  const { name } = file;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const workbook = await inSlices(openInSteps(bytes), PACE);
    if (workbook === null) throw new Error("opening was ended");
    return { kind: "opened", name, workbook };
  } catch (error) {
    const message = error instanceof WorkbookFileError ? error.message : messages.unexpectedOpenError;
    return { kind: "failed", name, message };
  }
}

/** The sample that is served beside the page. */
export async function fetchSample(address: string, name: string): Promise<FileSource> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const buffer = await response.arrayBuffer();
  return { name, arrayBuffer: () => Promise.resolve(buffer) };
}
