import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { figuresLine, measureFigures } from "./figures";
import { measurePane } from "./pane";
import { figuresGrowthLine, measureFiguresGrowth } from "./figures-growth";
import { hostileLines, measureHostile } from "./hostile";
import { manyLines, measureMany } from "./many";
import { measureMemory, memoryLine } from "./memory";
import { measureOffice, officeLines } from "./office";
import { measureReading, readingLine } from "./reading";
import { measureSaving, savingLine } from "./saving";
import { measureValidation, validationLines } from "./validation";

/** One measurement: its figures for programs, a line for people. */
interface Bench {
  readonly name: string;
  run(): Promise<{ readonly line: string; readonly figures: object }>;
}

const benches: readonly Bench[] = [
  {
    name: "reading",
    run: async () => {
      const figures = measureReading();
      return { line: readingLine(figures), figures };
    },
  },
  {
    name: "saving",
    run: async () => {
      const figures = measureSaving();
      return { line: savingLine(figures), figures };
    },
  },
  {
    name: "figures",
    run: async () => {
      const figures = await measureFigures();
      return { line: figuresLine(figures), figures };
    },
  },
  {
    name: "figures-growth",
    run: async () => {
      const figures = measureFiguresGrowth();
      return { line: figuresGrowthLine(figures), figures };
    },
  },
  {
    name: "validation",
    run: async () => {
      const figures = measureValidation();
      return { line: validationLines(figures), figures };
    },
  },
  {
    name: "memory",
    run: async () => {
      const figures = measureMemory();
      return { line: memoryLine(figures), figures };
    },
  },
  {
    name: "office",
    run: async () => {
      const figures = await measureOffice();
      return { line: officeLines(figures), figures };
    },
  },
  {
    name: "pane",
    run: async () => {
      const { line, figures } = await measurePane();
      return { line, figures };
    },
  },
  {
    name: "many",
    run: async () => {
      const figures = measureMany();
      return { line: manyLines(figures), figures };
    },
  },
  {
    name: "hostile",
    run: async () => {
      const figures = measureHostile();
      return { line: hostileLines(figures), figures };
    },
  },
];

/** `npm run bench [-- NAME …] [-- --json FILE]`: runs the benches and prints a line for each. */
async function main(words: readonly string[]): Promise<void> {
  const at = words.indexOf("--json");
  const file = at < 0 ? undefined : words[at + 1];
  const names = words.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const chosen = benches.filter(({ name }) => names.length === 0 || names.includes(name));
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  const results: Record<string, object> = {};
  for (const bench of chosen) {
    const { line, figures } = await bench.run();
    results[bench.name] = figures;
    console.log(line);
  }
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

void main(process.argv.slice(2));
