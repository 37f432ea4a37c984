import { wrappedLines } from "../../../src/embedded-excel";

test("a line takes whole characters only", () => {
  expect(wrappedLines("一二三四五六七八九十", 5)).toBe(2);
  // Four in each line: half a character is no room for one.
  expect(wrappedLines("一二三四五六七八九十", 4.9)).toBe(3);
});

test("line breaks count, and so do empty lines", () => {
  expect(wrappedLines("一\n\n二", 10)).toBe(3);
  expect(wrappedLines("", 10)).toBe(1);
});

test("a Latin word goes to the next line as a whole", () => {
  expect(wrappedLines("活用したICTの", 5)).toBe(2);
  expect(wrappedLines("活用したABCDEの", 6)).toBe(2);
  expect(wrappedLines("活用した ABCDE FGHIJ", 4)).toBe(3);
});

test("what is longer than a line is broken anywhere", () => {
  expect(wrappedLines("a".repeat(40), 10)).toBe(3);
});

test("a closing mark takes the character before it along, an opening bracket the one behind it", () => {
  expect(wrappedLines("一二三四。五六七", 4)).toBe(3);
  expect(wrappedLines("一二三「四五六", 4)).toBe(2);
  expect(wrappedLines("一二三「四五六七」", 4)).toBe(3);
});

test("without wrapping a paragraph is one line", () => {
  expect(wrappedLines("とても長い文章".repeat(100), Infinity)).toBe(1);
});
