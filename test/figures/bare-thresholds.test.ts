import { readFigures } from "../../src/figures";

function read(text: string): string[] {
  return readFigures(text).map(({ text, role, comparator }) => [text, role, comparator ?? ""].join(" ").trim());
}

describe("thresholds without a word for a goal", () => {
  test.each([
    ["割合：70％以上", "70％ target ge"],
    ["排出量 850g以下", "850g target le"],
    ["年間3回以上（6月、10月、2月）", "3回 target ge"],
    ["18回以内", "18回 target le"],
    ["登録団体数が20団体を超える", "20団体 target gt"],
  ])("%s is a goal: nothing says that it came to pass", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ["300人以上が参加した", "300人 actual"],
    ["8割以上が「役に立った」と回答", "8割 actual"],
    ["登録団体数が20団体を超えた", "20団体 actual"],
    ["20団体を超える参加があった", "20団体 actual"],
    ["参加者は300人以上。", "300人 actual"],
  ])("%s is told as a result", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("among results it is one", () => {
    expect(readFigures("参加者　300人以上", { section: "results" })[0]?.role).toBe("actual");
  });
});
