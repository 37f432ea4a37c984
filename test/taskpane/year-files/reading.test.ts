import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answer, type YearRequest } from "../../../src/year-reader";
import { readingIn, type YearWorker } from "../../../src/taskpane/year-files/reading";

/** A worker on this thread: it answers as the real one does, or keeps silent, or dies. */
class FakeWorker implements YearWorker {
  onmessage: Worker["onmessage"] = null;
  onerror: Worker["onerror"] = null;
  isEnded = false;

  constructor(private readonly way: "answers" | "silent" | "dies") {}

  postMessage(request: YearRequest): void {
    const self = this as unknown as Worker;
    if (this.way === "answers") {
      this.onmessage?.call(self, { data: structuredClone(answer(request)) } as MessageEvent);
    }
    if (this.way === "dies") this.onerror?.call(self, {} as ErrorEvent);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const seed = readFileSync(join(__dirname, "../../fixtures/seed/seed-one-sheet.xlsx"));
const never = new AbortController().signal;

function reading(way: "answers" | "silent" | "dies") {
  const workers: FakeWorker[] = [];
  const read = readingIn(() => {
    const worker = new FakeWorker(way);
    workers.push(worker);
    return worker;
  });
  return { workers, read };
}

test("A file is read in a worker of its own, which ends with it", async () => {
  const { workers, read } = reading("answers");
  const year = await read(new File([seed], "R1.xlsx"), never);
  expect([year.file, year.fiscalYear, year.initiatives.length]).toEqual(["R1.xlsx", 2019, 4]);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
});

test("A file that is no workbook is refused with the reader's own words", async () => {
  const { read } = reading("answers");
  await expect(read(new File(["件名,数値\n"], "名簿.xlsx"), never)).rejects.toMatchObject({
    code: "refused",
    reason: expect.stringContaining("Excelブックではありません") as string,
  });
});

test("Stopping ends the worker at once", async () => {
  const { workers, read } = reading("silent");
  const stop = new AbortController();
  const year = read(new File([seed], "R1.xlsx"), stop.signal);
  setTimeout(() => stop.abort(), 0);
  await expect(year).rejects.toMatchObject({ code: "stopped" });
  expect(workers.every(({ isEnded }) => isEnded)).toBe(true);
});

test("A worker that dies is a fault of the program", async () => {
  const { workers, read } = reading("dies");
  await expect(read(new File([seed], "R1.xlsx"), never)).rejects.toMatchObject({ code: "failed", reason: null });
  expect(workers[0]?.isEnded).toBe(true);
});

test("A file that is too large is not even opened", async () => {
  const { workers, read } = reading("answers");
  const huge = Object.defineProperty(new File([], "R1.xlsx"), "size", { value: 51 * 1024 * 1024 });
  await expect(read(huge, never)).rejects.toMatchObject({ code: "too-large" });
  expect(workers).toEqual([]);
});
