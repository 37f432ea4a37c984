import {
  constants,
  copyFileSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, parse, resolve } from "node:path";
import { systemError } from "./system-error";

/** The result could not be saved; the message (Japanese) says why. Nothing was written then. */
export class SaveError extends Error {
  override readonly name = "SaveError";
}

/**
 * Refuses to write where the result must not go: over the input, by whatever path or link, or over a folder.
 *
 * @throws SaveError
 */
export function demandWritable(input: string, output: string): void {
  if (isSameFile(input, output)) {
    throw new SaveError(
      "保存先が元のファイルと同じです。別の名前を -o で指定するか、元のファイルを書き換えるときは --in-place を指定してください。",
    );
  }
  const folder = dirname(resolve(output));
  const found = statOf(folder);
  if (!found?.isDirectory())
    throw new SaveError(`保存先のフォルダー「${folder}」がありません。作ってから実行してください。`);
  if (statOf(output)?.isDirectory()) {
    throw new SaveError("保存先がフォルダーです。ファイル名まで指定してください。例：-o 記入済/様式3.xlsx");
  }
}

/** By the file that a path leads to, through links of both kinds. */
function isSameFile(a: string, b: string): boolean {
  const [first, second] = [statOf(a), statOf(b)];
  if (!first || !second) return resolve(a) === resolve(b);
  return (
    realpathSync(a) === realpathSync(b) || (first.dev === second.dev && first.ino === second.ino && first.ino !== 0)
  );
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/**
 * Writes a file whole or not at all: to a new file beside it, which then takes its place.
 *
 * @throws SaveError
 */
export function saveWhole(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, resolve(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw saveErrorOf(error, path);
  }
}

/**
 * Writes over a file after a copy of it has been put beside it, under a name that is free. Gives the copy's path.
 *
 * @throws SaveError
 */
export function saveInPlace(path: string, bytes: Uint8Array): string {
  const file = realpathSync(path);
  const copy = freeName(file);
  try {
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
  } catch (error) {
    throw saveErrorOf(error, copy);
  }
  saveWhole(file, bytes);
  return copy;
}

/** 様式3.xlsx → 様式3.元.xlsx, 様式3.元2.xlsx … */
function freeName(file: string): string {
  const { dir, name, ext } = parse(file);
  let copy = join(dir, `${name}.元${ext}`);
  for (let number = 2; existsSync(copy); number++) copy = join(dir, `${name}.元${number}${ext}`);
  return copy;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: "書き込む権限がありません。別の場所を指定してください。",
  EPERM: "書き込む権限がないか、ほかのプログラムが使っています。閉じてから実行するか、別の場所を指定してください。",
  EROFS: "書き込みできない場所です。別の場所を指定してください。",
  ENOSPC: "空き容量が足りません。",
  EBUSY: "ほかのプログラムが使っています。閉じてから、もう一度実行してください。",
  EEXIST: "一時ファイルがすでにあります。ほかに実行中のものがないか確かめてください。",
  ENAMETOOLONG: "ファイル名が長すぎます。",
};

function saveErrorOf(error: unknown, path: string): unknown {
  const problem = PROBLEMS[systemError(error).code];
  return problem === undefined ? error : new SaveError(`「${path}」に保存できませんでした。${problem}`);
}
