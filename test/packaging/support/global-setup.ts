import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.resolve(__dirname, "../../..");

/** On the disk of the packages, which are linked, not copied, into the clones; not committed. */
const FOLDER = path.join(ROOT, "release", "packaging-test");

/**
 * Packages two clean clones of the last commit in folders and time zones of their own, and the first with office.js from
 * Microsoft's CDN too. PACKAGING_TEST_RELEASES names a folder where that has been done already.
 */
export default async function setUp(): Promise<void> {
  const given = process.env.PACKAGING_TEST_RELEASES;
  process.env.PACKAGING_TEST_RELEASES = given ?? FOLDER;
  if (given !== undefined) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const first = clone("first");
  const second = clone("somewhere-else/second");
  await Promise.all([
    packageIn(first, "one", "UTC").then(() => packageIn(first, "cdn", "UTC", "--officejs", "cdn")),
    packageIn(second, "two", "Asia/Tokyo"),
  ]);
}

function clone(name: string): string {
  const folder = path.join(FOLDER, name);
  execFileSync("git", ["clone", "--quiet", "--local", ROOT, folder]);
  execFileSync("cp", ["--archive", "--link", path.join(ROOT, "node_modules"), folder]);
  return folder;
}

async function packageIn(folder: string, out: string, timeZone: string, ...options: string[]): Promise<void> {
  const base = "https://addin.example.lg.jp/torikumi-check";
  await promisify(execFile)(
    "npm",
    ["run", "-s", "package", "--", "--base", base, "--out", path.join(FOLDER, out), ...options],
    { cwd: folder, env: { ...process.env, TZ: timeZone } },
  );
}
