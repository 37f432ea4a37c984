export type { CheckedFile, FileError, ReportWriter, Summary, Totals } from "./types";
export type {
  JsonField,
  JsonFigure,
  JsonFinding,
  JsonIndicator,
  JsonInitiative,
  JsonReport,
  JsonTarget,
  JsonWorkbook,
} from "./json-types";
export { csvWriter } from "./csv";
export { htmlWriter, type PageParts } from "./html";
export { jsonWriter } from "./json";
export { markdownWriter } from "./markdown";
export { sarifWriter } from "./sarif";
export { stylishWriter } from "./stylish";
export { Tally } from "./tally";
export { workbookReport } from "./workbook-report";
export { SEVERITY_LABELS, blockName } from "./words";
