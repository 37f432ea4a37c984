import type { ReportWriter } from "../report";
import { csvWriter, htmlWriter, jsonWriter, markdownWriter, sarifWriter, stylishWriter } from "../report";
import type { CheckOptions } from "./options";
import { pageParts } from "./report-page";

interface Setting {
  readonly colour: boolean;
  /** This program's version. */
  readonly version: string;
}

/** Who writes the report in the format that was asked for. */
export function writerOf({ format, honourIgnored }: CheckOptions, { colour, version }: Setting): ReportWriter {
  switch (format) {
    case "stylish":
      return stylishWriter({ colour });
    case "json":
      return jsonWriter();
    case "sarif":
      return sarifWriter({ version });
    case "markdown":
      return markdownWriter();
    case "csv":
      return csvWriter();
    case "html":
      return htmlWriter({ ...pageParts(), version, honourIgnored });
  }
}
