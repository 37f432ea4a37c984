import fc from "fast-check";
import { readFigures } from "../../src/figures";
import { readPassage, type Passage, type PlacedFigure } from "../../src/indicators/passages";
import type { ProseField } from "../../src/indicators/types";
import { block } from "./support/truth";

function passage(text: string, field: ProseField = "results"): Passage {
  const source = block({ [field]: text }).fields[field];
  if (!source) throw new Error("no such field");
  return readPassage(source, field, readFigures(text, { fiscalYear: 2019, section: "results" }));
}

const figure = (read: Passage, text: string): PlacedFigure => {
  const found = read.figures.find((placed) => placed.figure.text === text);
  if (!found) throw new Error(`${text} was not read`);
  return found;
};

test("a figure in brackets has the figure before them as its host", () => {
  const read = passage("・来館者数　12,480人（前年度11,600人、880人増）");
  expect(figure(read, "11,600人").host?.figure.text).toBe("12,480人");
  expect(figure(read, "880人").host?.figure.text).toBe("12,480人");
  expect(figure(read, "12,480人")).toMatchObject({ host: null, isBracketed: false });
});

test("a second pair of brackets has the same host as the first", () => {
  const read = passage("会議　9回（目標8回）（前年度7回）");
  expect(figure(read, "7回").host?.figure.text).toBe("9回");
});

test("brackets after a sentence's end have no host", () => {
  const read = passage("会議を9回開催した。\n交流会を開催した（7回）");
  expect(figure(read, "7回")).toMatchObject({ host: null, isBracketed: true });
});

test.each([
  ["（目標）\n・会議　9回", true],
  ["【目　標】\n会議　9回", true],
  ["■目標\n会議　9回", true],
  ["＜数値目標＞\n会議　9回", true],
  ["（目標）会議　9回", true],
  ["目標：会議　9回", true],
  ["【目標の達成状況】\n会議　9回", false],
  ["（目標）\n会議の充実\n（取組の内容）\n会議　9回", false],
  ["会議　9回", false],
])("below the headings of %j it is a goal: %s", (text, isGoal) => {
  expect(figure(passage(text), "9回").sentence.isGoal).toBe(isGoal);
});

test("a short line above tells what a list belongs to, a section's heading does not", () => {
  expect(figure(passage("①防災講座\n・開催回数　9回"), "9回").context).toContain("防災講座");
  expect(figure(passage("（目標）\n・開催回数　9回"), "9回").context).not.toContain("目標");
});

test("the shadow is as long as the text, and sentences lie one after the other inside it", () => {
  const text = fc
    .array(fc.constantFrom("会議", "　", "９回", "（", "）", "。", "\n", "\r\n", "①", "目標：", "前年度", "120件"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (written) => {
      const read = passage(written);
      expect(read.shadow).toHaveLength(written.length);
      let end = 0;
      for (const sentence of read.sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        end = sentence.end;
      }
      for (const placed of read.figures) {
        expect(placed.sentence.start).toBeLessThanOrEqual(placed.figure.start);
        expect(placed.sentence.end).toBeGreaterThanOrEqual(placed.figure.end);
      }
    }),
  );
});
