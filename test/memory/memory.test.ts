import { remembering } from "../../src/memory";

/** A reader of lengths with every text that it was asked to read. */
function reader(limits?: { texts: number; length: number }): { read: (text: string) => number; asked: string[] } {
  const asked: string[] = [];
  const read = remembering((text) => {
    asked.push(text);
    return text.length;
  }, limits);
  return { read, asked };
}

test("what has been read is not read again, whatever it was", () => {
  const { read, asked } = reader();
  expect(["①", "", "①", ""].map(read)).toEqual([1, 0, 1, 0]);
  expect(asked).toEqual(["①", ""]);
});

test("a text that is too long is read each time", () => {
  const { read, asked } = reader({ texts: 10, length: 3 });
  for (const text of ["三文字", "四文字の", "三文字", "四文字の"]) read(text);
  expect(asked).toEqual(["三文字", "四文字の", "四文字の"]);
});

test("so many texts are remembered and no more", () => {
  const { read, asked } = reader({ texts: 2, length: 3 });
  for (const text of ["一", "二", "一", "二"]) read(text);
  expect(asked).toEqual(["一", "二"]);
  for (const text of ["三", "三", "一"]) read(text);
  expect(asked).toEqual(["一", "二", "三", "一"]);
});

test("a short text of a workbook is remembered with a thousand others", () => {
  const { read, asked } = reader();
  const texts = Array.from({ length: 1000 }, (_, index) => `取組項目${index}`);
  for (const text of [...texts, ...texts, "文".repeat(100), "文".repeat(100)]) read(text);
  expect(asked).toHaveLength(1001);
  read("文".repeat(101));
  read("文".repeat(101));
  expect(asked).toHaveLength(1003);
});
