/** @jest-environment jsdom */
import type { ExcelErrorCode } from "../../../src/excel";
import { ExcelError } from "../../../src/excel";
import { richInspection } from "../support/examples";
import { axeFindings, openScreen } from "../support/screen";

async function failing(code: ExcelErrorCode, command: string) {
  const screen = await openScreen(richInspection());
  screen.excel.refusal = new ExcelError(code);
  await screen.click(command);
  return screen;
}

const bar = (root: HTMLElement) => root.querySelector("[role=alert]");
const actions = (root: HTMLElement) => [...(bar(root)?.querySelectorAll("button") ?? [])].map((b) => b.textContent);

describe("a problem", () => {
  test.each<[code: ExcelErrorCode, why: string, next: readonly string[]]>([
    ["cell-edit-mode", "Enterキー", ["もう一度試す", "閉じる"]],
    ["timeout", "応答がありません", ["もう一度試す", "閉じる"]],
    ["busy", "ほかの処理", ["もう一度試す", "閉じる"]],
    ["inactive-workbook", "前面に出し", ["もう一度試す", "閉じる"]],
    ["payload-too-large", "上限", ["開いているシートだけを検証する", "閉じる"]],
    ["not-found", "削除された", ["もう一度試す", "閉じる"]],
    ["unsupported", "Excel 2021以降", ["閉じる"]],
    ["unknown", "予期しない", ["もう一度試す", "閉じる"]],
  ])("%s while the workbook is read says what, why and what next", async (code, why, next) => {
    const screen = await failing(code, "ブック全体を検証");
    expect(bar(screen.root)?.textContent).toContain("検証できませんでした");
    expect(bar(screen.root)?.textContent).toContain(why);
    expect(actions(screen.root)).toEqual(next);
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("of a workbook that is too large is passed by checking the sheet in front", async () => {
    const screen = await failing("payload-too-large", "ブック全体を検証");
    screen.excel.refusal = null;
    await screen.click("開いているシートだけを検証する");
    expect(bar(screen.root)).toBeNull();
    expect(screen.text()).toContain("シート「様式３」");
  });

  test("with a sheet that is gone is passed by checking anew, since the places are no longer known", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("ブック全体を検証");
    screen.excel.refusal = new ExcelError("not-found");
    await screen.click(/収納率の差/);
    expect(bar(screen.root)?.textContent).toContain("様式３!D26を表示できませんでした");
    screen.excel.refusal = null;
    await screen.click("もう一度検証する");
    expect(bar(screen.root)).toBeNull();
    expect(screen.excel.reads).toBe(2);
  });

  test("of a protected sheet keeps the findings and what was to be written", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("シートを検証");
    await screen.click(/収納率の差/);
    screen.excel.refusal = new ExcelError("protected");
    await screen.click("この形に直す");
    expect(bar(screen.root)?.textContent).toMatch(/書き込めませんでした.*［校閲］タブで保護を解除/);
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(5);
    screen.excel.refusal = null;
    await screen.click("もう一度試す");
    expect(screen.excel.written).toHaveLength(1);
  });

  test("of the program itself is told apart from Excel's", async () => {
    const screen = await openScreen(richInspection());
    screen.excel.refusal = new TypeError("x is not a function");
    await screen.click("シートを検証");
    expect(bar(screen.root)?.textContent).toContain("プログラムの不具合です");
    expect(bar(screen.root)?.textContent).not.toContain("is not a function");
  });
});
