import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";

/** Files by their name in the archive, with "/" between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * A zip file that is the same for the same files and time: sorted by name, one time for all, no trace of the machine.
 *
 * @param time seconds since 1970; shown as UTC in whatever time zone it is made
 */
export function archiveOf(files: Files, time: number): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of sorted(files)) entries[name] = bytes;
  return zipSync(entries, { level: 9, mtime: zipTime(time) });
}

/** Hashes of all files, as `sha256sum --check` reads them. */
export function hashListOf(files: Files): string {
  return sorted(files)
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
    .join("");
}

function sorted(files: Files): [string, Uint8Array][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A zip file knows local times only: the local time that reads as the UTC time does. */
function zipTime(seconds: number): Date {
  const time = new Date(seconds * 1000);
  const date = [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()] as const;
  return new Date(...date, time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds());
}
