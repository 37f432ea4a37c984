import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { alternatives, fits, isPattern } from "./glob";

/** As people count: 様式3-2 before 様式3-10. Names that compare equal stay apart by their code units. */
const collator = new Intl.Collator("ja", { numeric: true });

export function naturally(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Every workbook below a folder, in natural order, a folder's own files before its folders'. What Excel writes beside an
 * open workbook (~$…) and hidden files (._… of a Mac) are none; links to folders are not followed, since they may go round.
 */
export function workbooksBelow(folder: string): string[] {
  const entries = entriesOf(folder);
  const files = entries.filter((entry) => isWorkbook(entry.name) && isFile(folder, entry));
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return [
    ...files.map(({ name }) => join(folder, name)),
    ...folders.flatMap(({ name }) => workbooksBelow(join(folder, name))),
  ];
}

/**
 * What fits a pattern, for shells that leave patterns to the program (Windows' do): * and ? within a name, ** for folders
 * at any depth, {a,b} for alternatives. Both / and, on Windows, \ separate.
 */
export function matches(pattern: string, isWindows = process.platform === "win32"): string[] {
  const found = alternatives(pattern).flatMap((each) => {
    const parts = (isWindows ? each.replace(/\\/g, "/") : each).split("/");
    const literal = parts.findIndex(isPattern);
    const head = parts.slice(0, literal < 0 ? parts.length - 1 : literal);
    return below(head.join("/") + (head.length > 0 ? "/" : ""), parts.slice(head.length));
  });
  return [...new Set(found)];
}

/** @param start a path that ends with a separator, or nothing for the present folder */
function below(start: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  if (part === "**") {
    const deeper = foldersIn(start).flatMap((name) => below(`${start}${name}/`, parts));
    return [...below(start, rest.length > 0 ? rest : ["*"]), ...deeper];
  }
  if (rest.length > 0) {
    const folders = isPattern(part) ? foldersIn(start).filter((name) => fits(name, part)) : [part];
    return folders.flatMap((name) => below(`${start}${name}/`, rest));
  }
  return entriesOf(start || ".")
    .filter((entry) => isWanted(entry.name) && fits(entry.name, part) && isFile(start, entry))
    .map(({ name }) => start + name);
}

function foldersIn(start: string): string[] {
  return entriesOf(start || ".")
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name);
}

/** A folder that cannot be read has nothing in it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => naturally(a.name, b.name));
  } catch {
    return [];
  }
}

function isFile(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(join(folder || ".", entry.name), { throwIfNoEntry: false })?.isFile() === true;
}

function isWanted(name: string): boolean {
  return !name.startsWith("~$") && !name.startsWith(".");
}

function isWorkbook(name: string): boolean {
  return isWanted(name) && /\.xlsx$/i.test(name);
}
