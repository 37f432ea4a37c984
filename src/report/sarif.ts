import type { RuleMetadata, Severity } from "../rules";
import { ruleOf } from "../rules";
import { indented } from "./json";
import type { JsonFinding, JsonWorkbook } from "./json-types";
import type { FileError, ReportWriter, Totals } from "./types";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * The results as SARIF 2.1.0 text, for code scanning and CI. A spreadsheet has no lines: cells are logical locations.
 * What is known only at the end (the rules that were met, the files) stands behind the results: JSON has no order.
 *
 * @param version this program's version
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifWriter({ version }: { readonly version: string }): ReportWriter {
  const files: string[] = [];
  const rules = new Map<string, number>();
  let isFirst = true;
  return {
    start: () =>
      '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [\n    {\n      "results": [',
    workbook(workbook) {
      const artifact = files.push(workbook.file) - 1;
      return workbook.findings
        .map((finding) => {
          const separator = isFirst ? "\n" : ",\n";
          isFirst = false;
          return separator + indented(resultOf(finding, workbook, artifact, indexOf(finding.rule, rules)), 8);
        })
        .join("");
    },
    end: (totals) =>
      `${isFirst ? "" : "\n      "}],\n${members(runOf(totals, version, files, rules))}\n    }\n  ]\n}\n`,
  };
}

function indexOf(rule: string, rules: Map<string, number>): number {
  const known = rules.get(rule);
  if (known !== undefined) return known;
  rules.set(rule, rules.size);
  return rules.size - 1;
}

/** The members of an object without its braces, at the depth of a run's members. */
function members(value: object): string {
  const lines = indented(value, 4).split("\n");
  return lines.slice(1, -1).join("\n");
}

function runOf(totals: Totals, version: string, files: readonly string[], rules: ReadonlyMap<string, number>) {
  return {
    tool: {
      driver: {
        name: "torikumi-check",
        semanticVersion: version,
        language: "ja",
        rules: [...rules.keys()].map((id) => ruleObject(id, ruleOf(id))),
      },
    },
    invocations: [
      {
        executionSuccessful: totals.errors.length === 0,
        toolExecutionNotifications: totals.errors.map(notification),
      },
    ],
    artifacts: files.map((file) => ({ location: { uri: uriOf(file) } })),
    columnKind: "utf16CodeUnits",
  };
}

function ruleObject(id: string, rule: RuleMetadata | null) {
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: rule.howToFix },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function notification({ file, code, message }: FileError) {
  return {
    level: "error",
    message: { text: message },
    descriptor: { id: code },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

function resultOf(finding: JsonFinding, { file }: JsonWorkbook, artifact: number, ruleIndex: number) {
  const { suppressed, reason, related } = finding;
  const place = (sheet: string, cell: string) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(file), index: artifact } },
    logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: "cell" }],
  });
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [place(finding.sheet, finding.cell)],
    ...(related && { relatedLocations: related.map(({ sheet, cell }, id) => ({ id: id + 1, ...place(sheet, cell) })) }),
    partialFingerprints: { "torikumiFinding/v1": finding.key },
    ...(suppressed && { suppressions: [{ kind: "external", justification: reason ?? "" }] }),
    properties: { initiative: finding.initiative, ...(finding.range && { range: finding.range }) },
  };
}

/** A file name as a URI reference: separators become slashes, everything else that is special is escaped. */
function uriOf(file: string): string {
  // Half a letter, which Windows allows in names, has no place in a URI.
  const path = file
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/\\/g, "/")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  // A drive letter would be taken for a scheme.
  return path.replace(/^([A-Za-z])%3A\//, "file:///$1:/");
}
