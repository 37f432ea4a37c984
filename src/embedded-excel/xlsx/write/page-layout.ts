import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "../../model";
import { child, type XmlNode } from "../xml/tree";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

/** Writes what changed of a sheet's print setup; margins, headers and the printer's own settings stay. */
export function writePageLayout(root: XmlNode, patch: TextPatch, before: PageLayout, after: PageLayout): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const { prefix } = root;
  const options = child(root, "printOptions");
  const centered = after.centerHorizontally ? "1" : null;
  if (options) patch.setAttribute(options, "horizontalCentered", centered);
  else if (after.centerHorizontally)
    patch.insert(placeInOrder(root, SHEET_ORDER, "printOptions"), optionsText(prefix, after));
  const setup = child(root, "pageSetup");
  if (setup) {
    for (const [name, value] of Object.entries(setupAttributes(after)))
      patch.setAttribute(setup, name, value === null ? null : String(value));
  } else patch.insert(placeInOrder(root, SHEET_ORDER, "pageSetup"), setupText(prefix, after));
}

function setupAttributes({ orientation, paperSize, scale, fit }: PageLayout): Record<string, string | number | null> {
  return {
    paperSize,
    scale: scale === 100 || fit !== null ? null : scale,
    fitToWidth: fit === null || fit.width === 1 ? null : (fit.width ?? 0),
    fitToHeight: fit === null || fit.height === 1 ? null : (fit.height ?? 0),
    orientation,
  };
}

function setupText(prefix: string, layout: PageLayout): string {
  return elementText(`${prefix}pageSetup`, setupAttributes(layout));
}

function optionsText(prefix: string, { centerHorizontally }: PageLayout): string {
  return centerHorizontally ? elementText(`${prefix}printOptions`, { horizontalCentered: 1 }) : "";
}

/** The elements of a new sheet's print setup, in the order of the schema. */
export function pageLayoutText(layout: PageLayout): string {
  if (JSON.stringify(layout) === JSON.stringify(DEFAULT_PAGE_LAYOUT)) return "";
  const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  return optionsText("", layout) + elementText("pageMargins", margins) + setupText("", layout);
}
