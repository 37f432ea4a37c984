import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetSnapshot } from "../../src/snapshot";
import { cellKey } from "../../src/snapshot";
import { officeOnFile } from "../support/office";
import { sheetsOf, type ShownSheet } from "./support/flat-ods";
import { LibreOffice } from "./support/libreoffice";

const FIXTURES = join(__dirname, "../fixtures");
const paths = ["seed", "workbooks"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => `${folder}/${name}`),
);

const libreOffice = new LibreOffice();
const shown = new Map<string, ShownSheet[]>();

beforeAll(() => {
  const converted = libreOffice.convert(
    paths.map((path) => join(FIXTURES, path)),
    "fods",
  );
  converted.forEach((file, index) => shown.set(paths[index] ?? "", sheetsOf(readFileSync(file, "utf8"))));
});
afterAll(() => libreOffice.end());

/** Where the two differ: file, sheet and cell, with what we show and what LibreOffice shows. */
const EXPLAINED: readonly (readonly [place: string, ours: string, theirs: string])[] = [
  // =CHOOSE(1," ①",""): LibreOffice drops the space in the formula's text. The result that Excel stored has it.
  ["workbooks/w39_above_r3.xlsx 様式３ 52,6", " ①", "①"],
];

/** A file's line ends are what another program wrote; both show one line break. */
const tidy = (text: string): string => text.replace(/\r\n?/g, "\n");

/** What our reader shows, in the same form. A cell that a merged range covers is shown by neither. */
function shownByUs({ name, cells, merges }: SheetSnapshot): ShownSheet {
  return {
    name,
    texts: new Map(cells.map((cell) => [cellKey(cell), tidy(cell.text)])),
    merges: merges.map((merge) => `${cellKey(merge)} ${merge.rowCount}×${merge.columnCount}`),
  };
}

/** The cells that are shown otherwise, with both texts; "" for a cell that one of the two does not show. */
function differencesOf(
  ours: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string>,
): [cell: string, ours: string, theirs: string][] {
  const cells = [...new Set([...ours.keys(), ...theirs.keys()])];
  return cells
    .map((cell): [string, string, string] => [cell, ours.get(cell) ?? "", theirs.get(cell) ?? ""])
    .filter(([, our, their]) => our !== their);
}

test("there are fixtures to read", () => {
  expect(paths.length).toBeGreaterThan(5);
});

test.each(paths)("%s reads as LibreOffice shows it, cell by cell", async (path) => {
  const { sheets } = await officeOnFile(path).adapter.readWorkbook();
  const ours = sheets.map(shownByUs);
  const theirs = shown.get(path) ?? [];
  expect(ours.map(({ name }) => name)).toEqual(theirs.map(({ name }) => name));
  for (const [index, sheet] of ours.entries()) {
    expect(sheet.texts.size).toBeGreaterThan(0);
    const differences = differencesOf(sheet.texts, theirs[index]?.texts ?? new Map<string, string>());
    const places = differences.map(([cell, ...texts]) => [`${path} ${sheet.name} ${cell}`, ...texts]);
    expect(places).toEqual(EXPLAINED.filter(([place]) => place.startsWith(`${path} ${sheet.name} `)));
    expect(sheet.merges).toEqual(theirs[index]?.merges);
  }
});
