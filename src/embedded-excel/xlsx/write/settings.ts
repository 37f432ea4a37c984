import type { Settings } from "../../model";
import type { Origin } from "../origin";
import { SETTINGS_NAMESPACE } from "../read/settings";
import { escapeText } from "../xml/text";
import type { PackageEdit } from "./package-edit";
import { elementText } from "./text-patch";

/** Writes settings into the custom XML part of our own. @see SETTINGS_NAMESPACE for why there */
export function writeSettings(settings: Settings, origin: Origin, edit: PackageEdit): void {
  const elements = [...settings].map(([key, value]) =>
    elementText("setting", { key }, escapeText(JSON.stringify(value) ?? "null")),
  );
  const text = elementText("settings", { xmlns: SETTINGS_NAMESPACE }, elements.join(""));
  if (origin.settingsPart !== null) {
    const { patch, root } = edit.part(origin.settingsPart);
    patch.replace(root.start, root.end, text);
    return;
  }
  if (settings.size === 0) return;
  const part = edit.freeName("customXml/item{n}.xml");
  edit.add(part, text, "application/xml");
  edit.link(origin.workbookPart, "customXml", part);
}
