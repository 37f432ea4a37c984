import fc from "fast-check";
import { readForm } from "../../src/form";
import { contains, type CellRange, type SheetSnapshot, type SnapshotCell } from "../../src/snapshot";

/** The form's own words in any disorder. */
const words = fc.constantFrom(
  "取組項目1",
  "取組項目",
  "【題名】",
  "計画",
  "自己評価",
  "取組の方針・目標内容",
  "当年度の取組内容",
  "取組内容の実施見込み",
  "目標の達成見込み ①",
  "当年度の取組実績及び目標の達成状況",
  "課題と改善策　※左記が「②」の場合は必須",
  "①：目標達成　②：目標未達成",
  "①",
  "(ⅱ)",
  "令和元年度の実績は６件",
  "－",
);

const place = { row: fc.nat(14), column: fc.nat(8) };
const anyCell: fc.Arbitrary<SnapshotCell> = fc.record({
  ...place,
  text: fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }),
  kind: fc.constantFrom("text", "number", "error"),
});
const anyMerge: fc.Arbitrary<CellRange> = fc.record({
  ...place,
  rowCount: fc.integer({ min: 1, max: 4 }),
  columnCount: fc.integer({ min: 1, max: 4 }),
});
const anySheet: fc.Arbitrary<SheetSnapshot> = fc.record({
  name: fc.constantFrom("様式３", "Sheet1", "R1"),
  visibility: fc.constant("visible"),
  isProtected: fc.boolean(),
  cells: fc.uniqueArray(anyCell, { maxLength: 40, selector: ({ row, column }) => `${row},${column}` }),
  merges: fc.array(anyMerge, { maxLength: 6 }),
  layout: fc.constant(null),
});

test("reading any sheet ends, and every field lies on it with the text of its cell", () => {
  fc.assert(
    fc.property(anySheet, (sheet) => {
      for (const { fields, judgements, range } of readForm({ sheets: [sheet] }).initiatives) {
        for (const field of [...Object.values(fields), ...Object.values(judgements)]) {
          expect(field.cell.row).toBeGreaterThanOrEqual(0);
          expect(field.cell.column).toBeGreaterThanOrEqual(0);
          expect(contains(range, field.cell)).toBe(true);
          const written = sheet.cells.find(({ row, column }) => row === field.cell.row && column === field.cell.column);
          expect(`${written?.text ?? ""}`).toContain(field.text);
        }
      }
    }),
    { numRuns: 400 },
  );
});
