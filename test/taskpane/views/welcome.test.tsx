/** @jest-environment jsdom */
import { richInspection } from "../support/examples";
import { fakeMemory } from "../support/fakes";
import { axeFindings, openScreen } from "../support/screen";

async function firstDay() {
  const memory = fakeMemory();
  const screen = await openScreen(richInspection(), { memory });
  await screen.reads("案内を閉じる");
  return { memory, screen };
}

describe("the first screen", () => {
  test("says what the pane does and has one button, without tabs and commands around it", async () => {
    const { screen } = await firstDay();
    expect(screen.text()).toContain("外部へ送りません");
    expect([...screen.root.querySelectorAll("button")].map((button) => button.textContent)).toEqual([
      "このシートを検証する",
      "案内を閉じる",
    ]);
    expect(document.activeElement?.textContent).toBe("取組項目を、提出の前に点検します");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("begins with a validation, and is not shown again", async () => {
    const { memory, screen } = await firstDay();
    screen.button("このシートを検証する").focus();
    await screen.click("このシートを検証する");
    expect(screen.root.querySelectorAll(".finding")).toHaveLength(5);
    expect(document.activeElement).toBe(screen.button("シートを検証"));
    const next = await openScreen(richInspection(), { memory });
    expect(next.text()).not.toContain("案内を閉じる");
  });

  test("can be skipped by its link and by Escape", async () => {
    const first = await firstDay();
    await first.screen.click("案内を閉じる");
    expect(first.screen.text()).toContain("取組項目を検証します");
    expect(first.memory.has("welcomed")).toBe(true);
    const second = await firstDay();
    await second.screen.key("Escape");
    expect(second.screen.text()).toContain("取組項目を検証します");
  });

  test("gives way to a command of the ribbon", async () => {
    const { screen } = await firstDay();
    await screen.do(() => screen.pane.validate("workbook"));
    expect(screen.text()).toContain("ブック全体（1シート）");
  });
});
