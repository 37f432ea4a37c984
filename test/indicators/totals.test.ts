import { read } from "./support/lines";

/** Every stated total with its parts. */
const totals = (results: string): string[] =>
  read({ goal: "（目標）\n・相談件数\u300010件以上", results }).totals.map(
    ({ total, parts, agrees }) =>
      `${parts.map(({ figure }) => figure.text).join("+")}${agrees ? "=" : "≠"}${total.figure.text}`,
  );

test.each([
  [
    "two totals in one sentence have each its own parts",
    "・相談　6件、訪問　9件、計15件、講座　3件、見学　4件、計7件",
    ["6件+9件=15件", "3件+4件=7件"],
  ],
  ["one part behind a total is no sum", "・相談　6件、訪問　9件、計15件、講座　3件、合計18件", ["6件+9件=15件"]],
  ["two measures may be added up", "・相談件数110件、訪問件数20件、合計130件", ["110件+20件=130件"]],
  ["parts may stand behind a colon", "・合計15件：窓口6件、電話9件", ["6件+9件=15件"]],
  ["parts may stand in a bracket behind", "・計15件（窓口6件、電話9件）", ["6件+9件=15件"]],
  ["a total in a bracket has its parts there", "・参加者50人（男20人、女30人、計50人）", ["20人+30人=50人"]],
  ["など in the bracket says that not all are told", "・計15件（窓口6件、電話9件など）", []],
  ["うち says that not all are told", "・計15件（うち窓口6件、電話9件）", []],
  ["など before the total says that not all are told", "・窓口6件など、電話9件、計15件", []],
  ["延べ is no sum of those that are counted once", "・窓口6件、電話9件、延べ計15件", []],
  ["a part's own bracket is no part", "・窓口6件（夜間2件）、電話9件、計15件", ["6件+9件=15件"]],
  ["a target is no total", "・窓口6件、電話9件、目標計16件", []],
  ["another unit is no part", "・春　6人、秋　9人、夏　3組、合計15人", ["6人+9人=15人"]],
  ["one part is none", "・窓口6件、電話9回、計15件", []],
  ["lines above may have a heading", "・参加者\n　春　6人\n　秋　9人\n　合計　15人", ["6人+9人=15人"]],
  ["lines above need no heading", "　春　6人\n　秋　9人\n　合計　15人", ["6人+9人=15人"]],
  ["lines of two measures without a heading are none", "・相談件数　6件\n・訪問件数　9件\n　合計　15件", []],
  [
    "lines of two measures below a heading are parts",
    "・活動\n・相談件数　6件\n・訪問件数　9件\n　合計　15件",
    ["6件+9件=15件"],
  ],
  ["lines over a gap are none", "・春　6人\n\n・秋　9人\n　合計　15人", []],
  ["a line that has the total already is no part", "・春　6人\n・秋　15人\n　合計　15人", []],
  [
    "how often is no part of how many",
    "・夜間巡視　48回　612人\n・あいさつ　220回　1,344人\n　合計　1,956人",
    ["612人+1,344人=1,956人"],
  ],
  ["a line with うち says that they overlap", "・春　6人\n・秋　9人\n・うち子ども　3人\n　合計　18人", []],
  ["money agrees within its last digit", "・収入　春6.1千円、秋9.2千円、合計15.4千円", ["6.1千円+9.2千円=15.4千円"]],
  ["money disagrees beyond its last digit", "・収入　春6.1千円、秋9.2千円、合計15.5千円", ["6.1千円+9.2千円≠15.5千円"]],
  ["percentages are not added up", "・春60％、秋90％、合計150％", []],
])("%s", (_, results, expected) => {
  expect(totals(results)).toEqual(expected);
});
