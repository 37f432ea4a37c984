import { readHeading, sectionOf } from "../../src/figures/headings";
import { Label } from "../../src/figures/labels";
import { scan } from "../../src/figures/scan";

/** What the first bracket of a folded text announces: section, year, name; + where the heading above it stays in force. */
function heading(text: string, isLineStart = true): string | null {
  const tokens = scan(text, 2019);
  const index = tokens.findIndex(({ kind }) => kind === "open");
  const open = tokens[index];
  if (open?.kind !== "open") throw new Error(`no bracket in 「${text}」`);
  const read = readHeading(text, tokens, index, open, isLineStart);
  if (!read) return null;
  const name = read.name ? text.slice(read.name.start, read.name.end) : "-";
  return `${read.section ?? "-"} ${read.year?.first ?? "-"} ${name}${read.isOfPart ? " +" : ""}`;
}

test("the head of a table announces nothing", () => {
  expect(sectionOf(Label.Goal | Label.Result)).toBeNull();
  expect(sectionOf(Label.Goal | Label.Current)).toBeNull();
  expect(sectionOf(Label.Goal)).toBe("goal");
  expect(sectionOf(Label.Result | Label.Prior)).toBe("results");
});

test.each<[string, string, boolean, string | null]>([
  ["a goal", "【目標】", true, "goal - -"],
  ["a goal of a name", "【目標(受講者)】", true, "goal - 受講者"],
  ["a goal whose bracket tells a year", "【目標(令和元年度)】", true, "goal 2019 -"],
  ["nothing where its bracket is open", "(目標", true, null],
  ["a part of what stands above", "【防災講座】", true, "- - - +"],
  ["the end of what stands above", "【今後の予定】", true, "- - -"],
  ["the end of what stands above, whatever follows", "【防災講座】\n今後の予定", true, "- - - +"],
  ["a part in square brackets as in round ones", "[防災講座]の5人", true, null],
  ["nothing within a line", "【防災講座】", false, null],
  ["a goal within a line", "【目標】", false, "goal - -"],
  ["a goal in round brackets within a line", "(目標)", false, "goal - -"],
  ["a goal in round brackets with two characters more", "(目標です)", false, "goal - -"],
  ["nothing within a line with more than two", "(目標ですが)", false, null],
  ["nothing within a line of two words", "(目標実績)", false, null],
  ["nothing within a line of a year", "(令和元年度目標)", false, null],
  ["a goal of a year at the beginning of a line", "(令和元年度目標)", true, "goal 2019 -"],
  ["something else in round brackets on a line of its own", "(防災)\n5人", true, "- - -"],
  ["nothing in round brackets before words", "(防災)5人", true, null],
  ["nothing in round brackets on a line of its own within another", "(防災)\n5人", false, null],
  ["nothing of a year alone", "(令和元年度)\n5人", true, null],
])("a bracket announces %s", (_, text, isLineStart, expected) => {
  expect(heading(text, isLineStart)).toBe(expected);
});
