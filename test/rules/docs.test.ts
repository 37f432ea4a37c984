import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PAGES, pages } from "../tools/documented-rules";

test("docs/rules is what the rules and their examples make of it (npm run docs)", async () => {
  const expected = await pages();
  expect(readdirSync(PAGES).sort()).toEqual([...expected.keys()].sort());
  for (const [file, text] of expected) expect([file, readFileSync(join(PAGES, file), "utf8")]).toEqual([file, text]);
});
