/** @jest-environment jsdom */
import { richInspection } from "../support/examples";
import type { Screen } from "../support/screen";
import { axeFindings, openScreen } from "../support/screen";

async function validated(preferences?: unknown): Promise<Screen> {
  const screen = await openScreen(richInspection());
  screen.excel.preferences = preferences;
  await screen.click("シートを検証");
  return screen;
}

async function openSettings(screen: Screen): Promise<void> {
  await screen.click("設定");
  await screen.fetched();
  await screen.fetched();
}

async function choose(screen: Screen, label: string, value: string): Promise<void> {
  await screen.do(() => {
    const setting = [...screen.root.querySelectorAll("label")].find((element) =>
      element.textContent?.startsWith(label),
    );
    const select = setting?.querySelector("select");
    if (!select) throw new Error(`no setting ${label}`);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

describe("ignoring a finding", () => {
  test("takes a reason, keeps it in the workbook, and counts what is ignored", async () => {
    const screen = await validated();
    await screen.click(/②を選んでいますが/);
    await screen.do(() => screen.root.querySelectorAll<HTMLElement>(".ignore input[type=radio]")[1]?.click());
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.click("無視する");
    expect(screen.excel.preferences).toMatchObject({
      version: 1,
      ignored: [{ key: "remedy-required/1/results", reason: "区の書き方による" }],
    });
    expect(screen.excel.reads).toBe(1);
    expect(screen.text()).toContain("無視した指摘 1件");
    expect(screen.text()).not.toContain("エラーは見つかりませんでした");
    expect(screen.button("エラー 0件")).toBeTruthy();
  });

  test("is taken back in the settings", async () => {
    const screen = await validated();
    await screen.click(/②を選んでいますが/);
    await screen.click("無視する");
    await openSettings(screen);
    expect(screen.text()).toContain("取組項目2 規則 remedy-required");
    await screen.click(/^無視をやめる/);
    await screen.click("検証");
    expect(screen.button("エラー 1件")).toBeTruthy();
    expect(screen.excel.preferences).toMatchObject({ ignored: [] });
  });
});

describe("設定", () => {
  test("offers year, stage, hidden sheets, directions and rules, and keeps what is chosen", async () => {
    const screen = await validated();
    await openSettings(screen);
    expect(await axeFindings(screen.root)).toEqual([]);
    expect(screen.text()).toContain("自動（年度末）");
    await choose(screen, "当年度", "2020");
    await choose(screen, "時期", "midyear");
    await choose(screen, "催告書送付件数", "less");
    await choose(screen, "②を選んだ欄に課題と改善策がない", "off");
    expect(screen.excel.preferences).toMatchObject({
      fiscalYear: 2020,
      stage: "midyear",
      lessIsBetter: { 催告書送付件数: true },
      severities: { "remedy-required": "off" },
    });
    await screen.click("検証");
    expect(screen.text()).toContain("使わない設定にした規則 1件");
    expect(screen.text()).not.toContain("エラーは見つかりませんでした");
  });

  test.each([
    [{ version: 9 }, "新しい版の取組チェックで保存されています"],
    [{ version: 1, ignored: "?" }, "壊れている"],
  ])("that cannot be understood are reported and not overwritten", async (kept, words) => {
    const screen = await validated(kept);
    await openSettings(screen);
    expect(screen.text()).toContain(words);
    expect(screen.root.querySelectorAll("select")).toHaveLength(0);
    await screen.do(() => screen.pane.prefer({ fiscalYear: 2020 }));
    expect(screen.excel.preferences).toBe(kept);
    await screen.click("検証");
    await screen.click(/②を選んでいますが/);
    expect(screen.root.querySelector(".ignore")).toBeNull();
  });

  test("wait for a check, which reads what the workbook keeps", async () => {
    const screen = await openScreen(richInspection());
    await openSettings(screen);
    expect(screen.text()).toContain("検証すると、このブックの設定を読み込みます。");
  });
});
