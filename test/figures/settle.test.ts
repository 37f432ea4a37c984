import { Label } from "../../src/figures/labels";
import type { FigureContext } from "../../src/figures/read";
import { settle } from "../../src/figures/settle";
import { draftsIn, yearAt, type DraftSketch } from "./support/drafts";

/** What each figure is in the end; ? where a later word might still change it. */
function settled(
  text: string,
  sketches: readonly DraftSketch[],
  context: FigureContext = {},
  names: readonly string[] = [],
): string {
  const drafts = draftsIn(text, sketches);
  settle(
    text,
    drafts,
    context,
    (draft) => names[drafts.indexOf(draft)] ?? null,
    (draft) => Object.assign(draft, { role: "target", isRoleOpen: false }),
  );
  return drafts.map(({ role, isRoleOpen }) => `${role}${isRoleOpen ? "?" : ""}`).join(" ");
}

type Case = readonly [why: string, text: string, sketches: readonly DraftSketch[], expected: string];

const target = (words: string): DraftSketch => [words, { role: "target", isRoleOpen: false }];
const closed = (words: string): DraftSketch => [words, { isRoleOpen: false }];
const rate = (words: string): DraftSketch => [words, { role: "rate", isRoleOpen: false }];
const difference = (words: string): DraftSketch => [words, { role: "difference", isRoleOpen: false }];
const prior = (words: string): DraftSketch => [words, { role: "prior", isRoleOpen: false }];

describe("the verb of a goal", () => {
  test.each<Case>([
    [
      "is said of the threshold before too",
      "参加率を65%以上、就職率を45%以上とする",
      ["65%", target("45%")],
      "target target",
    ],
    [
      "is not where only the first is a threshold",
      "参加率を65%以上、就職率を45%とする",
      ["65%", target("45%")],
      "actual? target",
    ],
    [
      "is not where the second has none",
      "参加率を65%以上、目標就職率45%以上",
      ["65%", target("45%")],
      "actual? target",
    ],
    [
      "is not said of one in a bracket",
      "参加率を65%以上、就職率を45%以上とする",
      [["65%", { isInBracket: true }], target("45%")],
      "actual? target",
    ],
    [
      "is not said over a bracket",
      "参加率を65%以上、就職率を(仮)45%以上とする",
      ["65%", target("45%")],
      "actual? target",
    ],
    [
      "reaches over three",
      "参加率を65%以上、就職率を45%以上、定着率を30%以上とする",
      ["65%", "45%", target("30%")],
      "target target target",
    ],
  ])("%s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });

  test.each<Case>([
    ["stands behind the bracket", "60%(現在52%)に引き上げる", ["60%", "52%"], "target reference"],
    ["says nothing of what is told already", "60%(現在52%)に引き上げる", [closed("60%"), "52%"], "actual actual?"],
    [
      "says nothing of the year before",
      "60%(現在52%)に引き上げる",
      [["60%", { role: "prior" }], "52%"],
      "prior? actual?",
    ],
    ["says nothing over other words", "60%と(現在52%)に引き上げる", ["60%", "52%"], "actual? actual?"],
    ["says nothing over a bracket that is open", "60%(本年52%に引き上げる", ["60%", closed("52%")], "actual? actual"],
    [
      "reaches over a label of 19 characters",
      `60%(${"あ".repeat(19)}52%)に引き上げる`,
      ["60%", "52%"],
      "target actual?",
    ],
    ["does not reach over one of 20", `60%(${"あ".repeat(20)}52%)に引き上げる`, ["60%", "52%"], "actual? actual?"],
    ["may be any deed of a threshold", "60人(本年52人)以上の参加を得る", ["60人", "52人"], "target actual?"],
    ["may not be any deed without a threshold", "60人(本年52人)の参加を得る", ["60人", "52人"], "actual? actual?"],
    ["is none of what came to pass", "60人(本年52人)以上の参加があった", ["60人", "52人"], "actual? actual?"],
  ])("%s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });

  test("may not be any deed in a field of its own", () => {
    expect(settled("60人(本年52人)以上の参加を得る", ["60人", "52人"], { section: "results" })).toBe("actual? actual?");
  });

  test("gives its comparator where the figure has none", () => {
    const text = "60人(本年52人)以上の参加を得る";
    const drafts = draftsIn(text, ["60人", "52人"]);
    settle(
      text,
      drafts,
      {},
      () => null,
      () => undefined,
    );
    expect(drafts.map(({ after }) => after.comparator)).toEqual(["ge", null]);
  });
});

describe("a change that is told twice", () => {
  test.each<Case>([
    ["as a number and a rate", "420人、7.3%の増", ["420人", rate("7.3%")], "difference rate"],
    ["as a rate and a number", "7.3%、420人の増", ["7.3%", difference("420人")], "difference difference"],
    ["over a mark and a space", "420人、 7.3%の増", ["420人", rate("7.3%")], "difference rate"],
    ["not beside a result", "420人、7.3%の増", ["420人", closed("7.3%")], "actual? actual"],
    ["not in one unit", "420人、7人の増", ["420人", difference("7人")], "actual? difference"],
    ["not over words before the mark", "420人は、7.3%の増", ["420人", rate("7.3%")], "actual? rate"],
    ["not over words behind the mark", "420人、約7.3%の増", ["420人", rate("7.3%")], "actual? rate"],
    [
      "not where the first has a year",
      "44%平成30年度41人、2%の増",
      [closed("44%"), ["41人", { year: yearAt(2018, 3) }], rate("2%")],
      "actual actual? rate",
    ],
  ])("%s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });

  test.each<Case>([
    ["with the verb behind the bracket", "745人(6.6%)増加した", ["745人", "6.6%"], "difference rate"],
    ["the rate first", "6.6%(745人)増加した", ["6.6%", "745人"], "rate difference"],
    [
      "not over words before the bracket",
      "745人、6.6%)増加した",
      ["745人", ["6.6%", { isInBracket: true }]],
      "actual? actual?",
    ],
    ["not over words in the bracket", "745人(6.6%、増加した)", ["745人", "6.6%"], "actual? actual?"],
    ["not in two counts", "745件(30人)増加した", ["745件", "30人"], "actual? actual?"],
    ["not by a deed", "12件(5%)改善した", ["12件", "5%"], "actual? actual?"],
    ["behind a rate, as a number", "6.6%(745人)増加した", [rate("6.6%"), "745人"], "rate difference"],
    ["behind a rate, not as another rate", "6.6%(0.5%)増加した", [rate("6.6%"), "0.5%"], "rate actual?"],
    ["behind a rate, not by a deed", "6.6%(745人)改善した", [rate("6.6%"), "745人"], "rate actual?"],
    ["behind a rate, not without a verb", "6.6%(745人)である", [rate("6.6%"), "745人"], "rate actual?"],
    ["behind a result, none", "745件(30人)増加した", [closed("745件"), "30人"], "actual actual?"],
    ["behind a result, no rate", "15件(12.5%)減の105件", [closed("15件"), "12.5%"], "actual actual?"],
    ["behind a difference, as a rate", "15件(12.5%)減の105件", [difference("15件"), "12.5%"], "difference rate"],
    ["behind a difference, not in its unit", "5%(2%)減の80%", [difference("5%"), "2%"], "difference actual?"],
    ["behind a difference, not as a count", "15件(3人)減の105件", [difference("15件"), "3人"], "difference actual?"],
  ])("in a bracket: %s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });
});

describe("a whole", () => {
  test.each<Case>([
    ["stands behind /", "41.7%(25人/60人)", ["41.7%", closed("25人"), "60人"], "actual? actual other?"],
    [
      "does not where it is of another unit",
      "41.7%(25人/60団)",
      ["41.7%", closed("25人"), "60団"],
      "actual? actual actual?",
    ],
    [
      "is no second goal",
      "100%(15校中15校)",
      [target("100%"), ["15校", { role: "other" }], target("15校")],
      "target other? other",
    ],
    [
      "is only what is called so",
      "100%(15校、15校)",
      [target("100%"), ["15校", { role: "other" }], target("15校")],
      "target other? target",
    ],
    [
      "is only where no part is told",
      "100%(15校中15校)",
      [target("100%"), closed("15校"), target("15校")],
      "target actual target",
    ],
  ])("%s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });
});

describe("a share in the bracket of a figure of the year before", () => {
  test.each<Case>([
    ["is of that year", "28人(5%)", [prior("28人"), "5%"], "prior prior?"],
    ["is not where it is told already", "28人(5%)", [prior("28人"), closed("5%")], "prior actual"],
    [
      "is not where the bracket is another's",
      "28人(5%)",
      [prior("28人"), ["5%", { isInBracket: false }]],
      "prior actual?",
    ],
    ["is not where it is a count", "28人(5件)", [prior("28人"), "5件"], "prior actual?"],
    ["is not where a word tells more", "28人(5%)", [prior("28人"), ["5%", { labels: Label.Total }]], "prior actual?"],
    ["is not where it is a change", "28人(5%増)", [prior("28人"), "5%"], "prior actual?"],
  ])("%s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });
});

describe("a percentage behind a result is its rate", () => {
  test.each<Case>([
    [
      "where the arithmetic shows it",
      "目標200件、220件(110%)",
      [target("200件"), closed("220件"), "110%"],
      "target actual rate",
    ],
    ["over a mark too", "目標200件、220件、(110%)", [target("200件"), closed("220件"), "110%"], "target actual rate"],
    ["not over words", "目標200件、220件は(110%)", [target("200件"), closed("220件"), "110%"], "target actual actual?"],
    [
      "not where the arithmetic does not",
      "目標200件、220件(111%)",
      [target("200件"), closed("220件"), "111%"],
      "target actual actual?",
    ],
    ["not in tenths", "目標200件、220件(110割)", [target("200件"), closed("220件"), "110割"], "target actual actual?"],
    ["not behind a percentage", "目標50%、60%(120%)", [target("50%"), closed("60%"), "120%"], "target actual actual?"],
  ])("%s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });

  test("in the words 目標を…達成した, where it is no count", () => {
    expect(settled("目標を110%達成した", ["110%"])).toBe("rate");
    expect(settled("目標を110件達成した", ["110件"])).toBe("actual?");
  });
});

describe("what a change starts from", () => {
  const from = (year: number): DraftSketch => ["150台", { year: yearAt(year) }];
  test.each<Case>([
    ["is of the year before", "150台から120台へ", ["150台", "120台"], "prior actual?"],
    ["is not in a range", "45人から50人程度", ["45人", "50人"], "actual? actual?"],
    ["is behind an arrow, though its end is about", "45人→50人程度", ["45人", "50人"], "prior actual?"],
    ["is before a difference in another unit", "150台から30%減", ["150台", difference("30%")], "prior difference"],
    ["is not before a figure in another unit", "150台から30人", ["150台", "30人"], "actual? actual?"],
    ["is not where the years go on", "150台→120台", [from(2017), ["120台", { year: yearAt(2018) }]], "prior? actual?"],
    [
      "is before a difference in another unit, though it tells a year",
      "150台から3割減",
      [from(2018), ["3割", { role: "difference", isRoleOpen: false, year: yearAt(2019) }]],
      "prior difference",
    ],
  ])("%s", (_, text, sketches, expected) => {
    expect(settled(text, sketches)).toBe(expected);
  });
});

describe("of several years the last is this one", () => {
  const ofYears = (words: readonly [string, string], names: readonly string[], context: FigureContext = {}): string =>
    settled(
      words.join("、"),
      words.map((word, index): DraftSketch => [word, { year: yearAt(2018 + index) }]),
      context,
      names,
    );

  test("in one unit and by one name", () => {
    expect(ofYears(["5人", "6人"], ["相談", "相談"])).toBe("prior? actual?");
    expect(ofYears(["5人", "6件"], ["相談", "相談"])).toBe("actual? actual?");
    expect(ofYears(["5人", "6人"], ["相談", "訪問"])).toBe("actual? actual?");
    expect(ofYears(["5人", "6人"], [])).toBe("prior? actual?");
  });

  test("where it is not known", () => {
    expect(ofYears(["5人", "6人"], [], { fiscalYear: 2020 })).toBe("reference? prior?");
  });
});
