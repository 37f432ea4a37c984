import { buildWorkbook, type FormatPatch } from "../../../src/embedded-excel";
import { fontCss, fontFamily } from "../../../src/workbench/grid/fonts";
import { formatCss } from "../../../src/workbench/grid/format-css";

function cssOf(patch: FormatPatch) {
  const [sheet] = buildWorkbook([{ name: "様式３", cells: { A1: "値" }, formats: { A1: patch } }]).sheets;
  if (!sheet) throw new Error("no sheet");
  return formatCss(sheet.formatAt(0, 0));
}

test("均等割り付け spreads every line over the width", () => {
  expect(cssOf({ horizontal: "distributed" }).box).toMatch(/text-align:justify;text-align-last:justify/);
});

test("縦書き runs down with upright characters", () => {
  const { box } = cssOf({ rotation: 255, vertical: "center" });
  expect(box).toMatch(/writing-mode:vertical-rl;text-orientation:upright;text-align:center/);
});

test("unwrapped text keeps its line, wrapped text breaks", () => {
  expect(cssOf({ wrapText: false }).box).toMatch(/white-space:pre;/);
  expect(cssOf({ wrapText: true }).box).toMatch(/white-space:pre-wrap;/);
});

test("the indent is at the side that the text starts from", () => {
  expect(cssOf({ horizontal: "left", indent: 2 }).box).toMatch(/padding:0 2px 0 20px/);
  expect(cssOf({ horizontal: "right", indent: 2 }).box).toMatch(/padding:0 20px 0 2px/);
});

test("明朝 falls back to another 明朝, ゴシック to another ゴシック", () => {
  expect(fontFamily("ＭＳ 明朝")).toMatch(/^"ＭＳ 明朝",.*serif$/);
  expect(fontFamily("ＭＳ Ｐゴシック")).toMatch(/sans-serif$/);
});

test("a font name from a file cannot leave its quotation marks", () => {
  expect(fontFamily('x";}body{display:none}').split(",")[0]).toBe('"xbodydisplaynone"');
});

test("lines under and through the text are the box's own, which would not inherit them", () => {
  const { cell, box } = cssOf({ font: { underline: "single", strikethrough: true } });
  expect(cell).not.toContain("text-decoration");
  expect(box).toMatch(/text-decoration:underline line-through/);
});

test("a run of text says only what it differs in", () => {
  expect(fontCss({ bold: true, color: "#FF0000" })).toBe("font-weight:700;color:#FF0000");
  expect(fontCss({ underline: "double", strikethrough: true })).toBe("text-decoration:underline line-through double");
});
