import fc from "fast-check";
import { isEmpty, saysNothing } from "../../src/rules/nothing-to-say";
import { within } from "../support/watchdog";

test.each([
  ..."－-‐−―—─ー–～／/＊…・〃一",
  "***",
  "＊＊＊",
  "---",
  "",
  " 　\n",
  "なし",
  "なし。",
  "無し",
  "（なし）",
  "特になし",
  "特に無し",
  "特に なし。",
  "特にありません。",
  "該当なし",
  "該当事項なし",
  "該当する事項はありません。",
  "同上",
  "〔同上〕",
  "課題なし",
  "課題：なし\n改善策：なし",
  "課題は特になし。改善策も特になし。".replace("改善策も", "改善策は"),
  "【課題】\n【改善策】",
  "・課題\n　－\n・改善策\n　－",
  "Ｎ／Ａ",
  "特になしです。",
])("%j says nothing", (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each([
  "課題なし。ただし、広告主を改めて募る。",
  "該当なしと回答した地域を訪問する。",
  "なしの出荷が減った。",
  "無線の設備を更新する。",
  "同上の理由により、回数を増やす。",
  "課題を整理する",
  "改善策を検討中",
  "1",
  "引き続き",
  "－（別紙のとおり）",
])("%j says something", (text) => {
  expect(saysNothing(text)).toBe(false);
});

test("a text that says something still does so beside marks and empty headings", () => {
  const marks = fc.constantFrom("－", "なし。", "\n", "【課題】\n", "・", "***\n", "特になし。\n");
  fc.assert(
    fc.property(fc.array(marks), fc.array(marks), (before, after) => {
      expect(saysNothing(`${before.join("")}\n周知の方法を改める。\n${after.join("")}`)).toBe(false);
    }),
  );
});

test("long runs of marks are read to their end", () => {
  expect(within(60, () => saysNothing(`${"・".repeat(1_000_000)}あ`))).toBe(false);
});

test("only white space is empty", () => {
  expect(["", " ", "　\n"].map(isEmpty)).toEqual([true, true, true]);
  expect(isEmpty("－")).toBe(false);
});
