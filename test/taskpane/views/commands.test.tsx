/** @jest-environment jsdom */
import { richInspection } from "../support/examples";
import { axeFindings, openScreen } from "../support/screen";

describe("While Excel works", () => {
  test("a validation can be stopped", async () => {
    const screen = await openScreen(richInspection());
    const open = screen.excel.hold();
    await screen.click("シートを検証");
    await screen.click("中止する");
    open();
    expect(screen.root.querySelector(".progress")).toBeNull();
    expect(screen.root.querySelector("[role=status]")?.textContent).toContain("検証を中止しました");
  });

  test("writing that takes long says why it cannot be stopped", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("シートを検証");
    const open = screen.excel.hold();
    await screen.click("シートに印を付ける");
    expect(screen.text()).toContain("シートに印を付けています…");
    expect(screen.text()).not.toContain("中止できません");
    await screen.reads("終わるまで中止できません");
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.do(open);
    expect(screen.text()).not.toContain("中止できません");
  });
});
