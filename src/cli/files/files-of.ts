import { type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { ReadError } from "../read-workbook";
import { isPattern } from "./glob";
import { matches, workbooksBelow } from "./walk";

/** One file to check, or what is wrong with a word that should have named some. */
export interface Target {
  /** As the report names it: as the user did, or his folder with the file's path in it. */
  readonly file: string;
  readonly problem: ReadError | null;
}

/**
 * The files that the words of the command line mean, in the order of the words: a file itself, a folder for every .xlsx below
 * it, a pattern for what fits it. What a folder or a pattern finds a second time is checked once.
 */
export function filesOf(words: readonly string[]): Target[] {
  const seen = new Set<string>();
  return words.flatMap((word): Target[] => {
    const { files, isFound } = expanded(word);
    const targets = files.filter((file) => !isFound || !seen.has(resolve(file)));
    for (const file of files) seen.add(resolve(file));
    if (files.length > 0) return targets.map((file) => ({ file, problem: null }));
    return [{ file: word, problem: nothingIn(word) }];
  });
}

/** A name that is there is never taken for a pattern. */
function expanded(word: string): { readonly files: readonly string[]; readonly isFound: boolean } {
  const stats = statsOf(word);
  if (stats?.isDirectory()) return { files: workbooksBelow(word), isFound: true };
  if (stats || !isPattern(word)) return { files: [word], isFound: false };
  return { files: matches(word), isFound: true };
}

/** What cannot be looked at is left to the reading of it, which says why. */
function statsOf(word: string): Stats | undefined {
  try {
    return statSync(word, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function nothingIn(word: string): ReadError {
  return isPattern(word)
    ? new ReadError("no-match", "当てはまるファイルがありません。場所と名前を確かめてください。")
    : new ReadError("no-workbooks", "フォルダーの中に .xlsx ファイルがありません。フォルダーを確かめてください。");
}
