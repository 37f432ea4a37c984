import { OPERATIONS } from "./operations";
import { casesOf, nameOf, problemIn, type Case } from "./sweep";

/** FAULTS=all goes through every case and prints a report; otherwise a sample with a fixed seed is taken. */
const isWhole = process.env["FAULTS"] === "all";
const SAMPLE = 12;

jest.setTimeout(isWhole ? 600_000 : 60_000);

const report: { operation: string; cases: number; problems: number }[] = [];

afterAll(() => {
  if (isWhole) process.stdout.write(`${report.map((line) => JSON.stringify(line)).join("\n")}\n`);
});

/** Some of a list, always the same (a linear congruential generator). */
function sampleOf<Item>(items: readonly Item[], count: number): readonly Item[] {
  let seed = 20_190_401;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return items
    .map((item) => ({ item, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ item }) => item);
}

async function problemsIn(cases: readonly Case[], found: readonly string[] = []): Promise<readonly string[]> {
  const [first, ...rest] = cases;
  if (!first) return found;
  const problem = await problemIn(first);
  return problemsIn(rest, problem === null ? found : [...found, `${nameOf(first)}: ${problem}`]);
}

describe("whatever goes wrong at whichever message", () => {
  test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    "%s leaves the workbook as it was, or what restores it, and says what to do",
    async (name, operation) => {
      const cases = await casesOf(operation);
      expect(cases.length).toBeGreaterThan(0);
      const problems = await problemsIn(isWhole ? cases : sampleOf(cases, SAMPLE));
      report.push({ operation: name, cases: cases.length, problems: problems.length });
      expect(problems).toEqual([]);
    },
  );
});
