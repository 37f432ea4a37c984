import type { JsonWorkbook } from "./json-types";
import type { ReportWriter, Totals } from "./types";

/** torikumi-report/1 in JSON text. One workbook at a time: that of thousands would be longer than a string may be. */
export function jsonWriter(): ReportWriter {
  let isFirst = true;
  return {
    start: () => '{\n  "format": "torikumi-report/1",\n  "workbooks": [',
    workbook(workbook: JsonWorkbook) {
      const separator = isFirst ? "\n" : ",\n";
      isFirst = false;
      return `${separator}${indented(workbook, 4)}`;
    },
    end({ errors, summary }: Totals) {
      const close = isFirst ? "]" : "\n  ]";
      const failed = errors.length > 0 ? `,\n  "errors": ${indented(errors, 2).trimStart()}` : "";
      return `${close}${failed},\n  "summary": ${indented(summary, 2).trimStart()}\n}\n`;
    },
  };
}

/** A value in JSON, each line moved right: a line break inside a text is written as \n, so every break is JSON's own. */
export function indented(value: unknown, spaces: number): string {
  const margin = " ".repeat(spaces);
  return margin + JSON.stringify(value, null, 2).replace(/\n/g, `\n${margin}`);
}
