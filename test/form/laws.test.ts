import fc from "fast-check";
import { readForm } from "../../src/form";
import type { CellAddress, CellRange, SheetSnapshot, WorkbookSnapshot } from "../../src/snapshot";
import { anyStyle, someBlocks } from "../support/form-arbitraries";
import { generateForm } from "../support/form-generator";
import { plainReading, type PlainBlock } from "../support/form-reading";
import { LABEL_STYLES } from "../support/form-style";
import { sheetOf } from "../support/sheet";

const anyForm = fc
  .tuple(anyStyle, someBlocks("filled-in"))
  .map(([style, contents]) => ({ style, contents, snapshot: generateForm(style, contents).snapshot }));

/** A workbook with empty rows or columns inserted before `at`, as Excel inserts them: merged ranges grow. */
function insert(workbook: WorkbookSnapshot, axis: "row" | "column", at: number, count: number): WorkbookSnapshot {
  const size = axis === "row" ? "rowCount" : "columnCount";
  const move = <T extends CellAddress>(cell: T): T =>
    cell[axis] >= at ? { ...cell, [axis]: cell[axis] + count } : cell;
  const stretch = (range: CellRange): CellRange => {
    const isInside = range[axis] < at && at < range[axis] + range[size];
    return isInside ? { ...range, [size]: range[size] + count } : move(range);
  };
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => ({
    ...sheet,
    cells: sheet.cells.map(move),
    merges: sheet.merges.map(stretch),
  }));
  return { sheets };
}

/** What is read, without where it stands. */
function contentsOf(workbook: WorkbookSnapshot): unknown {
  return plainReading(readForm(workbook)).map((block: PlainBlock) => ({
    ...block,
    fields: Object.entries(block.fields)
      .map(([name, { text, code }]) => [name, text, code])
      .sort(),
  }));
}

describe("what is read never depends on addresses", () => {
  test("rows and columns inserted before the form move it as a whole", () => {
    fc.assert(
      fc.property(anyForm, fc.nat(40), fc.nat(30), ({ snapshot }, rows, columns) => {
        const moved = insert(insert(snapshot, "row", 0, rows), "column", 0, columns);
        expect(contentsOf(moved)).toEqual(contentsOf(snapshot));
      }),
      { numRuns: 150 },
    );
  });

  test("an empty row inserted anywhere into a merged form changes nothing", () => {
    fc.assert(
      fc.property(
        anyForm.filter(({ style }) => style.isMerged && style.heading !== "title-only"),
        fc.nat(60),
        ({ snapshot }, at) => {
          expect(contentsOf(insert(snapshot, "row", at, 1))).toEqual(contentsOf(snapshot));
        },
      ),
      { numRuns: 250 },
    );
  });

  test("an empty column inserted anywhere into a merged form changes nothing", () => {
    fc.assert(
      fc.property(
        anyForm.filter(({ style }) => style.isMerged),
        fc.nat(30),
        ({ snapshot }, at) => {
          expect(contentsOf(insert(snapshot, "column", at, 1))).toEqual(contentsOf(snapshot));
        },
      ),
      { numRuns: 250 },
    );
  });

  test("other sheets yield nothing and disturb nothing", () => {
    const others = [
      sheetOf("表紙", { "B4:G6": "令和元年度　南船津区運営方針", C20: "大阪市南船津区役所" }),
      sheetOf("リスト", {
        A1: "実施見込み",
        B1: "達成見込み",
        A2: "(ⅰ)",
        B2: "①",
        A3: "(ⅱ)：実施できない見込み",
        B3: "②：達成できない見込み",
      }),
      sheetOf("空", {}),
    ];
    fc.assert(
      fc.property(anyForm, ({ snapshot }) => {
        const [before, ...after] = others;
        const sheets = [...(before ? [before] : []), ...snapshot.sheets, ...after];
        expect(contentsOf({ sheets })).toEqual(contentsOf(snapshot));
      }),
      { numRuns: 100 },
    );
  });

  test("spaces, line breaks, brackets, width and look-alike characters in labels make no difference", () => {
    fc.assert(
      fc.property(anyStyle, someBlocks("filled-in"), fc.constantFrom(...LABEL_STYLES), (style, contents, labels) => {
        const plain = generateForm({ ...style, labels: "standard" }, contents).snapshot;
        expect(contentsOf(generateForm({ ...style, labels }, contents).snapshot)).toEqual(contentsOf(plain));
      }),
      { numRuns: 200 },
    );
  });

  test("reading is deterministic and does not change the snapshot", () => {
    fc.assert(
      fc.property(anyForm, ({ snapshot }) => {
        const before = JSON.stringify(snapshot);
        expect(readForm(snapshot)).toEqual(readForm(snapshot));
        expect(JSON.stringify(snapshot)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});
