import { placeBehind, wordsAround } from "../../src/autofill/places";
import { readFigures } from "../../src/figures";

/** The text with ▮ where a statement about its first figure would be put. */
function marked(text: string): string {
  const [figure] = readFigures(text, { fiscalYear: 2019, section: "results" });
  if (!figure) throw new Error(`${text} has no figure`);
  const at = placeBehind(text, figure);
  return `${text.slice(0, at)}▮${text.slice(at)}`;
}

test.each([
  ["behind the figure", "・参加者数　120人▮を数えた。"],
  ["behind the bracket that follows it", "・参加者数　120人（3月末）▮"],
  ["behind several of them", "・参加者数　120人（3月末）（速報）▮"],
  ["behind a bracket with another in it", "・参加者数　120人（区内（北部）を含む）▮"],
  ["behind the bracket that it stands in", "・訓練（参加者数　120人、2日間）▮を行った。"],
  ["behind the outermost of two", "・訓練（北部〔参加者数　120人〕と南部）▮を行った。"],
  ["where a bracket was closed before it", "・訓練（北部）の参加者数　120人▮"],
  ["where a bracket was closed that nobody opened", "1）訓練の参加者数　120人▮"],
  ["before a bracket that its line does not close", "・参加者数　120人▮（3月末\n速報）"],
  ["at the figure in a bracket that its line does not close", "・訓練（参加者数　120人▮を数えた\n（速報）"],
])("a statement is put %s", (_, expected) => {
  expect(marked(expected.replace("▮", ""))).toBe(expected);
});

test("the words around a figure reach to the last stop and to the figures of others", () => {
  const text = "訓練を行った。参加者数　120人（前年度100人）、世帯数　30世帯";
  const [own, prior, other] = readFigures(text, { fiscalYear: 2019, section: "results" });
  if (!own || !prior || !other) throw new Error("three figures stand there");
  expect(wordsAround(text, own, [other])).toBe("参加者数　120人（前年度100人）、世帯数　");
  expect(wordsAround(text, other, [own])).toBe("世帯数　30世帯");
  expect(wordsAround("120人", { start: 0, end: 4 }, [])).toBe("120人");
});
