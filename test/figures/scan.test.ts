import { scan } from "../../src/figures/scan";

/** Everything of meaning in a folded text: its kind, and its words or, of a number, its value and unit. */
const tokens = (text: string): string =>
  scan(text, 2019)
    .map((token) =>
      token.kind === "number"
        ? `${token.value.toFixed()}${token.unit ?? ""}`
        : `${token.kind} ${JSON.stringify(text.slice(token.start, token.end)).slice(1, -1)}`,
    )
    .join(", ");

describe("numbers", () => {
  test.each([
    ["a vague one is none", "参加は何十人", ""],
    ["one behind 数 is none", "参加は数十人", ""],
    ["behind - and a space it has no sign", "差 - 5人", "5人"],
    ["behind - at the beginning it has one", "-5人", "-5人"],
    ["behind ▲ and a space it has one", "差 ▲ 5人", "-5人"],
    ["of money may stand in a bracket", "(¥1,250)", "open (, 1250円, close )"],
    ["behind a backslash in a path it is no money", "C:\\2020", "colon :, 2020"],
    ["that begin a word are none", "24区平均 80%", "word 24区平均, 80%"],
    ["of years are of age where an age is measured", "平均年齢45歳", "45歳"],
    ["of years are of age where a life is measured, for men", "健康寿命男性80歳", "80歳"],
    ["of years of age are none elsewhere", "65歳の区民", ""],
    ["without a unit take that of the table", "(単位:千円)\n経費 500", "open (, colon :, close ), line \\n, 500千円"],
    ["with a unit keep it below that of the table", "(単位:千円)\n参加 5人", "open (, colon :, close ), line \\n, 5人"],
    [
      "above the table's unit have none",
      "参加数 500\n(単位:千円)\n経費 600",
      "500, line \\n, open (, colon :, close ), line \\n, 600千円",
    ],
  ])("%s", (_, text, expected) => {
    expect(tokens(text)).toBe(expected);
  });
});

test.each([
  ["is a month's end", "3月末現在 5件", "cut-off 3月末現在, 5件"],
  ["is no day of which no month is told", "4月に始めた。15日現在 5件", "sentence 。, 5件"],
])("a day up to which was counted %s", (_, text, expected) => {
  expect(tokens(text)).toBe(expected);
});

describe("marks", () => {
  test.each([
    ["a letter at the beginning", "a)相談 5件", "mark a), 5件"],
    ["a letter behind a space", "目標 a)相談 5件", "word 目標, mark a), 5件"],
    ["no letter behind a word", "案a)相談 5件", "5件"],
    ["a number behind four spaces", "    1 相談 5件", "mark 1, 5件"],
    ["no number behind five spaces", "     1 相談 5件", "1, 5件"],
    ["a number in brackets", "(1)相談 5件", "mark (1), 5件"],
    ["no number in brackets behind a digit", "表5(1)の 6件", "5, open (, 1, close ), 6件"],
    ["kana at the beginning", "ア 相談 5件", "mark ア, 5件"],
    ["kana behind a figure", "5件ア 訪問", "5件, mark ア"],
    ["no kana in a word", "コピア 5件", "5件"],
  ])("%s", (_, text, expected) => {
    expect(tokens(text)).toBe(expected);
  });
});

describe("・ parts", () => {
  test.each([
    ["at the beginning", "・相談 5件", "item ・, 5件"],
    ["at the beginning of a line", "相談\n・5件", "line \\n, item ・, 5件"],
    ["behind a space", "相談 ・5件", "item ・, 5件"],
    ["behind a figure", "5件・6件", "5件, item ・, 6件"],
    ["behind a bracket", "(仮)・5件", "open (, close ), item ・, 5件"],
    ["not in a name", "保健・福祉 5件", "5件"],
    ["not in a name behind a figure", "5件の保健・福祉", "5件"],
    ["not behind a word", "前年度・5件", "word 前年度, 5件"],
  ])("%s", (_, text, expected) => {
    expect(tokens(text)).toBe(expected);
  });
});

describe("a bracket", () => {
  test("does not close on another line", () => {
    expect(tokens("(相談\n5人)")).toBe("open (, line \\n, 5人");
  });

  test("does not close with another's", () => {
    expect(tokens("(5人】")).toBe("open (, 5人");
  });

  test.each([
    [8, "11111111"],
    [9, "011111111"],
  ])("of %i open at once, the eight inmost know what is in them", (depth, expected) => {
    const flags = scan(`${"(".repeat(depth)}5人`, null).flatMap((token) =>
      token.kind === "open" ? [Number(token.hasNumber)] : [],
    );
    expect(flags.join("")).toBe(expected);
  });
});
