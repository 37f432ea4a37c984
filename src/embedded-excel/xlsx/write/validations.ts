import type { DataValidation } from "../../model";
import type { SheetOrigin } from "../origin";
import { encodeEscapes } from "../read/strings";
import { escapeText } from "../xml/text";
import { child, type XmlNode } from "../xml/tree";
import { sqref } from "./conditional-formats";
import { pathTo, withEmptied } from "./nodes";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

const CONTAINERS = new Set(["dataValidations", "ext", "extLst"]);

/** Writes the validations that changed into a worksheet part; where only the cells changed, only they are written. */
export function writeValidations(
  root: XmlNode,
  patch: TextPatch,
  before: readonly DataValidation[],
  after: readonly DataValidation[],
  origin: SheetOrigin["rules"],
): void {
  const elementOf = ({ id }: DataValidation) => {
    const place = origin.get(id);
    return place ? pathTo(root, place.start).at(-1) : undefined;
  };
  const known = new Map(before.map((validation) => [validation.id, validation]));
  const staying = new Set<XmlNode>();
  const added: string[] = [];
  for (const validation of after) {
    const element = elementOf(validation);
    const previous = known.get(validation.id);
    if (!element || !previous || !saysTheSame(previous, validation))
      added.push(validationText(root.prefix, validation));
    else {
      staying.add(element);
      if (previous !== validation) writeAreas(patch, element, validation);
    }
  }
  const gone = new Set(before.map(elementOf).filter((element) => element !== undefined && !staying.has(element)));
  const removed = new Set([...gone].filter((element) => element !== undefined));
  const list = child(root, "dataValidations");
  const left = (list ? leftIn(list, removed) : 0) + added.length;
  if (list && left > 0) {
    patch.append(list, added.join(""));
    setCount(patch, list, left);
  } else if (added.length > 0) {
    patch.insert(placeInOrder(root, SHEET_ORDER, "dataValidations"), listText(root.prefix, added));
  }
  for (const element of withEmptied(root, removed, CONTAINERS)) {
    // The list stays for those that come, though all that it had go.
    if (element !== list || left === 0) patch.remove(element);
    else for (const validation of list.children) patch.remove(validation);
  }
  for (const extended of listsOf(child(root, "extLst"))) {
    const rest = leftIn(extended, removed);
    if (rest > 0 && rest < extended.children.length) setCount(patch, extended, rest);
  }
}

function leftIn(list: XmlNode, removed: ReadonlySet<XmlNode>): number {
  return list.children.filter((node) => !removed.has(node)).length;
}

function setCount(patch: TextPatch, list: XmlNode, count: number): void {
  if (list.attributes["count"] !== undefined) patch.setAttribute(list, "count", String(count));
}

/** The lists of validations in a sheet's extensions. */
function listsOf(extensions: XmlNode | undefined | null): readonly XmlNode[] {
  return (extensions?.children ?? []).flatMap(({ children }) =>
    children.filter(({ name }) => name === "dataValidations"),
  );
}

function listText(prefix: string, validations: readonly string[]): string {
  return elementText(`${prefix}dataValidations`, { count: validations.length }, validations.join(""));
}

/** `<dataValidations>` of a new sheet, or nothing. */
export function validationsText(prefix: string, validations: readonly DataValidation[]): string {
  return validations.length === 0
    ? ""
    : listText(
        prefix,
        validations.map((one) => validationText(prefix, one)),
      );
}

function saysTheSame(a: DataValidation, b: DataValidation): boolean {
  return JSON.stringify({ ...a, areas: [] }) === JSON.stringify({ ...b, areas: [] });
}

function writeAreas(patch: TextPatch, element: XmlNode, { areas }: DataValidation): void {
  const extended = child(element, "sqref");
  if (extended) patch.replace(extended.innerStart, extended.innerEnd, sqref(areas));
  else patch.setAttribute(element, "sqref", sqref(areas));
}

function validationText(prefix: string, validation: DataValidation): string {
  const { prompt, errorAlert } = validation;
  const said = (text: string) => (text === "" ? null : encodeEscapes(text).replace(/\n/g, "_x000a_"));
  const hasOperator = !["none", "list", "custom"].includes(validation.type) && validation.operator !== "between";
  const formula = (name: string, text: string | null) =>
    text === null ? "" : `<${prefix}${name}>${escapeText(text)}</${prefix}${name}>`;
  return elementText(
    `${prefix}dataValidation`,
    {
      type: validation.type === "none" ? null : validation.type,
      errorStyle: errorAlert.style === "stop" ? null : errorAlert.style,
      imeMode: validation.imeMode,
      operator: hasOperator ? validation.operator : null,
      allowBlank: validation.allowBlank || null,
      showDropDown: validation.inCellDropDown ? null : true,
      showInputMessage: prompt.show || null,
      showErrorMessage: errorAlert.show || null,
      errorTitle: said(errorAlert.title),
      error: said(errorAlert.message),
      promptTitle: said(prompt.title),
      prompt: said(prompt.message),
      sqref: sqref(validation.areas),
    },
    formula("formula1", validation.formula1) + formula("formula2", validation.formula2),
  );
}
