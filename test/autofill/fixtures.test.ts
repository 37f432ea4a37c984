import { readdirSync } from "node:fs";
import { join } from "node:path";
import { planAutofill } from "../../src/autofill";
import { renderEdits } from "../../src/edits";
import { inspect } from "../../src/rules";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { withEdits } from "../support/apply-edits";
import { officeOnFile } from "../support/office";

const FOLDERS = ["seed", "workbooks"];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(__dirname, "../fixtures", folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => `${folder}/${name}`),
);

const plan = (snapshot: WorkbookSnapshot) => planAutofill(inspect(snapshot));

describe("on the sample workbooks", () => {
  test.each(FILES)("%s: what is proposed can be written at once, and then nothing is left to propose", async (file) => {
    const snapshot = await officeOnFile(file).adapter.readWorkbook();
    const proposals = plan(snapshot);
    const edits = proposals.map(({ edit }) => edit);
    expect(renderEdits(edits).refused).toEqual([]);
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
    expect(plan(withEdits(snapshot, edits)).map(({ title }) => title)).toEqual([]);
  });

  test.each(FILES)("%s: what is ticked from the start replaces no word of a person's", async (file) => {
    const snapshot = await officeOnFile(file).adapter.readWorkbook();
    for (const { edit, isAddition } of plan(snapshot)) {
      if (!isAddition) continue;
      const [change] = renderEdits([edit]).changes;
      const kept = edit.kind === "replace" ? edit.end - edit.start : (change?.before ?? "").trim().length;
      expect([kept, change?.before]).toEqual([0, change?.before]);
    }
  });
});
