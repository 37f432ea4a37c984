import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readForm, type FormReading, type Initiative } from "../../src/form";
import { rangeToA1 } from "../../src/snapshot";
import { plainInitiative } from "../support/form-reading";
import { officeOnFile } from "../support/office";

/** What a careful reader found in the workbooks of test/fixtures (see their score.mjs). */
interface TrueField {
  readonly cell: readonly string[];
  readonly text?: readonly string[];
  readonly code?: string | null;
}
interface TrueInitiative {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly range: string;
  readonly fields: Readonly<Record<string, TrueField>>;
  readonly expected: readonly { readonly rule: string }[];
}
interface TrueFile {
  readonly file: string;
  readonly fiscalYear: number | null;
  readonly initiatives: readonly TrueInitiative[];
}

function truthOf(folder: string): (TrueFile & { path: string })[] {
  const text = readFileSync(join(__dirname, "../fixtures", folder, "truth.json"), "utf8");
  const { files } = JSON.parse(text) as { files: TrueFile[] };
  return files.map((file) => ({ ...file, path: `${folder}/${file.file}` }));
}

async function readFile(path: string): Promise<FormReading> {
  return readForm(await officeOnFile(path).adapter.readWorkbook());
}

/** The score's view of texts: line ends are one, and space around does not count. */
const tidy = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

describe.each([...truthOf("seed"), ...truthOf("workbooks")])("$path", ({ path, fiscalYear, initiatives }) => {
  let reading: FormReading;
  beforeAll(async () => {
    reading = await readFile(path);
  });

  test("has its blocks, in order, with number, title and range", () => {
    const heading = ({ sheet, number, title, range }: Initiative): unknown[] => [
      sheet,
      number,
      title,
      rangeToA1(range),
    ];
    expect(reading.initiatives.map(heading)).toEqual(
      initiatives.map(({ sheet, number, title, range }) => [sheet, number, title, range]),
    );
    expect(reading.unreadable).toEqual([]);
  });

  test("has every field at its cell with its text and code", () => {
    for (const [index, truth] of initiatives.entries()) {
      const initiative = reading.initiatives[index];
      if (!initiative) throw new Error(`${path}: block ${index} is missing`);
      const { fields } = plainInitiative(initiative);
      for (const [name, { cell, text, code }] of Object.entries(truth.fields)) {
        const found = fields[name];
        expect([name, found?.cell]).toEqual([name, cell.find((accepted) => accepted === found?.cell) ?? cell[0]]);
        if (text) expect(text.map(tidy)).toContain(tidy(found?.text ?? ""));
        if (code !== undefined) expect([name, found?.code]).toEqual([name, code]);
      }
    }
  });

  test("has its fiscal year and its altered labels", () => {
    expect(reading.fiscalYear?.year ?? null).toBe(fiscalYear);
    const altered = initiatives.map(({ expected }) => expected.some(({ rule }) => rule === "label-altered"));
    expect(reading.initiatives.map(({ alteredLabels }) => alteredLabels.length > 0)).toEqual(altered);
  });
});
