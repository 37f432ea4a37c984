/** What went wrong, in words that the rest of the program can branch on. */
export type ExcelErrorCode =
  | "cell-edit-mode"
  | "protected"
  | "not-found"
  | "payload-too-large"
  | "unsupported"
  | "inactive-workbook"
  | "sheet-hidden"
  | "selection-failed"
  | "undo-not-supported"
  | "not-our-sheet"
  | "busy"
  | "timeout"
  | "invalid"
  | "unknown";

/** A failure of Excel with a Japanese message: what happened, why, and what to do. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";

  constructor(
    readonly code: ExcelErrorCode,
    options: { readonly cause?: unknown } = {},
  ) {
    super(MESSAGES[code], options);
  }
}

const MESSAGES: Readonly<Record<ExcelErrorCode, string>> = {
  "cell-edit-mode":
    "セルの編集中のため、Excelが応答できません。セルの編集を確定してください（Enterキー）。確定してから、もう一度実行してください。",
  protected:
    "シートが保護されているため、書き込めませんでした。Excelの［校閲］タブで保護を解除するか、保護されていない写しで実行してください。",
  "not-found":
    "対象のシートまたはセルが見つかりません。シートが削除されたか、名前が変わった可能性があります。もう一度検証してください。",
  "payload-too-large":
    "一度にやり取りするデータがExcelの上限（ブラウザー版では5MB）を超えました。シートを分けるか、対象のシートを開いて「シートを検証」を実行してください。",
  unsupported:
    "お使いのExcelはこの操作に対応していません。Excel 2021以降、またはMicrosoft 365のExcelで開いて、実行してください。",
  "inactive-workbook":
    "ブックが操作できる状態になっていません。このブックのウィンドウをクリックして前面に出し、もう一度実行してください。",
  "sheet-hidden":
    "対象のシートが非表示のため、セルを選択できません。シート見出しを右クリックして［再表示］を選び、もう一度クリックしてください。",
  "selection-failed":
    "セルを選択できませんでした。ほかの操作が続いている可能性があります。少し待って、もう一度クリックしてください。",
  "undo-not-supported": "この操作は、まとめて元に戻せる形では実行できませんでした。もう一度実行してください。",
  "not-our-sheet":
    "同じ名前の表を含むシートがありますが、取組チェックが作成したことを示す2行目の注記がないため、書き換えも削除もしません。注記を元に戻すか、そのシートの名前と表の名前を変えてから、もう一度実行してください。",
  busy: "Excelがほかの処理をしているため、実行できませんでした。少し待って、もう一度実行してください。",
  timeout:
    "Excelから応答がありません。セルの編集中や、ダイアログの表示中の可能性があります。編集を確定し（Enterキー）、ダイアログを閉じて、もう一度実行してください。",
  invalid:
    "Excelがこの操作を受け付けませんでした。シートの構成が途中で変わった可能性があります。もう一度検証してください。",
  unknown:
    "Excelで予期しない問題が起きました。もう一度実行してください。続くときは、ブックを保存して開き直してください。",
};

/**
 * Excel's codes, by what they mean to the user.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const CODES: Readonly<Record<string, ExcelErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  CellEditMode: "cell-edit-mode",
  AccessDenied: "protected",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  InvalidObjectPath: "not-found",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  RangeExceedsLimit: "payload-too-large",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  InactiveWorkbook: "inactive-workbook",
  UndoNotSupported: "undo-not-supported",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  OperationCellsExceedLimit: "payload-too-large",
  InvalidArgument: "invalid",
  InvalidBinding: "invalid",
  InvalidOperation: "invalid",
  InvalidSelection: "invalid",
};

/** Turns whatever was thrown into an `ExcelError`. Branches on `code` alone: `message` is English and for developers. */
export function toExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError(CODES[officeCode(error)] ?? "unknown", { cause: error });
}

/** The code of an Office.js error, or "". */
export function officeCode(error: unknown): string {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && typeof error.code === "string" ? error.code : "";
}

/** Whether a message failed for being too large, so that smaller ones may succeed. */
export function isTooLarge(error: unknown): boolean {
  return toExcelError(error).code === "payload-too-large";
}
