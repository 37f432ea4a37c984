import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import webpack, { type Configuration, type Stats } from "webpack";
import type { Files } from "./archive";
import { bundledPackages, type BundledPackage } from "./bundled-packages";

export interface BuildOptions {
  readonly base: string;
  readonly officejs: "local" | "cdn";
  readonly officefiles: string | undefined;
}

export interface BuiltSite {
  readonly files: Files;
  readonly packages: readonly BundledPackage[];
}

type Configure = (env: object, argv: object) => Promise<Configuration>;

/** Builds the pages as `npm run build` does, into a folder of its own, and says which packages are in them. */
export async function buildSite(options: BuildOptions, folder: string): Promise<BuiltSite> {
  // Not imported: the configuration is webpack's own file, without types.
  const configure = createRequire(__filename)("../../../webpack.config.js") as Configure;
  const configuration = await configure(options, { mode: "production" });
  const stats = await run({ ...configuration, output: { ...configuration.output, path: folder } });
  return { files: readFolder(folder), packages: bundledPackages(stats.compilation) };
}

async function run(configuration: Configuration): Promise<Stats> {
  const compiler = webpack(configuration);
  const stats = await new Promise<Stats>((resolve, reject) => {
    compiler.run((error, result) => {
      if (error) reject(error);
      else if (result === undefined || result.hasErrors()) reject(new Error(result?.toString("errors-only")));
      else resolve(result);
    });
  });
  await new Promise<void>((resolve) => compiler.close(() => resolve()));
  return stats;
}

export function readFolder(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).split(path.sep).join("/"), readFileSync(file)];
    }),
  );
}
