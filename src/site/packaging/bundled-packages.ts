import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Compilation, Module } from "webpack";
import * as z from "zod";

/** A package of which something is in the site. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX: "MIT" */
  readonly licence: string;
  readonly licenceText: string;
  readonly homepage: string | undefined;
  /** Subresource integrity of the package as the lock file has it: "sha512-…" */
  readonly integrity: string | undefined;
}

const ROOT = path.resolve(__dirname, "../../..");

/** What webpack's list of modules does not show: copied files, data written into our sources, webpack's own loader. */
const BESIDE_THE_MODULES = ["@microsoft/office-js", "@fluentui/svg-icons", "@fluentui/tokens", "webpack"];

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** Microsoft's words for its own licence; SPDX knows none. */
export const OFFICE_JS_LICENCE = "LicenseRef-Microsoft-Office-JS";

const packageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  homepage: z.string().optional(),
});

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.string().optional() })),
});

/** The packages of which a build holds something, by name. */
export function bundledPackages(compilation: Compilation): readonly BundledPackage[] {
  const used = [...compilation.modules].filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0);
  const folders = used.flatMap(filesOf).flatMap((file) => packageFolder(file) ?? []);
  const lock = lockFile.parse(JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")));
  return [...new Set([...folders, ...BESIDE_THE_MODULES.map((name) => path.join("node_modules", name))])]
    .map((folder) => readPackage(folder, lock.packages[folder.split(path.sep).join("/")]?.integrity))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files that a module is made of: webpack joins those of one scope. */
function filesOf(module: Module): string[] {
  const joined = "modules" in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [module];
  return joined.flatMap((part) => ("resource" in part && typeof part.resource === "string" ? [part.resource] : []));
}

/** The folder of a file's package below the project, or null for a file of our own. */
export function packageFolder(file: string): string | null {
  const parts = path.relative(ROOT, file).split(path.sep);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return null;
  const isScoped = parts[at + 1]?.startsWith("@") ?? false;
  return parts.slice(0, at + (isScoped ? 3 : 2)).join(path.sep);
}

function readPackage(folder: string, integrity: string | undefined): BundledPackage {
  const place = path.join(ROOT, folder);
  const { name, version, license, homepage } = packageFile.parse(
    JSON.parse(readFileSync(path.join(place, "package.json"), "utf8")),
  );
  const licence = name === "@microsoft/office-js" ? OFFICE_JS_LICENCE : license;
  return { name, version, licence, licenceText: licenceText(place, name), homepage, integrity };
}

/** The licence as the package has it; kept here for packages that come without theirs. */
function licenceText(folder: string, name: string): string {
  const inPackage = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  if (inPackage.length > 0) return inPackage.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n");
  const kept = path.join(__dirname, "licence-texts", `${name.replace(/^@/, "").replace("/", "-")}.txt`);
  if (!existsSync(kept)) throw new Error(`${name} has no licence file: add ${kept} from the package's repository.`);
  return readFileSync(kept, "utf8");
}
