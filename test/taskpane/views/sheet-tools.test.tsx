/** @jest-environment jsdom */
import { richInspection } from "../support/examples";
import { cell } from "../support/data";
import { axeFindings, openScreen } from "../support/screen";

async function validated() {
  const screen = await openScreen(richInspection());
  await screen.click("シートを検証");
  return screen;
}

const place = (row: number, column: number) => ({ sheet: "様式３", cell: cell(row, column) });

describe("marking from the pane", () => {
  test("is offered after a validation, marks, and says that marks follow", async () => {
    const screen = await validated();
    await screen.click("シートに印を付ける");
    expect(screen.excel.marks).toHaveLength(5);
    expect(screen.text()).toContain("5個のセルに印を付けました");
    expect(screen.text()).toContain("検証し直すと、印も付け直します。");
    expect(screen.root.querySelector("[role=status]")?.textContent).toBe("5個のセルに印を付けました");
    expect(() => screen.button("シートに印を付ける")).toThrow("0 buttons");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("names protected sheets and cells that keep the user's input message", async () => {
    const screen = await validated();
    screen.excel.flagOutcome = {
      highlighted: 3,
      obstacles: [
        { ...place(1, 1), sheet: "様式２", why: "protected" },
        { ...place(4, 1), sheet: "様式２", why: "protected" },
        { ...place(25, 3), why: "own-message" },
      ],
    };
    await screen.click("シートに印を付ける");
    expect(screen.text()).toContain("シート「様式２」は保護されているため、印を付けられません（2か所）");
    expect(screen.text()).toContain("入力時メッセージがすでにあるため、色だけを付けました");
    await screen.click("D26を表示");
    expect(screen.excel.selected).toEqual(["様式３!25,3"]);
  });

  test("says that no cell could be marked where every sheet is protected", async () => {
    const screen = await validated();
    screen.excel.flagOutcome = { highlighted: 0, obstacles: [{ ...place(4, 1), why: "protected" }] };
    await screen.click("シートに印を付ける");
    expect(screen.text()).toContain("印を付けられませんでした");
    expect(screen.text()).not.toContain("0個のセル");
    expect(screen.text()).not.toContain("検証し直すと、印も付け直します。");
    expect(screen.button("シートに印を付ける")).toBeTruthy();
  });

  test("clears marks of an earlier day without a validation", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("指摘をすべて消す");
    expect(screen.text()).toContain("シートに付けた印をすべて消しました");
  });
});

describe("fixing from the pane", () => {
  test("applies a finding's fix by a click and offers to take it back", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    await screen.click("この形に直す");
    expect(screen.excel.written).toHaveLength(1);
    expect(screen.text()).toContain("1か所を書き換えました");
    // Offered once: among the tools only when the notice has gone.
    expect(screen.button("元に戻す")).toBeTruthy();
    await screen.do(() => screen.root.querySelector<HTMLElement>(".message-notice .button")?.click());
    expect(screen.excel.undone).toHaveLength(1);
    expect(screen.text()).toContain("1か所を元に戻しました");
  });

  test("previews all safe fixes with tick boxes and makes only those that stay ticked", async () => {
    const screen = await validated();
    await screen.click("まとめて修正（1件）");
    await screen.fetched();
    expect(screen.root.querySelector("h2")?.textContent).toBe("まとめて修正");
    expect(document.activeElement?.textContent).toBe("まとめて修正");
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.click("選択を外す");
    await screen.click("選んだ0件を直す");
    expect(screen.excel.written).toEqual([]);
    await screen.click("すべて選ぶ");
    screen.button("選んだ1件を直す").focus();
    await screen.click("選んだ1件を直す");
    expect(screen.excel.written).toHaveLength(1);
    expect(document.activeElement).toBe(screen.button("シートを検証"));
  });

  test("offers the text of a cell with mixed fonts for copying, with the reason", async () => {
    const screen = await validated();
    const fix = richInspection().findings.find((finding) => finding.fix)?.fix;
    const [edit] = fix?.edits ?? [];
    if (!edit) throw new Error("no fix");
    screen.excel.editOutcome = { applied: [], refused: [{ edit, why: "mixed-font" }] };
    await screen.click(/収納率の差/);
    await screen.click("この形に直す");
    expect(screen.text()).toContain("書き換えるとその書式が失われます");
    expect(screen.root.querySelector("textarea")?.value).toBe(
      "収納率85.95％（対前年度 0.12ポイント増）\n・口座振替の勧奨 2,363件",
    );
    expect(screen.button("文をコピーする")).toBeTruthy();
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("says which cells were not taken back because someone changed them", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    await screen.click("この形に直す");
    const [entry] = screen.pane.state().journal[0]?.entries ?? [];
    if (!entry) throw new Error("nothing was written");
    screen.excel.undoOutcome = { restored: [], kept: [{ entry, why: "changed" }] };
    await screen.do(() => screen.pane.undo());
    expect(screen.text()).toContain("書き込んだ後に内容が変わっているため、そのままにしました。");
  });
});
