import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFigures } from "../../src/figures";

interface ExpectedFigure {
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  readonly role: string;
  readonly name?: string;
  readonly fiscalYear?: number;
  readonly comparator?: string;
  readonly approximate?: true;
}

interface Case {
  readonly family: string;
  readonly text: string;
  readonly figures: readonly ExpectedFigure[];
}

const cases = readFileSync(join(__dirname, "../fixtures/figures/own-cases.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const families = [...new Set(cases.map(({ family }) => family))];

/** What an invented sentence is expected to give: absent attributes are expected to be absent. */
function read(text: string): ExpectedFigure[] {
  return readFigures(text).map(({ text: span, value, unit, role, name, fiscalYear, comparator, approximate }) => ({
    text: span,
    value: value.toNumber(),
    unit,
    role,
    ...(name === null ? {} : { name }),
    ...(fiscalYear === null ? {} : { fiscalYear }),
    ...(comparator === null ? {} : { comparator }),
    ...(approximate ? { approximate } : {}),
  }));
}

describe.each(families)("sentences of the family %s", (family) => {
  test.each(cases.filter((one) => one.family === family).map((one) => [one.text, one] as const))(
    "%s",
    (text, { figures }) => {
      expect(read(text)).toEqual(figures);
    },
  );
});
