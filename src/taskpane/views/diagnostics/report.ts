import type { Diagnosis, OfficeFacts } from "../../../excel";
import type { PaneState } from "../../state/types";

/** What is known of the page that the pane runs in. */
export interface PageFacts {
  /** The product's version, from the page's head; "" where it says none. */
  readonly version: string;
  /** The address of office.js: the site's own, or Microsoft's; "" in the workbench. */
  readonly officeScript: string;
  readonly browser: string;
}

/** How much was found: numbers alone, no title, no text, no file name. */
export interface Counts {
  readonly initiatives: number;
  readonly findings: number;
}

export function pageFacts(page: Document, browser: string): PageFacts {
  const version = page.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "";
  const scripts = [...page.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  return { version, officeScript: scripts.find((src) => /\/office\.js$/.test(src)) ?? "", browser };
}

export function countsOf(state: PaneState): Counts | null {
  if (state.result === null) return null;
  const { findings, total } = state.result;
  return { initiatives: total, findings: findings.length };
}

/** The report as text, one fact a line, in English names that whoever mends the program searches for. */
export function reportText(
  page: PageFacts,
  office: OfficeFacts,
  counts: Counts | null,
  diagnosis: Diagnosis | null,
): string {
  const lines = [
    `torikumi-check ${page.version}`,
    `Excel ${office.version} (${office.platform}, ${office.language})`,
    `ExcelApi ${office.excelApi}${office.others.map((set) => `, ${set}`).join("")}`,
    `office.js ${page.officeScript === "" ? "(none: workbench)" : page.officeScript}`,
    `browser ${page.browser}`,
    ...(counts === null ? [] : [`initiatives ${counts.initiatives}, findings ${counts.findings}`]),
    ...(diagnosis === null
      ? []
      : [
          ...diagnosis.outcomes.map(({ id, passed, seen }) => `${passed ? "pass" : "FAIL"} ${id}: ${seen}`),
          `scratch sheet ${diagnosis.isScratchGone ? "removed" : "LEFT"}`,
        ]),
  ];
  return lines.join("\n");
}
