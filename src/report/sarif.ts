import type { Finding, RuleMetadata, Severity } from "../rules";
import { messageOf, ruleOf } from "../rules";
import { rangeToA1, toA1 } from "../snapshot";
import type { FileError, Results } from "./types";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * The results as SARIF 2.1.0 text, for code scanning and CI. A spreadsheet has no lines: cells are logical locations.
 *
 * @param version this program's version
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(results: Results, { version }: { readonly version: string }): string {
  const findings = results.workbooks.flatMap(({ inspection }) => inspection.findings);
  const ids = [...new Set(findings.map((finding) => finding.rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "torikumi-check",
            semanticVersion: version,
            language: "ja",
            rules: ids.map((id) => ruleObject(id, ruleOf(id))),
          },
        },
        invocations: [
          {
            executionSuccessful: results.errors.length === 0,
            toolExecutionNotifications: results.errors.map(notification),
          },
        ],
        artifacts: results.workbooks.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: results.workbooks.flatMap(({ file, inspection }, artifact) =>
          inspection.findings.map((finding) => resultOf(finding, file, artifact, ids)),
        ),
        columnKind: "utf16CodeUnits",
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
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

function resultOf(finding: Finding, file: string, artifact: number, ids: readonly string[]) {
  const { suppressed, related } = finding;
  const place = (sheet: string, cell: string) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(file), index: artifact } },
    logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: "cell" }],
  });
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [place(finding.sheet, toA1(finding.cell))],
    ...(related && {
      relatedLocations: related.map(({ sheet, cell }, id) => ({ id: id + 1, ...place(sheet, toA1(cell)) })),
    }),
    partialFingerprints: { "torikumiFinding/v1": finding.key },
    ...(suppressed && { suppressions: [{ kind: "external", justification: suppressed.reason }] }),
    properties: {
      initiative: finding.initiativeNumber,
      ...(finding.range && { range: rangeToA1(finding.range) }),
    },
  };
}

/** A file name as a URI reference: separators become slashes, everything else that is special is escaped. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, "/").split("/").map(encodeURIComponent).join("/");
  // A drive letter would be taken for a scheme.
  return path.replace(/^([A-Za-z])%3A\//, "file:///$1:/");
}
