import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFigures } from "../../src/figures";
import type { Figure, FigureContext } from "../../src/figures";

/** What a sentence is expected to give for one of its figures: an attribute that is absent is expected to be absent. */
interface ExpectedFigure {
  readonly start: number;
  readonly text: string;
  /** Attributes that the sentence leaves open. */
  readonly loose?: readonly string[];
}

interface Case {
  readonly family: string;
  readonly text: string;
  readonly context?: FigureContext;
  readonly figures: readonly ExpectedFigure[];
}

function nameOf({ text, context }: Case): string {
  return context === undefined ? text : `${text} (${Object.values(context).join(" ")})`;
}

/** Everything that is said of a figure, without what is null, false or no decimal places. */
function said(figure: Figure): Record<string, unknown> {
  const { end, value, unit, ...others } = figure;
  expect(end).toBe(figure.start + figure.text.length);
  const stated = Object.entries(others).filter(([, what]) => what !== null && what !== false && what !== 0);
  return { ...Object.fromEntries(stated), start: figure.start, value: value.toNumber(), unit };
}

/** `figures` without what the case leaves open in each of them. */
function judged(figures: readonly object[], { figures: expected }: Case): object[] {
  return figures.map((figure, index) => {
    const loose = ["loose", ...(expected[index]?.loose ?? [])];
    return Object.fromEntries(Object.entries(figure).filter(([attribute]) => !loose.includes(attribute)));
  });
}

/** Sentences invented beside the reader, and others by people who did not know how it reads. */
describe.each(["own-cases", "outside-cases"])("%s", (file) => {
  const lines = readFileSync(join(__dirname, `../fixtures/figures/${file}.jsonl`), "utf8")
    .trimEnd()
    .split("\n");
  const cases = lines.map((line) => JSON.parse(line) as Case);
  const families = [...new Set(cases.map(({ family }) => family))];

  describe.each(families)("sentences of the family %s", (family) => {
    test.each(cases.filter((one) => one.family === family).map((one) => [nameOf(one), one] as const))(
      "%s",
      (_, expected) => {
        expect(judged(readFigures(expected.text, expected.context).map(said), expected)).toEqual(
          judged(expected.figures, expected),
        );
      },
    );
  });
});
