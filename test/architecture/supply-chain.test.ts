import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

interface LockEntry {
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

function lockedPackages(): [name: string, entry: LockEntry][] {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockEntry>;
  };
  return Object.entries(lock.packages).filter(([name]) => name !== "");
}

const SHIPPED = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0"]);

/** Microsoft's client library may be redistributed unmodified inside the add-in; it has a licence file of its own. */
const STATED_EXCEPTION = "node_modules/@microsoft/office-js";

describe("the packages", () => {
  test("that are shipped are under a permissive licence, but for office.js", () => {
    const offenders = lockedPackages()
      .filter(([name, entry]) => !entry.dev && name !== STATED_EXCEPTION && !SHIPPED.has(entry.license ?? "none"))
      .map(([name, entry]) => `${name}: ${entry.license}`);
    expect(offenders).toEqual([]);
  });

  test("are pinned by a hash in the lock file", () => {
    const unpinned = lockedPackages().filter(([, entry]) => !entry.link && entry.integrity === undefined);
    expect(unpinned.map(([name]) => name)).toEqual([]);
  });

  test("run no install scripts", () => {
    expect(readFileSync(path.join(root, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});
