import fc from "fast-check";
import { cutIntoBlocks } from "../../../src/workbench/grid/blocks";

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ index, size: 20 }));

test("cuts about every 40 rows", () => {
  expect(cutIntoBlocks(rows(100), [], 0).map((block) => block.length)).toEqual([40, 40, 20]);
});

test("cuts after the frozen rows, however many", () => {
  expect(cutIntoBlocks(rows(100), [], 2).map((block) => block.length)).toEqual([2, 40, 40, 18]);
  expect(cutIntoBlocks(rows(60), [], 50)[0]).toHaveLength(50);
});

test("a merge of whole columns makes one block and costs no memory", () => {
  const whole = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 };
  expect(cutIntoBlocks(rows(100), [whole], 0)).toHaveLength(1);
});

test("no cut crosses a merged area, and no row is lost", () => {
  const merge = fc.record({ row: fc.nat(190), rowCount: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(fc.array(merge, { maxLength: 12 }), (merges) => {
      const areas = merges.map(({ row, rowCount }) => ({ row, rowCount, column: 0, columnCount: 2 }));
      const blocks = cutIntoBlocks(rows(200), areas, 0);
      expect(blocks.flat()).toEqual(rows(200));
      for (const block of blocks.slice(1)) {
        const first = block[0]?.index ?? -1;
        expect(areas.filter(({ row, rowCount }) => row < first && first < row + rowCount)).toEqual([]);
      }
    }),
  );
});
