import { readFile } from "node:fs/promises";
import { EmbeddedHost, WorkbookFileError, openWorkbook } from "../embedded-excel";
import { withOfficeInNode } from "../embedded-excel/bootstrap/node";
import { ExcelError, createExcelAdapter } from "../excel";
import { PREFERENCES_KEY } from "../preferences";
import { OWN_SHEETS, type TableContents } from "../sheets";
import type { WorkbookSnapshot } from "../snapshot";
import { systemError } from "./system-error";

/** A file could not be read; the message (Japanese) says what is wrong with it. */
export class ReadError extends Error {
  override readonly name = "ReadError";

  constructor(
    /** Kebab case, stable: it stands in the JSON report. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A workbook with what its user has decided in the pane: as it is kept, undefined where nothing is. */
export interface WorkbookFile extends WorkbookSnapshot {
  readonly kept?: unknown;
  /** 取組集計, into which its user may have typed; absent or null where there is none. */
  readonly summary?: TableContents | null;
}

/**
 * Reads a workbook as the pane does: through Microsoft's client library and the adapter, on the embedded workbook.
 *
 * @throws ReadError where the file is absent, unreadable or no workbook
 */
export async function readWorkbook(file: string): Promise<WorkbookFile> {
  try {
    const host = new EmbeddedHost(openWorkbook(await readFile(file)));
    return await withOfficeInNode(host, async ({ Excel }) => {
      const adapter = createExcelAdapter(Excel);
      const snapshot = await adapter.readWorkbook({ layout: true });
      const kept = (await adapter.readSettings([PREFERENCES_KEY])).get(PREFERENCES_KEY);
      return { ...snapshot, kept, summary: await adapter.readTable(OWN_SHEETS.summary.table) };
    });
  } catch (error) {
    throw readErrorOf(error);
  }
}

const FILE_PROBLEMS: Readonly<Record<string, { readonly code: string; readonly message: string }>> = {
  ENOENT: { code: "file-not-found", message: "ファイルが見つかりません。場所と名前を確かめてください。" },
  EISDIR: { code: "is-a-folder", message: "フォルダーです。中の .xlsx ファイルを指定してください。" },
  EACCES: { code: "access-denied", message: "ファイルを読む権限がありません。" },
  EPERM: { code: "access-denied", message: "ファイルを読む権限がありません。" },
  EBUSY: {
    code: "file-in-use",
    message: "ほかのプログラムが使っているため読めません。閉じてからもう一度実行してください。",
  },
};

/** A `ReadError` for whatever reading a file failed with; what is no problem of the file stays as it is. */
export function readErrorOf(error: unknown): unknown {
  if (error instanceof WorkbookFileError || error instanceof ExcelError)
    return new ReadError(error.code, error.message);
  const problem = FILE_PROBLEMS[systemError(error).code];
  return problem ? new ReadError(problem.code, problem.message) : error;
}
