/** Why a file cannot be read as a workbook. Stable: programs may branch on it. */
export type WorkbookFileErrorCode =
  | "empty"
  | "encrypted"
  | "old-excel"
  | "binary-workbook"
  | "word"
  | "powerpoint"
  | "open-document"
  | "pdf"
  | "text"
  | "web-page"
  | "xml-spreadsheet"
  | "image"
  | "archive"
  | "not-a-workbook"
  | "truncated"
  | "damaged"
  | "too-large"
  | "unsafe"
  | "no-sheets";

const SAVE_AS_XLSX = "Excelで開き、「Excel ブック（*.xlsx）」として保存し直してから、そのファイルを選んでください。";
const CHOOSE_XLSX = "Excelブック（.xlsx）を選んでください。";
const GET_AGAIN = "元のファイルをもう一度コピーするか、Excelで開いて保存し直してから、お試しください。";

const MESSAGES: Readonly<Record<WorkbookFileErrorCode, string>> = {
  empty: `ファイルの中身が空です（0バイト）。${GET_AGAIN}`,
  encrypted:
    "このブックはパスワードで保護されています。Excelで開き、［ファイル］＞［情報］＞［ブックの保護］でパスワードを外して保存してから、もう一度選んでください。",
  "old-excel": `古い形式のExcelブック（.xls）です。${SAVE_AS_XLSX}`,
  "binary-workbook": `バイナリ形式のExcelブック（.xlsb）です。${SAVE_AS_XLSX}`,
  word: `Wordの文書です。Excelブックではありません。${CHOOSE_XLSX}`,
  powerpoint: `PowerPointの資料です。Excelブックではありません。${CHOOSE_XLSX}`,
  "open-document": `OpenDocument形式（.odsなど）のファイルです。表計算ソフトで開き、Excelブック（.xlsx）として保存し直してから、そのファイルを選んでください。`,
  pdf: `PDFファイルです。Excelブックではありません。元のExcelブック（.xlsx）を選んでください。`,
  text: `テキスト（CSVなど）のファイルです。Excelブックではありません。${CHOOSE_XLSX}`,
  "web-page": `Webページ（HTML）です。Excelブックではありません。拡張子が.xlsや.xlsxでも中身がHTMLのことがあります。${SAVE_AS_XLSX}`,
  "xml-spreadsheet": `XML形式のファイルです。${SAVE_AS_XLSX}`,
  image: `画像ファイルです。Excelブックではありません。${CHOOSE_XLSX}`,
  archive: `圧縮ファイル（ZIPなど）です。展開してから、中のExcelブック（.xlsx）を選んでください。`,
  "not-a-workbook": `Excelブックではありません。${CHOOSE_XLSX}`,
  truncated: `ファイルが途中で切れています。コピーやダウンロードが最後まで終わっていない可能性があります。${GET_AGAIN}`,
  damaged: `ファイルが壊れていて読み取れません。${GET_AGAIN}`,
  "too-large":
    "ブックが大きすぎるため、安全のため読み取りを中止しました。不要なシートや画像を除いたコピーを作って、お試しください。",
  unsafe: `ブックの中に、通常のExcelブックにはない危険な記述があるため、読み取りを中止しました。ファイルの入手元を確かめ、${SAVE_AS_XLSX}`,
  "no-sheets": `ブックの中にワークシートがありません。${CHOOSE_XLSX}`,
};

/** A file that cannot be read as a workbook. `message` is Japanese: what it is and what to do. */
export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";

  constructor(
    readonly code: WorkbookFileErrorCode,
    /** For developers, in English: the part and what is wrong with it. */
    readonly detail: string = "",
  ) {
    super(MESSAGES[code]);
  }
}
