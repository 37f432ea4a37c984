import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFigures, toContractLine } from "../../src/figures";

const passages = readFileSync(join(__dirname, "../fixtures/figures/cases.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => (JSON.parse(line) as { text: string }).text);

const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ".": "．" };

function fullWidth(text: string): string {
  return text
    .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace(/[,.]/g, (sign) => FULL_WIDTH[sign] ?? sign);
}

const DIGITS = "〇一二三四五六七八九";
const SCALES = ["", "十", "百", "千"];

/** 2363 → 二千三百六十三 */
function kanji(value: number): string {
  const parts: string[] = [];
  for (const [at, scale] of [
    [1e8, "億"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const section = Math.floor(value / at) % 1e4;
    if (section === 0) continue;
    const digits = [...String(section)].map(Number);
    const words = digits.map((digit, i) => {
      const small = SCALES[digits.length - 1 - i] ?? "";
      return digit === 0 ? "" : (digit === 1 && small !== "" ? "" : (DIGITS[digit] ?? "")) + small;
    });
    parts.push(words.join("") + scale);
  }
  return parts.join("");
}

/** 122139 → 12万2,139 */
function mixed(value: number): string {
  const high = Math.floor(value / 1e4);
  const low = value % 1e4;
  return high === 0
    ? low.toLocaleString("en")
    : `${high.toLocaleString("en")}万${low === 0 ? "" : low.toLocaleString("en")}`;
}

const japaneseText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...passages),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("\n", "。", "（", "）", "①", "ｶﾞ", "㌫", "㎡", "２", "1,"),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

test("every figure's offsets give back its text, also after wide, composed and compatibility characters", () => {
  fc.assert(
    fc.property(japaneseText, (text) => {
      let end = 0;
      for (const figure of readFigures(text)) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(figure.start).toBeGreaterThanOrEqual(end);
        end = figure.end;
      }
    }),
    { numRuns: 500 },
  );
});

test("what is printed is JSON that holds the text as it came in", () => {
  fc.assert(
    fc.property(japaneseText, (text) => {
      const line = JSON.parse(JSON.stringify(toContractLine(text))) as { text: string; figures: { value: number }[] };
      expect(line.text).toBe(text);
      for (const { value } of line.figures) expect(Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("a count has one value however it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 999_999_999 }), (value) => {
      const written = [
        String(value),
        value.toLocaleString("en"),
        fullWidth(value.toLocaleString("en")),
        mixed(value),
        fullWidth(mixed(value)),
        kanji(value),
      ];
      for (const number of written) {
        const [figure, ...others] = readFigures(`相談件数：${number}件`);
        expect(others).toEqual([]);
        expect([number, figure?.value.toString(), figure?.unit, figure?.name]).toEqual([
          number,
          String(value),
          "件",
          "相談件数",
        ]);
      }
    }),
  );
});

test("a decimal keeps its exact value and its places", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 3 }), (digits, places) => {
      const number = (digits / 10 ** places).toFixed(places);
      const [figure] = readFigures(`収納率は${fullWidth(number)}％である`);
      expect(figure?.value.toFixed(places)).toBe(number);
      expect(figure?.decimals).toBe(places);
    }),
  );
});

test("a plain sentence before or after changes no figure", () => {
  const plain = fc.constantFrom(
    "地域と協力して取り組んだ。",
    "区民の意見を聞きながら進めた。",
    "次のとおりである。",
    "職員が現場を訪ねて状況を確かめた。",
  );
  fc.assert(
    fc.property(fc.constantFrom(...passages), plain, (text, sentence) => {
      const alone = readFigures(text).map(({ start, end, ...figure }) => ({ ...figure, length: end - start }));
      const strip = (figures: ReturnType<typeof readFigures>) =>
        figures.map(({ start, end, ...figure }) => ({ ...figure, length: end - start }));
      expect(strip(readFigures(`${sentence}\n${text}`))).toEqual(alone);
      expect(strip(readFigures(`${text}\n${sentence}`))).toEqual(alone);
    }),
    { numRuns: 300 },
  );
});

test("adjacent passages on lines of their own keep their values and units", () => {
  fc.assert(
    fc.property(fc.constantFrom(...passages), fc.constantFrom(...passages), (first, second) => {
      const values = (text: string) => readFigures(text).map(({ value, unit }) => `${value.toString()} ${unit ?? ""}`);
      expect(values(`${first}\n${second}`)).toEqual([...values(first), ...values(second)]);
    }),
    { numRuns: 300 },
  );
});
