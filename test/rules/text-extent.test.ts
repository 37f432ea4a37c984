import fc from "fast-check";
import { typefaceOf, wrappedHeight, wrappedLines } from "../../src/rules/text-extent";
import measured from "../fixtures/text-heights.json";

const face = (fontName: string, fontSize: number | null) =>
  typefaceOf({ fontName, fontSize, bold: false, wrapText: true, shrinkToFit: false });

const MINCHO = face("ＭＳ 明朝", 10);

// Row heights that LibreOffice 7.4 fits to texts of such forms; widths as it lays them out.
test.each(measured.map((each) => [each.text.slice(0, 20).replace(/\n/g, " "), each.width, each] as const))(
  "what LibreOffice fits is never called clipped: %s… in %d pt",
  (_, width, { text, height, fontName, fontSize }) => {
    const typeface = face(fontName, fontSize);
    expect(typeface && wrappedHeight(text, width, typeface).least).toBeLessThan(height);
  },
);

test("the height that is called enough is enough for nearly all texts that LibreOffice fits", () => {
  const short = measured.filter(({ text, width, height, fontName, fontSize }) => {
    const typeface = face(fontName, fontSize);
    return typeface !== null && wrappedHeight(text, width, typeface).enough < height;
  });
  expect(short.length / measured.length).toBeLessThan(0.02);
});

test("full-width characters are as wide as the font is high, half-width ones about half", () => {
  expect(MINCHO && wrappedLines("漢".repeat(30), 102, MINCHO)).toMatchObject({ least: 3 });
  expect(MINCHO && wrappedLines("1".repeat(40), 202, MINCHO)).toMatchObject({ least: 1 });
  expect(MINCHO && wrappedLines("ｱ".repeat(40), 202, MINCHO)).toMatchObject({ least: 1 });
});

test("line breaks make lines, empty ones at the end do not count", () => {
  expect(MINCHO && wrappedLines("一\n\n二\r\n三\n\n", 100, MINCHO)).toEqual({ least: 4, enough: 4 });
});

test("variation selectors and combining marks take no width", () => {
  const plain = "葛".repeat(10);
  const varied = "葛\u{E0100}".repeat(10);
  expect(MINCHO && wrappedLines(varied, 102, MINCHO)).toEqual(MINCHO && wrappedLines(plain, 102, MINCHO));
});

test("kana may be narrower than kanji in a proportional font, or in one that is not known", () => {
  const least = (text: string, fontName: string | null): number | undefined => {
    const typeface = typefaceOf({ fontName, fontSize: 10, bold: false, wrapText: true, shrinkToFit: false });
    return typeface ? wrappedLines(text, 102, typeface).least : undefined;
  };
  const kana = "かきくけこ".repeat(8);
  expect(least(kana, "ＭＳ 明朝")).toBe(4);
  for (const font of ["ＭＳ Ｐ明朝", "MS PGothic", "Meiryo UI", null]) expect(least(kana, font)).toBe(3);
  for (const font of ["ＭＳ 明朝", "ＭＳ Ｐ明朝", null]) expect(least("漢".repeat(40), font)).toBe(4);
});

test("marks may be set tight, and the half-width characters reach from the first to the last of them", () => {
  const least = (text: string) => MINCHO && wrappedLines(text, 102, MINCHO).least;
  expect(least("、".repeat(40))).toBe(2);
  expect(least("「".repeat(40))).toBe(2);
  for (const character of ["!", "ÿ", "｡", "ｱ", "ﾟ"])
    expect([character, least(character.repeat(40))]).toEqual([character, 2]);
  for (const character of ["Ā", "〠", "￡"]) expect([character, least(character.repeat(40))]).toEqual([character, 4]);
});

test("lines stand further apart in a tall font", () => {
  const least = (fontName: string): number => {
    const typeface = face(fontName, 10);
    return typeface ? wrappedHeight("一\n二\n三", 100, typeface).least : 0;
  };
  expect(least("ＭＳ 明朝")).toBeCloseTo(33);
  for (const font of ["メイリオ", "游ゴシック", "Noto Sans CJK JP"]) expect(least(font)).toBeCloseTo(37);
});

test("spaces at the end of a line take no room, spaces inside it do", () => {
  const lines = (text: string) => MINCHO && wrappedLines(text, 102, MINCHO).least;
  expect(lines(`漢字${" ".repeat(200)}\n漢字${"\u3000".repeat(200)}`)).toBe(2);
  expect(lines(`漢字${"\u3000".repeat(8)}漢字`)).toBe(2);
});

test("a cell takes room for itself on both sides, and a character may have to go to the next line", () => {
  expect(MINCHO && wrappedLines("漢".repeat(10), 100, MINCHO)).toEqual({ least: 1, enough: 2 });
  expect(MINCHO && wrappedLines("漢".repeat(10), 98, MINCHO)).toEqual({ least: 2, enough: 2 });
  expect(MINCHO && wrappedLines("漢".repeat(10), 115, MINCHO)).toEqual({ least: 1, enough: 2 });
  expect(MINCHO && wrappedLines("漢".repeat(10), 116, MINCHO)).toEqual({ least: 1, enough: 1 });
  expect(MINCHO && wrappedLines("1".repeat(10), 76, MINCHO)).toEqual({ least: 1, enough: 1 });
});

test("a font size that is none tells nothing", () => {
  expect(face("ＭＳ 明朝", 0)).toBeNull();
});

test("a cell that mixes font sizes has no typeface", () => {
  expect(face("ＭＳ 明朝", null)).toBeNull();
});

test("the bounds are in order, and grow with the text", () => {
  const text = fc.string({ unit: fc.constantFrom("漢", "か", "カ", "a", "1", "、", "。", "\n", "（", " ") });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 20, max: 600 }), (first, second, width) => {
      if (!MINCHO) throw new Error("no typeface");
      const one = wrappedHeight(first, width, MINCHO);
      const both = wrappedHeight(`${first}${second}`, width, MINCHO);
      expect(one.least).toBeLessThanOrEqual(one.enough);
      expect(both.least).toBeGreaterThanOrEqual(one.least);
    }),
  );
});
