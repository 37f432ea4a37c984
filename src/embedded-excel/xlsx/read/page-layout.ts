import { DEFAULT_PAGE_LAYOUT, parseArea, type DefinedName, type PageLayout } from "../../model";
import { child, flagOf, numberOf, type XmlNode } from "../xml/tree";

export const PRINT_AREA = "_xlnm.Print_Area";
export const PRINT_TITLES = "_xlnm.Print_Titles";

/**
 * How a sheet is printed.
 * @param names the names that belong to the sheet alone; print area and titles are among them
 */
export function readPageLayout(elements: readonly XmlNode[], names: readonly DefinedName[]): PageLayout {
  const first = (wanted: string) => elements.find(({ name }) => name === wanted);
  const setup = first("pageSetup");
  const pages = (name: string) => {
    const count = numberOf(setup, name, 1);
    return count === 0 ? null : count;
  };
  const isFitted = flagOf(child(first("sheetPr"), "pageSetUpPr"), "fitToPage");
  const named = (wanted: string) => names.find(({ name }) => name === wanted)?.formula ?? "";
  const [titles] = areasIn(named(PRINT_TITLES)).filter(({ columnCount }) => columnCount > 1000);
  return {
    orientation: setup?.attributes["orientation"] === "landscape" ? "landscape" : "portrait",
    paperSize: numberOf(setup, "paperSize", DEFAULT_PAGE_LAYOUT.paperSize),
    scale: numberOf(setup, "scale", 100),
    fit: isFitted ? { width: pages("fitToWidth"), height: pages("fitToHeight") } : null,
    centerHorizontally: flagOf(first("printOptions"), "horizontalCentered"),
    titleRows: titles ? { first: titles.row, last: titles.row + titles.rowCount - 1 } : null,
    printArea: areasIn(named(PRINT_AREA))[0] ?? null,
  };
}

/** The areas of a reference like `'様式 3'!$A$1:$D$9,'様式 3'!$1:$2`. */
function areasIn(formula: string) {
  const references = formula.match(/[^!,]+(?=,|$)/g) ?? [];
  return references.map((reference) => parseArea(reference)).filter((area) => area !== null);
}
