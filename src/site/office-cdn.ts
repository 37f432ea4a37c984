/**
 * What an administrator needs to bring Microsoft's office.js into a closed network:
 *
 *     npm run -s office-files -- list            addresses to fetch on a connected machine
 *     npm run -s office-files -- check FOLDER    are all there, whole, and the same as when they were first checked?
 *
 * Exit code 0: all is well; 1: a file is missing or wrong; 2: wrong arguments.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { OFFICE_CDN, OFFICE_FILES, officeFiles } from "./office-files";

const HASHES = "SHA256SUMS";

/** A file much smaller than the one of the npm package is a part of a download. */
const LEAST_SHARE = 0.5;

/** What is wrong with a fetched file; undefined when nothing is. */
export function faultOf(name: string, bytes: Uint8Array | undefined, usualSize: number): string | undefined {
  if (bytes === undefined) return "ファイルがありません。一覧のアドレスから取得してください。";
  if (bytes.length < usualSize * LEAST_SHARE)
    return `大きさが ${bytes.length} バイトしかありません（通常は ${usualSize} バイト前後）。取得し直してください。`;
  try {
    new vm.Script(new TextDecoder().decode(bytes), { filename: name });
  } catch {
    return "JavaScript ではありません。プロキシの画面などを保存していないか確かめ、取得し直してください。";
  }
  return undefined;
}

/** Checks a folder of fetched files; the first complete check writes the hashes that later ones compare with. */
export function check(folder: string): { readonly lines: readonly string[]; readonly isComplete: boolean } {
  const sizes = usualSizes();
  const found = OFFICE_FILES.map((name) => ({ name, bytes: read(path.join(folder, name)) }));
  const known = knownHashes(path.join(folder, HASHES));
  const results = found.map(({ name, bytes }) => {
    const fault = faultOf(name, bytes, sizes.get(name) ?? 0) ?? changeOf(name, bytes, known);
    return { isGood: fault === undefined, line: fault === undefined ? `よし  ${name}` : `不備  ${name}: ${fault}` };
  });
  const isComplete = results.every(({ isGood }) => isGood);
  if (isComplete && known === undefined)
    writeFileSync(
      path.join(folder, HASHES),
      found.map(({ name, bytes }) => `${hashOf(bytes ?? new Uint8Array())}  ${name}\n`).join(""),
    );
  return { lines: results.map(({ line }) => line), isComplete };
}

function changeOf(name: string, bytes: Uint8Array | undefined, known: ReadonlyMap<string, string> | undefined) {
  if (known === undefined || bytes === undefined || known.get(name) === hashOf(bytes)) return undefined;
  return `最初に確かめたときの内容（${HASHES}）と違います。持ち込みの途中で変わっていないか確かめてください。`;
}

function knownHashes(file: string): ReadonlyMap<string, string> | undefined {
  const text = read(file);
  if (text === undefined) return undefined;
  const lines = new TextDecoder().decode(text).split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [hash, name] = line.trim().split(/\s+\*?/);
      return hash !== undefined && name !== undefined ? [[name, hash] as const] : [];
    }),
  );
}

/** Sizes in bytes of the same files in the npm package. */
function usualSizes(): ReadonlyMap<string, number> {
  const files = officeFiles("local").filter(({ to }) => to.startsWith("office-js/"));
  return new Map(files.map(({ from, to }) => [to.slice("office-js/".length), readFileSync(from).length]));
}

function read(file: string): Uint8Array | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Runs the command; gives the exit code. */
export function main([command, folder]: readonly string[], print: (line: string) => void): number {
  if (command === "list" && folder === undefined) {
    for (const name of OFFICE_FILES) print(OFFICE_CDN + name);
    return 0;
  }
  if (command === "check" && folder !== undefined) {
    const { lines, isComplete } = check(folder);
    for (const line of lines) print(line);
    print(
      isComplete
        ? `すべてそろっています。npm run build -- --env officefiles=${folder} で使えます。`
        : "不備があります。上の指示に従ってから、もう一度確かめてください。",
    );
    return isComplete ? 0 : 1;
  }
  print("使い方: npm run -s office-files -- list | check フォルダー");
  return 2;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2), console.log);
