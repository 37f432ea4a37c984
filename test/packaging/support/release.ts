import { mkdtempSync, chmodSync, readFileSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { writeFileIn } from "../../site/support/files";

export type ReleaseName = "one" | "two" | "cdn";

/** The archive's bytes, as they were made before the tests. */
export function archiveBytes(name: ReleaseName): Uint8Array {
  const folder = path.join(process.env.PACKAGING_TEST_RELEASES ?? "", name);
  const [archive = "", ...others] = readdirSync(folder).filter((file) => file.endsWith(".zip"));
  if (others.length > 0) throw new Error(`more than one archive in ${folder}`);
  return readFileSync(path.join(folder, archive));
}

/** The archive's files by name, without the folder of the version that all are in. */
export function filesOf(name: ReleaseName): ReadonlyMap<string, Uint8Array> {
  const entries = Object.entries(unzipSync(archiveBytes(name)));
  return new Map(entries.map(([file, bytes]) => [file.slice(file.indexOf("/") + 1), bytes]));
}

export function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`${name} is not in the archive`);
  return Buffer.from(bytes).toString("utf8");
}

/** Unpacks the archive as an administrator does. Gives the folder, readable by a web server's own user. */
export function unpack(name: ReleaseName): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "torikumi-check-server-"));
  chmodSync(folder, 0o755);
  for (const [file, bytes] of filesOf(name)) writeFileIn(folder, file, bytes);
  return folder;
}
