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
