import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageParts } from "../../report";
import { HERE } from "../folders";

/** The report page's own script and style, as they stand beside this file, with what its policy must name them by. */
export function pageParts(): Pick<PageParts, "script" | "style" | "scriptHash" | "styleHash"> {
  const script = read("page.js");
  const style = read("page.css");
  return { script, style, scriptHash: sha256(script), styleHash: sha256(style) };
}

/** With the line ends that a browser makes of others before it takes the hash. */
function read(name: string): string {
  return readFileSync(join(HERE, "report-page", name), "utf8").replace(/\r\n?/g, "\n");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
