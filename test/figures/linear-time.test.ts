import fc from "fast-check";
import { readFigures } from "../../src/figures";

/** Pieces that a reader of numbers, years, names and brackets could be led astray with. */
const PIECES = [
  "1",
  "1,",
  "一",
  "十",
  "億",
  "1億",
  "1,234件",
  "（",
  "（目標）",
  "（1件",
  "【",
  "「",
  "平成30年度",
  "平成30年度～",
  "H30",
  "R1.",
  "1-",
  "1～",
  "1/",
  "1.",
  "1・",
  "1、",
  "：",
  "件数：",
  "は、",
  "・",
  "○",
  "①",
  "(1)",
  "第1・",
  "10人から",
  "10件を目指す",
  "前年度",
  "前年度比",
  "目標",
  "合計",
  "約",
  "▲",
  "＋",
  "１人当たり",
  "4月1日、",
  "a@",
  "ab1",
  "http://",
  " ",
  "　",
  "\n",
  "。",
  "※",
  "→",
  "相談",
  "の",
  "を開催した",
  "ｶﾞ",
  "か\u3099",
  "㌫",
  "㎡",
  "数十",
  "3割5分",
  "1時間",
  "（あ）",
  "10分",
  "年",
  "日",
  "1日",
];

/** Processor time, which others that share the machine weigh on less than on the clock. */
function milliseconds(text: string): number {
  const from = process.cpuUsage();
  readFigures(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Time for `size` characters of repeated text, the best of three. */
function best(unit: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  return Math.min(milliseconds(text), milliseconds(text), milliseconds(text));
}

/** Eight times the text takes less than 24 times as long; a quadratic reader would take 64 times. */
function growsLinearly(unit: string): boolean {
  return best(unit, 40_000) < 8 * 3 * best(unit, 5_000) + 40;
}

test("time grows with the length of the text, whatever is repeated", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), (pieces) => {
      const unit = pieces.join("");
      // Measured again where the compiler or the collector of garbage came in between.
      expect(growsLinearly(unit) || growsLinearly(unit) || growsLinearly(unit)).toBe(true);
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);

test.each(["財産調査件数　2,363件（目標2,000件）\n", "1", "（", "平成30年度", "相談件数は、"])(
  "a megabyte of %j is read in seconds",
  (unit) => {
    expect(milliseconds(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toBeLessThan(20_000);
  },
  60_000,
);
