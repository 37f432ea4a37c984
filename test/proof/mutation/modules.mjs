import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { compileFunction } from "node:vm";
import { transformSync } from "@swc/core";

const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname", "jest"];

/**
 * Loads the TypeScript modules below a folder, translated as jest translates them, each time as new modules.
 * Packages are loaded once, by Node.
 *
 * @param {string} root the folder that has the package.json
 * @param {object} swc the options of @swc/jest
 * @param {(file: string, evaluate: () => void) => void} around what evaluates a module
 */
export function moduleLoader(root, swc, around) {
  const requirePackage = createRequire(join(root, "package.json"));
  const compiled = new Map();
  const resolved = new Map();

  const compile = (file) => {
    const known = compiled.get(file);
    if (known) return known;
    const text = readFileSync(file, "utf8");
    const { code } = transformSync(text, { ...swc, filename: file, swcrc: false, configFile: false });
    const made = compileFunction(code, PARAMETERS, { filename: file });
    compiled.set(file, made);
    return made;
  };

  const find = (path) => {
    const known = resolved.get(path);
    if (known) return known;
    const found = [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")].find(
      (file) => existsSync(file) && statSync(file).isFile(),
    );
    if (!found) throw new Error(`there is no module ${path}`);
    resolved.set(path, found);
    return found;
  };

  /** A function that loads files as a new process would: whatever two of its files share, they share. */
  return function anew() {
    const loaded = new Map();
    const load = (path) => {
      const file = find(path);
      const known = loaded.get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      loaded.set(file, module);
      if (file.endsWith(".json")) module.exports = JSON.parse(readFileSync(file, "utf8"));
      else {
        const folder = dirname(file);
        const requireHere = (name) =>
          name.startsWith(".") || name.startsWith("/") ? load(resolve(folder, name)) : requirePackage(name);
        around(file, () =>
          compile(file)(module.exports, requireHere, module, file, folder, { requireActual: requireHere }),
        );
      }
      return module.exports;
    };
    return load;
  };
}
