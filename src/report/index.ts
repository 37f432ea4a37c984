export type { CheckedWorkbook, FileError, Results, Summary } from "./types";
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
export { toCsv } from "./csv";
export { toJson, toReport } from "./json";
export { toMarkdown } from "./markdown";
export { toSarif } from "./sarif";
export { toStylish } from "./stylish";
export { summaryOf } from "./summary";
export { SEVERITY_LABELS, blockName } from "./words";
