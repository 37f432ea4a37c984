import { beginsKanjiNumber, readNumber } from "../../src/figures/numbers";

/** The value at the beginning of a folded text and how many characters it takes. */
function read(text: string): string | null {
  const number = readNumber(text, 0);
  return number && `${number.value.toFixed()} in ${number.end}`;
}

test.each([
  ["三", true],
  ["十", true],
  ["万", false],
  ["人", false],
])("a number may begin with %s: %s", (character, expected) => {
  expect(beginsKanjiNumber(character)).toBe(expected);
});

test.each([
  ["1,234,567人", "1234567 in 9"],
  ["1234,567人", "1234 in 4"],
  ["3 ,000人", "3000 in 6"],
  ["3, 000人", "3000 in 6"],
  ["3 000人", "3 in 1"],
  ["3,,000人", "3 in 1"],
  ["3,00人", "3 in 1"],
  ["3,0000人", "3 in 1"],
  ["12万2,139件", "122139 in 8"],
  ["1億 2,000万円", "120000000 in 9"],
  ["7 万円", "70000 in 3"],
  ["3万、5人", "30000 in 2"],
  ["三 回", "3 in 1"],
  ["三 万円", "3 in 1"],
  ["3千 万円", "3000 in 2"],
  ["三5人", "3 in 1"],
  ["1万5三", "10005 in 3"],
  ["1万三人", "10003 in 3"],
  ["一万億円", "1000000000000 in 3"],
  ["七十五点二%", "75.2 in 5"],
  ["人", null],
])("%s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("a run of numerals that is too long is no number", () => {
  expect(readNumber("一".repeat(32), 0)).not.toBeNull();
  expect(readNumber("一".repeat(33), 0)).toBeNull();
});

test.each([
  ["9,598千円", "9598 千"],
  ["88百万円", "88 百万"],
  ["1.5億円", "1.5 億"],
  ["十二万円", "12 万"],
  ["1万三千円", null],
  ["三千万円", null],
  ["三百万円", null],
  ["一万億円", null],
  ["七十五点二%", null],
])("the scale that %s ends with may be part of its unit", (text, expected) => {
  const scaled = readNumber(text, 0)?.scaled;
  expect(scaled ? `${scaled.coefficient.toFixed()} ${scaled.scale}` : null).toBe(expected);
});

test("kanji with a decimal point are still kanji", () => {
  expect(readNumber("七十五点二%", 0)).toMatchObject({ isKanji: true, decimals: 1 });
});
