/** @jest-environment jsdom */
import { rules } from "../../../src/rules";
import { richInspection } from "../support/examples";
import { axeFindings, openScreen } from "../support/screen";

/** The first chapter of the manual. */
const CHAPTER = "1. はじめての検証";

async function validated() {
  const screen = await openScreen(richInspection());
  await screen.click("シートを検証");
  return screen;
}

const title = (root: HTMLElement) => root.querySelector(".help h2")?.textContent;

describe("the help", () => {
  test("opens beside the tabs and lists the manual's chapters and every rule", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("ヘルプ");
    await screen.reads("使い方");
    await screen.reads(CHAPTER);
    expect(title(screen.root)).toBe("ヘルプ");
    expect(document.activeElement).toBe(screen.root.querySelector(".help h2"));
    const entries = [...screen.root.querySelectorAll(".help-list .link")].map((entry) => entry.textContent);
    for (const rule of rules) expect(entries).toContain(rule.title);
    expect(entries.length).toBeGreaterThan(rules.length);
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("shows the page of a finding's rule, with its examples, and gives the focus back", async () => {
    const screen = await validated();
    await screen.click(/収納率の差/);
    const link = screen.button("「規則 percentage-point」の説明を読む");
    link.focus();
    await screen.click("「規則 percentage-point」の説明を読む");
    await screen.reads("割合どうしの差が「％」で書かれている");
    expect(title(screen.root)).toBe("割合どうしの差が「％」で書かれている");
    const page = screen.root.querySelector(".help")?.textContent ?? "";
    expect(page).toContain("対前年度　0.12％");
    expect(page).toContain("修正案：「0.12％」を「0.12ポイント」に直す");
    expect(await axeFindings(screen.root)).toEqual([]);
    await screen.click("戻る");
    expect(screen.root.querySelector(".help")).toBeNull();
    expect(document.activeElement).toBe(link);
    expect(screen.button(/収納率の差/).getAttribute("aria-expanded")).toBe("true");
  });

  test("goes back page by page, by Escape too", async () => {
    const screen = await openScreen(richInspection());
    screen.button("ヘルプ").focus();
    await screen.click("ヘルプ");
    await screen.reads("規則の説明");
    await screen.click(rules[0]?.title ?? "");
    await screen.reads("なぜ指摘するか");
    expect(title(screen.root)).toBe(rules[0]?.title);
    await screen.key("Escape");
    await screen.reads("規則の説明");
    expect(title(screen.root)).toBe("ヘルプ");
    await screen.key("Escape");
    expect(screen.root.querySelector(".help")).toBeNull();
    expect(document.activeElement).toBe(screen.button("ヘルプ"));
  });

  test("closes when a tab is chosen", async () => {
    const screen = await validated();
    await screen.click("ヘルプ");
    await screen.click("設定");
    expect(screen.root.querySelector(".help")).toBeNull();
  });

  test("says so when a page cannot be fetched", async () => {
    const screen = await openScreen(richInspection());
    await screen.do(() => screen.pane.help({ kind: "rule", id: "no-such-rule" }));
    await screen.reads("読み込めませんでした");
    expect(screen.root.querySelector(".help [role=alert]")?.textContent).toContain("読み込めませんでした");
    expect(await axeFindings(screen.root)).toEqual([]);
  });
});
