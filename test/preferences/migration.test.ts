import { fromStored, toStored, type Preferences } from "../../src/preferences";

/** What workbooks hold that were saved with the first version: kept here as it was, never to be changed. */
const FIRST_VERSION = {
  version: 1,
  severities: { numbering: "off", "text-clipped": "info" },
  fiscalYear: 2019,
  stage: "yearend",
  includeHidden: true,
  lessIsBetter: { 苦情件数: true },
  ignored: [{ key: "numbering/1/-/2", reason: "確認済み", about: "取組項目1" }],
};

describe("preferences that an earlier version kept", () => {
  test("are all still honoured, and what came later has its default", () => {
    const read = fromStored(FIRST_VERSION);
    const kept = Object.fromEntries(Object.entries(FIRST_VERSION).filter(([name]) => name !== "version"));
    expect(read).toMatchObject({ kind: "read", preferences: { ...kept, liveChecking: false } });
  });

  test("are kept in today's form with the next change, and read the same then", () => {
    const read = fromStored(FIRST_VERSION);
    if (read.kind !== "read") throw new Error("not read");
    const changed: Preferences = { ...read.preferences, liveChecking: true };
    expect(fromStored(JSON.parse(JSON.stringify(toStored(changed))))).toEqual({ kind: "read", preferences: changed });
  });
});
