/** @jest-environment jsdom */
import { OWN_SHEETS, summarySheet } from "../../../src/sheets";
import { richInspection } from "../support/examples";
import { FakeFailure } from "../support/fakes";
import { axeFindings, openScreen, type Screen } from "../support/screen";

const LABEL = "取組集計・指摘一覧のシート";
const REMOVE = "作成したシートを削除";

async function opened(prepare: (screen: Screen) => void = () => undefined): Promise<Screen> {
  const screen = await openScreen(richInspection());
  prepare(screen);
  await screen.click("シートを検証");
  await screen.click("自動計算");
  await screen.reads(LABEL);
  await screen.click(LABEL);
  await screen.fetched();
  return screen;
}

const box = (screen: Screen) => screen.root.querySelector<HTMLDetailsElement>(".own-sheets");

describe("the sheets 取組集計 and 指摘一覧", () => {
  test("wait behind one line, after what the view is for", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("シートを検証");
    await screen.click("自動計算");
    await screen.reads(LABEL);
    expect(box(screen)?.open).toBe(false);
    const tools = screen.root.querySelector(".calculation-tools .tools");
    expect(tools?.firstElementChild?.textContent).toBe("計算結果を記入");
    expect(tools?.textContent).toBe("計算結果を記入①②・達成率・対前年度の空欄を補います。");
  });

  test("cannot be deleted while there are none", async () => {
    const screen = await opened();
    expect(() => screen.button(REMOVE)).toThrow("0 buttons");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("of an earlier day can be deleted", async () => {
    const screen = await opened(({ excel }) => excel.sheets.push(summarySheet(richInspection(), [])));
    expect(screen.button(REMOVE)).toBeTruthy();
  });

  test("are deleted after one more question, and then there is nothing more to delete", async () => {
    const screen = await opened();
    await screen.click("取組集計シートを作成・更新");
    await screen.click(REMOVE);
    expect(screen.text()).toContain("取組集計に入力した前年度と望ましい方向も消え、元に戻せません。");
    expect(document.activeElement?.textContent).toBe("やめる");
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.click("シートを削除する");
    expect(screen.excel.removed).toEqual([OWN_SHEETS.summary.table, OWN_SHEETS.findings.table]);
    expect(() => screen.button(REMOVE)).toThrow("0 buttons");
    expect(document.activeElement?.textContent).toBe(LABEL);
  });

  test("stay when the question is answered with やめる", async () => {
    const screen = await opened();
    await screen.click("取組集計シートを作成・更新");
    await screen.click(REMOVE);
    await screen.click("やめる");
    expect(screen.excel.removed).toEqual([]);
    expect(screen.button(REMOVE)).toBeTruthy();
  });

  test("cause no message where Excel does not answer the look for them", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("シートを検証");
    await screen.click("自動計算");
    await screen.reads(LABEL);
    screen.excel.refusal = new FakeFailure("cell-edit-mode", "セルの編集を確定してください。");
    await screen.click(LABEL);
    await screen.fetched();
    expect(screen.pane.state().problem).toBeNull();
    expect(() => screen.button(REMOVE)).toThrow("0 buttons");
  });
});
