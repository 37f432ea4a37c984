import { Random } from "../support/random";
import { someCase } from "./cases";
import { disagreement } from "./disagreement";

/** `npm run oracle [-- --cases N] [--seed N]`: the engine's arithmetic against exact fractions; exit code 1 where they differ. */
function main(words: readonly string[]): void {
  const option = (name: string, otherwise: number): number => {
    const at = words.indexOf(name);
    return at < 0 ? otherwise : Number(words[at + 1]);
  };
  const cases = option("--cases", 100_000);
  const random = new Random(option("--seed", 1));
  let wrong = 0;
  for (let index = 0; index < cases; index++) {
    const made = someCase(random);
    const found = disagreement(made);
    if (found === null) continue;
    wrong++;
    if (wrong <= 20) console.log(`${index}: ${JSON.stringify([made.plan, made.results])}\n  ${found}`);
  }
  console.log(`${cases.toLocaleString("en")} indicators, ${wrong} otherwise than exact fractions`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

main(process.argv.slice(2));
