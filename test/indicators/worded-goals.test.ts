import { lines, type Texts } from "./support/lines";

describe("a goal without a number of its own is read", () => {
  test.each<[string, Texts, string[]]>([
    [
      "without a heading where a sentence says what is aimed at",
      { goal: "来館者数が前年度を上回るようにする。" },
      ["来館者数 [-] prior gt ?, nothing: ? prior+actual"],
    ],
    [
      "not outside the heading where there is one",
      { goal: "前年度を上回る来館者数となるよう努める。\n（目標）\n・貸出冊数　50冊以上" },
      ["貸出冊数 [冊] absolute ge 50, nothing: ? actual"],
    ],
    ["not where a sentence tells what was", { goal: "来館者数が前年度を上回った。" }, []],
    [
      "not in results that say 目標を達成し",
      { results: "・来館者数は目標を達成し、前年度を上回る130人となった（前年度　120人）。" },
      [],
    ],
    [
      "not in results where 目標 stands far before",
      {
        results:
          "・目標は100人であり、多くの方にお越しいただいたことから、来館者数は前年度を上回る130人となった（前年度　120人）。",
      },
      ["来館者数 [人] absolute ge 100, 130 before 120 130%: yes"],
    ],
    [
      "with its mark",
      {
        goal: "（目標）\n①来館者数が前年度を上回る\n②受講者数が前年度を上回る",
        results: "①130人（前年度120人）\n②70人（前年度80人）",
      },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes", "受講者数 [人] prior gt 80, 70 before 80 87.5%: no"],
    ],
    [
      "with its mark behind a space",
      {
        goal: "（目標）\n　①来館者数が前年度を上回る\n　②受講者数が前年度を上回る",
        results: "①130人（前年度120人）\n②70人（前年度80人）",
      },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes", "受講者数 [人] prior gt 80, 70 before 80 87.5%: no"],
    ],
    [
      "of 対前年度増",
      { goal: "（目標）\n・来館者数　対前年度増", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "of 対前年度減",
      { goal: "（目標）\n・苦情件数　対前年度減", results: "・苦情件数　13件（前年度12件）" },
      ["苦情件数 [件] prior lt 12, 13 before 12 92.3%: no"],
    ],
    ["not of 前年度増加した分", { goal: "（目標）\n・前年度増加した分の来館者数を生かす" }, []],
    [
      "not of 対前年度20％増, which has a number",
      { goal: "（目標）\n・来館者数　対前年度20％増", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior ge 144, 130 before 120 90.3%: no"],
    ],
    ["not of 前年度減少した分", { goal: "（目標）\n・前年度減少した分の来館者数を取り戻す" }, []],
    [
      "with its level in a bracket",
      {
        goal: "（目標）\n・貸出冊数　50冊以上\n・利用率　前年度の水準を維持する（61.2％）",
        results: "・貸出冊数　60冊\n・利用率　62％",
      },
      ["貸出冊数 [冊] absolute ge 50, 60 120%: yes", "利用率 [%] prior ge 61.2, 62 101.3%: yes"],
    ],
    [
      "not with a target in a bracket as its level",
      { goal: "（目標）\n・利用率　前年度の水準を維持する（目標61.2％）", results: "・利用率　62％" },
      ["利用率 [%] prior ge ?, 62: ? prior", "水準 [%] absolute ge 61.2, nothing: ? actual"],
    ],
    [
      "named before 令和元年度まで",
      { goal: "（目標）\n・問合せ件数：令和元年度まで前年度を上回る", results: "・問合せ件数　130件（前年度120件）" },
      ["問合せ件数 [件] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named behind its heading",
      { goal: "（成果目標）来館者数が前年度を上回る", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named behind 目標は",
      { goal: "（目標）\n・今年度の目標は来館者数が前年度を上回ること", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named behind a sentence",
      { goal: "（目標）\n広く知らせる。来館者数について、前年度を上回る", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named behind a tab",
      { goal: "広く知らせる\t来館者数が前年度を上回ることを目標とする", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named before 確保",
      { goal: "（目標）\n・前年度を上回る来館者数の確保", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named before を目指す",
      { goal: "（目標）\n・前年度以上の来館者数を目指す", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior ge 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named before 増",
      { goal: "（目標）\n・前年度を上回る歳入増", results: "・歳入　130千円（前年度120千円）" },
      ["歳入 [千円] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named by its result where こと follows",
      { goal: "（目標）\n・前年度を上回ること", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named before とする",
      { goal: "（目標）\n・前年度を上回る来館者数とする", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named before a bracket",
      { goal: "（目標）\n・前年度以上の来館者数（見込みを含む）", results: "・来館者数　130人（前年度120人）" },
      ["来館者数 [人] prior ge 120, 130 before 120 108.3%: yes"],
    ],
    [
      "named on the line above",
      { goal: "（目標）\n○区が関与した起業件数\n・前年度を上回る", results: "・起業件数　13件（前年度12件）" },
      ["区が関与した起業件数 [件] prior gt 12, 13 before 12 108.3%: yes"],
    ],
    [
      "not named above an empty line",
      { goal: "（目標）\n○区が関与した起業件数\n\n・前年度を上回る" },
      ["取組 [-] prior gt ?, nothing: ? prior+actual"],
    ],
    [
      "not named by a line with a figure",
      { goal: "（目標）\n○貸出冊数　50冊\n・前年度を上回る" },
      ["貸出冊数 [冊] absolute ge 50, nothing: ? actual", "取組 [-] prior gt ?, nothing: ? prior+actual"],
    ],
    [
      "not named by a sentence",
      { goal: "（目標）\n○起業を広く支える。\n・前年度を上回る" },
      ["取組 [-] prior gt ?, nothing: ? prior+actual"],
    ],
    [
      "not named by a line that is too long for a name",
      {
        goal: "（目標）\n○区が関わった起業の件数区が関わった起業の件数区が関わった起業の件数区が関わった起業の件数区が関わった起業の件数区が関わった起業の件数\n・前年度を上回る",
      },
      ["取組 [-] prior gt ?, nothing: ? prior+actual"],
    ],
    [
      "not named by a heading",
      { goal: "（目標）\n○年度の目標\n・前年度を上回る" },
      ["取組 [-] prior gt ?, nothing: ? prior+actual"],
    ],
    [
      "for each of two",
      {
        goal: "（目標）\n・来館者数と貸出冊数ともに前年度を上回る",
        results: "・来館者数　130人（前年度120人）\n・貸出冊数　50冊（前年度55冊）",
      },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes", "貸出冊数 [冊] prior gt 55, 50 before 55 90.9%: no"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
