/** @jest-environment jsdom */
import { inspection } from "../support/data";
import { richInspection } from "../support/examples";
import { axeFindings, openScreen } from "../support/screen";

async function calculated() {
  const screen = await openScreen(richInspection());
  await screen.click("シートを検証");
  await screen.click("自動計算");
  await screen.reads("数値からみた自己評価");
  const cards = [...screen.root.querySelectorAll<HTMLElement>(".card")];
  const card = (name: string): string =>
    cards.find((each) => each.querySelector("h3")?.textContent === name)?.textContent ?? "";
  return { screen, cards, card };
}

describe("自動計算", () => {
  test("says what it will show before anything was validated", async () => {
    const screen = await openScreen(richInspection());
    await screen.click("自動計算");
    await screen.reads("達成率と対前年度を計算します");
    expect(screen.root.querySelector("[role=tabpanel]")?.getAttribute("aria-labelledby")).toBe("tab-calculation");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("has a card for each indicator with target, actual, 達成率 and whether it was attained", async () => {
    const { screen, cards, card } = await calculated();
    expect(cards).toHaveLength(4);
    const sent = card("①催告書送付件数");
    for (const words of ["達成", "達成率118.2％", "目標2,000件以上", "実績2,363件", "令和元年度・3月末"])
      expect(sent).toContain(words);
    expect(card("改善提案件数")).toContain("未達成");
    expect(card("改善提案件数")).toContain("平成29年度から令和元年度までの合計");
    expect(await axeFindings(screen.root)).toEqual([]);
  });

  test("gives the bar a text of its own", async () => {
    const { cards } = await calculated();
    const bars = cards.flatMap((card) => [...card.querySelectorAll("svg[role=img]")]);
    expect(bars.map((bar) => bar.getAttribute("aria-label"))).toEqual([
      "達成率 118.2％。目標は100％の線です。",
      "達成率 16.7％。目標は100％の線です。",
    ]);
  });

  test("shows 対前年度 as a difference in points and a rate", async () => {
    const { card } = await calculated();
    expect(card("収納率")).toContain("対前年度＋0.12ポイント　増減率 ＋0.1％");
  });

  test("says what is missing", async () => {
    const { card } = await calculated();
    expect(card("未収金残高")).toContain("判定できません");
    expect(card("未収金残高")).toContain("目標が書かれていません。");
    expect(card("未収金残高")).toContain("前年度の数値が見つかりません。");
    expect(card("未収金残高")).toContain("9,598千円");
  });

  test("shows each formula with links to its cells", async () => {
    const { screen, card } = await calculated();
    expect(card("①催告書送付件数")).toContain("2,363件 ÷ 2,000件 × 100 ＝ 118.2％");
    const links = [...screen.root.querySelectorAll<HTMLElement>(".formulas .cell-link")];
    await screen.do(() => links[0]?.click());
    expect(screen.excel.selected).toEqual(["様式３!34,4"]);
  });

  test("draws 達成率 of all indicators with the target line, and says the same in words", async () => {
    const { screen } = await calculated();
    const chart = screen.root.querySelector(".chart-bars");
    expect(screen.root.querySelector(".chart-box summary")?.textContent).toBe("達成率のグラフ（2件）");
    expect(chart?.getAttribute("aria-label")).toBe(
      "達成率の棒グラフ（目標は100％）。2 ①催告書送付件数は118.2％ 達成、3 改善提案件数は16.7％ 未達成。",
    );
    expect(chart?.querySelectorAll("rect.chart-bar")).toHaveLength(2);
    expect(chart?.querySelector("line.chart-target")).not.toBeNull();
  });

  test("says what the figures suggest, and why", async () => {
    const { screen } = await calculated();
    expect(screen.text()).toContain("①目標達成読み取れた目標をすべて達成しています。");
    expect(screen.text()).toContain("②目標未達成達成していない目標があります。");
  });

  test("says that there is nothing to calculate where no 取組項目 was found", async () => {
    const screen = await openScreen(inspection([], []));
    await screen.click("自動計算");
    await screen.click("シートを検証");
    expect(screen.text()).toContain("このシートに取組項目は見つかりませんでした");
  });
});

describe("the tabs", () => {
  test("are one stop for Tab; the arrow keys switch and go round", async () => {
    const screen = await openScreen(richInspection());
    const tabs = [...screen.root.querySelectorAll<HTMLElement>("[role=tab]")];
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1]);
    tabs[0]?.focus();
    await screen.key("ArrowRight");
    expect(screen.pane.state().view).toBe("calculation");
    expect(document.activeElement).toBe(tabs[1]);
    await screen.key("End");
    expect(screen.pane.state().view).toBe("settings");
    await screen.key("ArrowRight");
    expect(screen.pane.state().view).toBe("check");
  });
});
