import { createStore } from "../../../src/taskpane/state/store";
import { createYears } from "../../../src/taskpane/state/years";
import { YearFileError, type ReadYear } from "../../../src/taskpane/year-files";
import { yearOf } from "../../prior-year/support";

const file = (name: string): File => new File([], name);

/** A reader whose answers the test gives, with the signals that it was handed. */
function readerOf() {
  const asked: { readonly name: string; readonly signal: AbortSignal; readonly answer: (year: string) => void }[] = [];
  const readYear: ReadYear = (read, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new YearFileError("stopped", null)));
      asked.push({ name: read.name, signal, answer: (year) => resolve(yearOf(year)) });
    });
  return { asked, readYear };
}

function opened(readYear: ReadYear) {
  const store = createStore();
  const changes: number[] = [];
  const years = createYears(store, readYear, () => changes.push(store.state().years.readings.length));
  const kinds = () => store.state().years.files.map(({ name, status }) => `${name} ${status.kind}`);
  return { store, years, changes, kinds };
}

test("A chosen file is listed at once and read; what was checked is then to be checked again", async () => {
  const { asked, readYear } = readerOf();
  const { years, changes, kinds } = opened(readYear);
  const adding = years.add([file("H30.xlsx")]);
  expect(kinds()).toEqual(["H30.xlsx reading"]);
  expect(changes).toEqual([]);
  asked[0]?.answer("平成30年度");
  await adding;
  expect(kinds()).toEqual(["H30.xlsx read"]);
  expect(changes).toEqual([1]);
});

test("A file that is still being read is stopped when it is removed, and does not come back", async () => {
  const { asked, readYear } = readerOf();
  const { store, years, changes } = opened(readYear);
  const adding = years.add([file("H30.xlsx")]);
  years.remove(store.state().years.files[0]?.id ?? 0);
  expect(asked[0]?.signal.aborted).toBe(true);
  await adding;
  expect(store.state().years.files).toEqual([]);
  expect(changes).toEqual([]);
});

test("A file that is refused says why and leaves the readings as they are", async () => {
  const { store, years, changes } = opened(() => Promise.reject(new YearFileError("refused", "PDFファイルです。")));
  await years.add([file("H30.pdf")]);
  expect(store.state().years.files[0]?.status).toEqual({
    kind: "failed",
    code: "refused",
    reason: "PDFファイルです。",
  });
  expect(changes).toEqual([]);
});

test("Removing all files gives up what they said", async () => {
  const { store, years, changes } = opened(() => Promise.resolve(yearOf("平成30年度")));
  await years.add([file("H30.xlsx"), file("H29.xlsx")]);
  years.clear();
  expect(store.state().years).toEqual({ files: [], readings: [] });
  expect(changes).toEqual([1, 2, 0]);
});
