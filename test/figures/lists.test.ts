import { readFigures } from "../../src/figures";

/** Text, role and name of each figure. */
function read(text: string): string[] {
  return readFigures(text).map(({ text, role, name }) => [text, role, name].join(" "));
}

describe("前年度は before a list", () => {
  test.each([
    [
      "前年度は来館者数　120人、受講者数　80人、今年度は来館者数　130人、受講者数　90人",
      ["120人 prior 来館者数", "80人 prior 受講者数", "130人 actual 来館者数", "90人 actual 受講者数"],
    ],
    [
      "前年度は来館者数 120人、受講者数 80人であったが、来館者数は130人となった。",
      ["120人 prior 来館者数", "80人 prior 受講者数", "130人 actual 来館者数"],
    ],
    [
      "昨年度は講座 12回、参加者数 80人、相談件数 30件だった。",
      ["12回 prior 講座", "80人 prior 参加者数", "30件 prior 相談件数"],
    ],
  ])("is said of every item: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["前年度は来館者数　120人、受講者数は130人", ["120人 prior 来館者数", "130人 actual 受講者数"]],
    ["前年度は来館者数　120人、受講者数　130人に増加した。", ["120人 prior 来館者数", "130人 actual 受講者数"]],
    ["前年度は来館者数　120人、平成29年度 110人", ["120人 prior 来館者数", "110人 actual 来館者数"]],
  ])("ends with what is no item: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a level that is passed", () => {
  test.each([
    ["平成28年度の38.1％を上回る40.5％となった。", [2016, null]],
    ["平成28年度の38.1％を大きく超えて40.5％となった。", [2016, null]],
    ["平成28年度の38.1％を2.4ポイント上回る40.5％となった。", [2016, null, null]],
    ["平成28年度目標38.1％を上回る40.5％となった。", [2016, 2016]],
  ])("has a year of its own: %s", (text, years) => {
    expect(readFigures(text).map(({ fiscalYear }) => fiscalYear)).toEqual(years);
  });
});
