import { fold } from "../../src/figures/fold";

test.each([
  ["ｶﾞ", "ガ"],
  ["ﾊﾟ", "パ"],
  ["か\u3099", "が"],
  ["は\u309a", "ぱ"],
  ["あﾟ", "あ\u309a"],
  ["５人\u200b増", "5人増"],
  ["㌫", "パーセント"],
  ["１２０㎡", "120㎡"],
  ["△５〜６", "▲5~6"],
])("%s folds to %s", (text, expected) => {
  expect(fold(text).text).toBe(expected);
});

test("what folds to itself is the same text", () => {
  expect(fold("受講者").text).toBe("受講者");
});

test("offsets lead back to the text as it came in", () => {
  const { text, startOf, endOf } = fold("ﾊﾟｿｺﾝ㌫5台");
  expect(text).toBe("パソコンパーセント5台");
  const at = text.indexOf("5");
  expect([startOf(at), endOf(at + 1)]).toEqual([6, 7]);
  expect([startOf(0), endOf(1)]).toEqual([0, 2]);
  expect([startOf(4), endOf(9)]).toEqual([5, 6]);
  expect([endOf(0), startOf(text.length), endOf(text.length)]).toEqual([0, 8, 8]);
  expect([startOf(text.length + 1), endOf(text.length + 1)]).toEqual([8, 8]);
});
