import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readForm } from "../../src/form";
import { sketchReading, snapshotOf, type SketchedForm } from "../support/sketched-forms";

const FORMS = join(__dirname, "../fixtures/forms");

const families = readdirSync(FORMS).filter((file) => file.endsWith(".jsonl"));

describe.each(families)("%s", (family) => {
  const forms = readFileSync(join(FORMS, family), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SketchedForm);

  test.each(forms)("$name is read whole", (form) => {
    expect(sketchReading(readForm(snapshotOf(form)))).toEqual(form.reading);
  });
});
