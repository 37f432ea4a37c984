import type { Parts, Settings } from "../../model";
import { readRelationships } from "../package/relationships";
import { childrenOf, descendants, type XmlNode } from "../xml/tree";
import { treeOfPart } from "./context";

/**
 * Settings of add-ins are kept in two places. Excel itself writes them into the add-in's `webextension` part, which it links to
 * the add-in's registration; without Excel there is no registration to link to, and a made-up one would make Excel ask the user
 * whether to trust an add-in. So what is set here goes into a custom XML part, which Excel carries along untouched.
 */
export const SETTINGS_NAMESPACE = "urn:embedded-excel:settings:1";

/** The settings with the part that they are written to, if the workbook has it already. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly part: string | null;
}

/** What add-ins keep in a workbook; what is in our own part goes before what Excel wrote. */
export function readSettings(parts: Parts, workbookPart: string): ReadSettings {
  const settings = new Map<string, unknown>();
  for (const extension of webExtensions(parts))
    for (const property of descendants(extension, "property"))
      put(settings, property.attributes["name"], property.attributes["value"]);
  let own: string | null = null;
  for (const { kind, target, isExternal } of readRelationships(parts, workbookPart)) {
    if (kind !== "customXml" || isExternal || !parts.has(target)) continue;
    const root = treeOfPart(parts, target);
    if (root.attributes["xmlns"] !== SETTINGS_NAMESPACE) continue;
    own = target;
    for (const setting of childrenOf(root, "setting")) put(settings, setting.attributes["key"], setting.text);
  }
  return { settings, part: own };
}

function webExtensions(parts: Parts): readonly XmlNode[] {
  const panes = readRelationships(parts, "").filter(({ kind }) => kind === "webextensiontaskpanes");
  return panes
    .flatMap(({ target }) => readRelationships(parts, target))
    .filter(({ kind, target }) => kind === "webextension" && parts.has(target))
    .map(({ target }) => treeOfPart(parts, target));
}

/** A damaged value is left out here and stays in its part. */
function put(settings: Map<string, unknown>, key: string | undefined, json: string | undefined): void {
  if (key === undefined || json === undefined) return;
  try {
    settings.set(key, JSON.parse(json));
  } catch {
    return;
  }
}
