/** [DBNum1] 一二三, [DBNum2] 壱弐参, [DBNum3] １２３: how Excel writes digits under these modifiers. */
export type KanjiStyle = 1 | 2 | 3;

const DIGITS: Readonly<Record<KanjiStyle, string>> = {
  1: "〇一二三四五六七八九",
  2: "〇壱弐参四伍六七八九",
  3: "０１２３４５６７８９",
};
const TENS: Readonly<Record<KanjiStyle, readonly string[]>> = {
  1: ["", "十", "百", "千"],
  2: ["", "拾", "百", "阡"],
  3: ["", "十", "百", "千"],
};
const MYRIADS: Readonly<Record<KanjiStyle, readonly string[]>> = {
  1: ["", "万", "億", "兆"],
  2: ["", "萬", "億", "兆"],
  3: ["", "万", "億", "兆"],
};

/** Each digit of a text on its own: 2019 → 二〇一九. */
export function withKanjiDigits(text: string, style: KanjiStyle): string {
  return text.replace(/[0-9]/g, (digit) => DIGITS[style][Number(digit)] ?? digit);
}

/** Digits with their places: 1234 → 千二百三十四. Digits behind a point are written one by one. */
export function withKanjiPlaces(text: string, style: KanjiStyle): string {
  return text.replace(/[0-9]+(\.[0-9]+)?/g, (number) => {
    const [integer = "", decimals] = number.split(".");
    const read = integer.length > 16 ? withKanjiDigits(integer, style) : places(integer, style);
    return decimals === undefined ? read : `${read}.${withKanjiDigits(decimals, style)}`;
  });
}

function places(integer: string, style: KanjiStyle): string {
  const digits = integer.replace(/^0+(?=[0-9])/, "");
  if (digits === "0") return DIGITS[style].charAt(0);
  let result = "";
  for (let end = digits.length, myriad = 0; end > 0; end -= 4, myriad++) {
    const group = underTenThousand(digits.slice(Math.max(0, end - 4), end), style, myriad);
    if (group !== "") result = group + (MYRIADS[style][myriad] ?? "") + result;
  }
  return result;
}

function underTenThousand(digits: string, style: KanjiStyle, myriad: number): string {
  return [...digits]
    .map((digit, index) => {
      const place = digits.length - 1 - index;
      if (digit === "0") return "";
      // 十, 百, 千 stand without 一, except in formal numerals and before 万 (一千万).
      const bare = digit === "1" && place > 0 && style !== 2 && !(place === 3 && myriad > 0);
      return (bare ? "" : (DIGITS[style][Number(digit)] ?? "")) + (TENS[style][place] ?? "");
    })
    .join("");
}
