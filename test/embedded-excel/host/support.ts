import { EmbeddedHost, type HostOptions } from "../../../src/embedded-excel";
import { loadOfficeInNode } from "../../../src/embedded-excel/bootstrap/node";
import { buildWorkbook, type SheetSketch, type Workbook } from "../../../src/embedded-excel/model";

/** Microsoft's client library on a sketched workbook. */
export function excelOn(sketch: SheetSketch | readonly SheetSketch[], options: HostOptions = {}) {
  const workbook = buildWorkbook(Array.isArray(sketch) ? sketch : [sketch as SheetSketch]);
  const host = new EmbeddedHost(workbook, options);
  return { ...loadOfficeInNode(host), host, workbook };
}

/** Sends a raw message past the client library, which would refuse some on its own, and gives the answer's body. */
export function send(workbook: Workbook, options: HostOptions, body: unknown): Promise<Answer> {
  const host = new EmbeddedHost(workbook, options);
  return new Promise((resolve) => {
    host.bridge.onMessageFromHost = (json) => {
      const { message } = JSON.parse(json) as { message: { body: string } };
      resolve(JSON.parse(message.body) as Answer);
    };
    host.bridge.sendMessageToHost(JSON.stringify({ id: 1, type: 1, flags: 0, message: { url: "ProcessQuery", body } }));
  });
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location?: string };
}

/** The code that a run fails with. @throws Error when it does not fail */
export async function codeOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    // The library lives in a world of its own: its errors are no instances of this world's Error.
    return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  }
  throw new Error("expected a failure");
}
