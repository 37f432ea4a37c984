import { defaultPreferences, fromStored, toStored } from "../../src/preferences";

const preferences = {
  ...defaultPreferences,
  severities: { numbering: "off" as const },
  fiscalYear: 2019,
  ignored: [{ key: "numbering/1/-/2", reason: "確認済み", about: "取組項目1" }],
};

describe("preferences in the workbook", () => {
  test("come back as they were kept, also through JSON", () => {
    const kept: unknown = JSON.parse(JSON.stringify(toStored(preferences)));
    expect(fromStored(kept)).toEqual({ kind: "read", preferences });
  });

  test("are the defaults where none are kept", () => {
    expect(fromStored(undefined)).toEqual({ kind: "read", preferences: defaultPreferences });
  });

  test("of a later version are told apart from damaged ones", () => {
    expect(fromStored({ version: 2, anything: true })).toEqual({ kind: "newer" });
    for (const damaged of [null, "text", 3, {}, { version: 1 }, { ...preferences, version: 1, stage: "spring" }]) {
      expect(fromStored(damaged)).toEqual({ kind: "damaged" });
    }
  });
});
