import { runCase } from "./cases";

// npm run fuzz tries 10,000, and with --minutes as many as there is time for.
const CASES = Array.from({ length: 250 }, (_, index) => index + 1_000_000);

test("damaged forms and files are checked or refused with a code", async () => {
  const outcomes = new Set<string>();
  const faults: unknown[] = [];
  for (const number of CASES) {
    const result = await runCase(number);
    outcomes.add(result.outcome);
    if (result.faults.length > 0) faults.push({ number, ...result });
  }
  expect(faults).toEqual([]);
  expect([...outcomes]).toEqual(expect.arrayContaining(["checked", "read", "damaged"]));
}, 300_000);
