import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { filesOf } from "../../../src/cli/files";
import { matches } from "../../../src/cli/files/walk";

const root = mkdtempSync(join(tmpdir(), "torikumi-"));
const FILES = [
  "提出/北区/様式3-10.xlsx",
  "提出/北区/様式3-2.xlsx",
  "提出/北区/~$様式3-2.xlsx",
  "提出/北区/._様式3-2.xlsx",
  "提出/北区/送付状.docx",
  "提出/西区/様式3.XLSX",
  "提出/西区/控え/様式3.xlsx",
  "提出/.控え/様式3.xlsx",
  "提出/一覧.xlsx",
  "一括{1}*.xlsx",
];

beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "");
  }
  mkdirSync(join(root, "空"));
  symlinkSync(join(root, "提出"), join(root, "提出/西区/輪"));
});

afterAll(() => rmSync(root, { recursive: true }));

const found = (...words: string[]): string[] =>
  filesOf(words.map((word) => join(root, word))).map(({ file, problem }) =>
    problem ? problem.code : relative(root, file),
  );

test("a folder is every workbook below it in natural order, without lock files, hidden files and links that go round", () => {
  expect(found("提出")).toEqual([
    "提出/一覧.xlsx",
    "提出/西区/様式3.XLSX",
    "提出/西区/控え/様式3.xlsx",
    "提出/北区/様式3-2.xlsx",
    "提出/北区/様式3-10.xlsx",
  ]);
});

test.each([
  ["提出/*/様式3*.xlsx", ["提出/北区/様式3-2.xlsx", "提出/北区/様式3-10.xlsx"]],
  [
    "提出/**/*.xlsx",
    ["提出/一覧.xlsx", "提出/西区/控え/様式3.xlsx", "提出/北区/様式3-2.xlsx", "提出/北区/様式3-10.xlsx"],
  ],
  ["提出/{北,西}区/*-2.*", ["提出/北区/様式3-2.xlsx"]],
  ["提出/**", ["提出/一覧.xlsx", "提出/西区/様式3.XLSX", "提出/西区/控え/様式3.xlsx", "提出/北区/様式3-2.xlsx"]],
])("the pattern %j finds what it says", (pattern, expected) => {
  expect(found(pattern)).toEqual(expect.arrayContaining(expected));
  expect(found(pattern).some((file) => /~\$|\/\./.test(file))).toBe(false);
});

test("on Windows a pattern may be written with its own separators", () => {
  const pattern = join(root, "提出/*/様式3-?.xlsx").replace(/\//g, "\\");
  expect(matches(pattern, true).map((file) => relative(root, file))).toEqual(["提出/北区/様式3-2.xlsx"]);
  expect(matches(pattern, false)).toEqual([]);
});

test("a file whose name looks like a pattern is that file", () => {
  expect(found("一括{1}*.xlsx")).toEqual(["一括{1}*.xlsx"]);
});

test("what a folder finds again is left out, what the user names twice is not", () => {
  expect(found("提出/一覧.xlsx", "提出/*.xlsx", "提出/一覧.xlsx")).toEqual(["提出/一覧.xlsx", "提出/一覧.xlsx"]);
});

test("words that mean no file say so in their place", () => {
  expect(found("空", "ない*.xlsx", "提出/一覧.xlsx", "ない.xlsx")).toEqual([
    "no-workbooks",
    "no-match",
    "提出/一覧.xlsx",
    "ない.xlsx",
  ]);
});
