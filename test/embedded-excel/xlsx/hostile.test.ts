import { readXlsx, WorkbookFileError } from "../../../src/embedded-excel/xlsx";
import { HOSTILE_FILES } from "./hostile-files";
import { packageOf, packageOfRows } from "./package";

describe("a file that is no readable workbook", () => {
  test.each(HOSTILE_FILES)("%s gives its clear error", (_what, make, code) => {
    let thrown: unknown = null;
    try {
      readXlsx(make());
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(WorkbookFileError);
    expect(thrown).toMatchObject({ code });
  });

  test("has a message that says in Japanese what it is and what to do", () => {
    for (const [, make] of HOSTILE_FILES.filter(([what]) => !/bomb|million|giga|every cell|thousands/.test(what))) {
      expect(() => readXlsx(make())).toThrow(/[ぁ-ん].*(ください|お試しください。)/);
    }
  });

  test("is refused in at least forty ways", () => expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(40));
});

describe("a file that asks for much without having it", () => {
  test("a merge over the whole sheet costs nothing", () => {
    const workbook = readXlsx(
      packageOf({ sheets: ['<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'] }),
    );
    expect(workbook.sheets[0]?.mergeAt(1_000_000, 16_000)).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
  });

  test("a cell in the last corner does not fill the sheet", () => {
    const workbook = readXlsx(packageOfRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(workbook.sheets[0]?.usedArea({ valuesOnly: true })).toMatchObject({ row: 1_048_575, column: 16_383 });
  });
});
