import { OPERATIONS } from "./operations";
import { casesOf, nameOf, problemIn, type Case } from "./sweep";

/** FAULTS=all goes through every case and prints a report; otherwise a sample with a fixed seed is taken. */
const isWhole = process.env["FAULTS"] === "all";
const SAMPLE = 6;

jest.setTimeout(isWhole ? 600_000 : 60_000);

/** One line of the report: an operation with its messages, the cases that were tried, and how many went wrong. */
interface Line {
  readonly operation: string;
  readonly messages: number;
  readonly cases: number;
  readonly problems: number;
  readonly seconds: number;
}

const report: Line[] = [];

function say(text: string): void {
  if (isWhole) process.stderr.write(`${text}\n`);
}

function textOf({ operation, messages, cases, problems, seconds }: Line): string {
  const figures = [`${messages} messages`, `${cases} cases`, `${problems} problems`, `${seconds.toFixed(0)} s`];
  return `${operation.padEnd(28)} ${figures.map((figure) => figure.padStart(12)).join(" ")}`;
}

function sumOf(lines: readonly Line[]): Line {
  const sum = (name: "messages" | "cases" | "problems" | "seconds") =>
    lines.reduce((total, line) => total + line[name], 0);
  const sums = { messages: sum("messages"), cases: sum("cases"), problems: sum("problems"), seconds: sum("seconds") };
  return { operation: `${lines.length} operations`, ...sums };
}

afterAll(() => say(["", ...report.map(textOf), textOf(sumOf(report))].join("\n")));

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

async function problemsIn(cases: readonly Case[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, one] of cases.entries()) {
    const problem = await problemIn(one);
    if (problem !== null) found.push(`${nameOf(one)}: ${problem}`);
    if (problem !== null) say(`  ${found.at(-1) ?? ""}`);
    if (index % 50 === 49) say(`  ${one.operation.name}: ${index + 1} of ${cases.length} cases`);
  }
  return found;
}

describe("whatever goes wrong at whichever message", () => {
  test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    "%s leaves the workbook as it was, or what restores it, and says what to do",
    async (name, operation) => {
      const cases = await casesOf(operation);
      expect(cases.length).toBeGreaterThan(0);
      const tried = isWhole ? cases : sampleOf(cases, SAMPLE);
      const start = performance.now();
      const problems = await problemsIn(tried);
      const messages = Math.max(...cases.map(({ message }) => message));
      const seconds = (performance.now() - start) / 1_000;
      report.push({ operation: name, messages, cases: tried.length, problems: problems.length, seconds });
      expect(problems).toEqual([]);
    },
  );
});
