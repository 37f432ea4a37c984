/**
 * Makes the release archive: `npm run package -- --base https://… [--test-base https://…] [--catalog \\server\share]
 * [--officejs local|cdn] [--officefiles folder] [--out folder]`. The same sources give the same bytes.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { rootOf } from "../manifest-for";
import { archiveOf } from "./archive";
import { buildSite } from "./build-site";
import { releaseContents } from "./contents";

const ROOT = path.resolve(__dirname, "../../..");

/** Stands for the office's own server in a release that is made for nobody in particular. */
const EXAMPLE_BASE = "https://addin.example.lg.jp/torikumi-check";
const EXAMPLE_CATALOG = String.raw`\\server\torikumi-check`;

const argument = z.object({
  base: z.string().transform(rootOf),
  testBase: z.string().transform(rootOf).optional(),
  catalog: z.string(),
  officejs: z.enum(["local", "cdn"]),
  officefiles: z.string().optional(),
  out: z.string(),
});

function readArguments(words: string[]): z.infer<typeof argument> {
  const { values } = parseArgs({
    args: words,
    options: {
      base: { type: "string", default: EXAMPLE_BASE },
      "test-base": { type: "string" },
      catalog: { type: "string", default: EXAMPLE_CATALOG },
      officejs: { type: "string", default: "local" },
      officefiles: { type: "string" },
      out: { type: "string", default: path.join(ROOT, "release") },
    },
  });
  return argument.parse({ ...values, testBase: values["test-base"] });
}

/** The time of everything in the archive: asked for from outside, or the last commit's. */
function releaseTime(): number {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH !== undefined) return z.coerce.number().int().parse(SOURCE_DATE_EPOCH);
  return Number(execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: ROOT, encoding: "utf8" }));
}

async function main(): Promise<void> {
  const { out, officefiles, ...options } = readArguments(process.argv.slice(2));
  const { name, version } = z
    .object({ name: z.string(), version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")));
  const folder = mkdtempSync(path.join(os.tmpdir(), "torikumi-check-release-"));
  try {
    const site = await buildSite({ base: options.base, officejs: options.officejs, officefiles }, folder);
    const product = { name, version, time: releaseTime() };
    const contents = releaseContents(product, site, {
      ...options,
      testBase: options.testBase ?? `${options.base}-test`,
    });
    const archive = archiveOf(contents, product.time);
    const file = path.join(out, `${name}-${version}.zip`);
    mkdirSync(out, { recursive: true });
    writeFileSync(file, archive);
    console.log(`${path.relative(process.cwd(), file)}  ${contents.size} ファイル  ${archive.length} バイト`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
