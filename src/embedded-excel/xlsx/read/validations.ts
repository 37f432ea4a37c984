import type { DataValidation } from "../../model";
import { child, childrenOf, descendants, flagOf, type XmlNode } from "../xml/tree";
import { areasOf } from "./areas";
import { oneOf } from "./fonts";
import { decodeEscapes } from "./strings";

const TYPES = ["none", "whole", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const OPERATORS = [
  ...(["between", "notBetween", "equal", "notEqual"] as const),
  ...(["greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"] as const),
] as const;
const ALERTS = ["stop", "warning", "information"] as const;

/** The `dataValidation` elements of a sheet: its own list, then the one in its extensions (lists on other sheets). */
export function validationNodes(elements: readonly XmlNode[]): readonly XmlNode[] {
  const own = elements.filter(({ name }) => name === "dataValidations");
  const extended = elements
    .filter(({ name }) => name === "extLst")
    .flatMap((list) => descendants(list, "dataValidations"));
  return [...own, ...extended].flatMap((list) => childrenOf(list, "dataValidation"));
}

/** A `<dataValidation>` or `<x14:dataValidation>`. */
export function readValidation(node: XmlNode, id: number): DataValidation {
  const { attributes } = node;
  const said = (name: string) => decodeEscapes(attributes[name] ?? "");
  return {
    id,
    areas: areasOf(attributes["sqref"] ?? child(node, "sqref")?.text),
    type: oneOf(attributes["type"], TYPES, "none"),
    operator: oneOf(attributes["operator"], OPERATORS, "between"),
    formula1: formulaOf(child(node, "formula1")),
    formula2: formulaOf(child(node, "formula2")),
    imeMode: attributes["imeMode"] ?? null,
    allowBlank: flagOf(node, "allowBlank"),
    // The file's "showDropDown" hides the arrow.
    inCellDropDown: !flagOf(node, "showDropDown"),
    prompt: { show: flagOf(node, "showInputMessage"), title: said("promptTitle"), message: said("prompt") },
    errorAlert: {
      show: flagOf(node, "showErrorMessage"),
      style: oneOf(attributes["errorStyle"], ALERTS, "stop"),
      title: said("errorTitle"),
      message: said("error"),
    },
  };
}

/** Extensions wrap the text in `<xm:f>`. */
function formulaOf(node: XmlNode | undefined): string | null {
  const text = (child(node, "f") ?? node)?.text.trim() ?? "";
  return text === "" ? null : text;
}
