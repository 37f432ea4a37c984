import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "../../../src/embedded-excel/xlsx";
import { defaultSettings, inspect } from "../../../src/rules";
import { findingsSheet, OWN_SHEETS, summarySheet } from "../../../src/sheets";
import { officeOn } from "../../support/office";

const FIXTURES = join(__dirname, "../../fixtures");
const FILES = ["seed", "workbooks", "xlsx", "users"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => `${folder}/${file}`),
);

/** A shared string table's entries, as texts. */
function entriesOf(text: string): readonly string[] {
  return text.match(/<si>.*?<\/si>|<si\/>/gs) ?? [];
}

/** The entries of a style part, each counted; ours are more of them. */
function styleEntries(text: string): readonly string[] {
  return text.match(/<(?:xf|font|fill|border|numFmt|dxf)(?=[ />])[^>]*>/g) ?? [];
}

/** How each part may differ afterwards, and why. */
function expectSamePart(name: string, now: string, before: string): void {
  if (name === "xl/styles.xml") {
    // Style tables are appended to, never rewritten: the looks of our sheets stay behind the user's, used by nothing.
    const left = [...styleEntries(now)];
    for (const entry of styleEntries(before)) expect(left.splice(left.indexOf(entry), 1)).toEqual([entry]);
  } else if (name === "xl/sharedStrings.xml") {
    // Appended to in the same way: cells of the user's name their strings by number.
    expect(entriesOf(now).slice(0, entriesOf(before).length)).toEqual(entriesOf(before));
  } else {
    // Ours came to the front and went, so that another sheet may be in front; Excel is asked to calculate once more, because
    // ours had formulas; a list of names that is empty goes. None of it is part of what a user has written.
    const essence = (text: string) =>
      text.replace(/ (?:activeTab|tabSelected|fullCalcOnLoad)="[^"]*"/g, "").replace("<definedNames/>", "");
    expect([name, essence(now)]).toEqual([name, essence(before)]);
  }
}

describe("making both sheets of ours, saving, reopening, removing them and saving", () => {
  test.each(FILES)("leaves every part of %s as it was or meaning the same", async (path) => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, path)));
    const book = readXlsx(bytes);
    const { adapter } = officeOn(book);
    const inspection = inspect(await adapter.readWorkbook(), defaultSettings);
    await adapter.putSheet(summarySheet(inspection));
    await adapter.putSheet(findingsSheet(inspection));
    const saved = unzipSync(writeXlsx(book));
    const before = unzipSync(bytes);
    expect(Object.keys(saved).length).toBeGreaterThan(Object.keys(before).length);

    const reopened = readXlsx(writeXlsx(book));
    const next = officeOn(reopened).adapter;
    for (const { table } of Object.values(OWN_SHEETS)) await next.removeSheet(table);
    const after = unzipSync(writeXlsx(reopened));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const [name, part] of Object.entries(before)) {
      const now = after[name] ?? new Uint8Array();
      if (/\.(?:xml|rels|vml)$/.test(name)) expectSamePart(name, strFromU8(now), strFromU8(part));
      else expect([name, Buffer.compare(now, part)]).toEqual([name, 0]);
    }
  });
});
