import { runCase } from "./cases";

/** Faults that are told in full; more of them are counted. */
const TOLD = 20;

/**
 * `npm run fuzz [-- --cases N] [--minutes N] [--from N]`: damaged forms and files, case by case; exit code 1 where the program
 * fails on one. A case that failed is repeated with `--from NUMBER --cases 1`.
 */
async function main(words: readonly string[]): Promise<void> {
  const option = (name: string): number | null => {
    const at = words.indexOf(name);
    return at < 0 ? null : Number(words[at + 1]);
  };
  const from = option("--from") ?? 0;
  const minutes = option("--minutes");
  const cases = option("--cases") ?? (minutes === null ? 10_000 : Infinity);
  const started = Date.now();
  const end = minutes === null ? Infinity : started + minutes * 60_000;
  const outcomes = new Map<string, number>();
  let [done, failed] = [0, 0];
  for (; done < cases && Date.now() < end; done++) {
    const { outcome, faults } = await runCase(from + done);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (faults.length === 0) continue;
    failed++;
    if (failed <= TOLD) console.log(`case ${from + done}: ${faults.join("\n  ")}`);
  }
  const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${count}`);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${done.toLocaleString("en")} cases from ${from} in ${seconds} s, ${failed} failed (${counts.join(", ")})`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
