import type { YearReading } from "../../prior-year";
import { YearFileError, type ReadYear } from "../year-files";
import type { Store } from "./store";
import type { YearFile, YearsState } from "./types";

/** Earlier years' workbooks as the pane holds them: until they are removed or the pane is closed, and nowhere else. */
export interface Years {
  add(files: readonly File[]): Promise<void>;
  /** Removes a file; one that is still being read is stopped. */
  remove(id: number): void;
  clear(): void;
}

/**
 * @param onChange called when the readings have changed, so that what was checked can be checked by them
 */
export function createYears(store: Store, readYear: ReadYear, onChange: () => void): Years {
  const stops = new Map<number, AbortController>();
  let lastId = 0;

  function update(files: readonly YearFile[]): void {
    const before = store.state().years;
    const readings = files.flatMap(({ status }) => (status.kind === "read" ? [status.reading] : []));
    const years = { files, readings: isSame(readings, before.readings) ? before.readings : readings };
    store.update({ years });
    if (years.readings !== before.readings) onChange();
  }

  async function read(file: File, id: number): Promise<void> {
    const stop = new AbortController();
    stops.set(id, stop);
    const status = await statusOf(readYear(file, stop.signal));
    stops.delete(id);
    update(store.state().years.files.map((each) => (each.id === id ? { ...each, status } : each)));
  }

  function remove(ids: readonly number[]): void {
    for (const id of ids) stops.get(id)?.abort();
    update(store.state().years.files.filter(({ id }) => !ids.includes(id)));
  }

  return {
    async add(files) {
      const added = files.map((file) => ({ file, id: ++lastId }));
      const waiting = added.map(({ file, id }): YearFile => ({ id, name: file.name, status: { kind: "reading" } }));
      update([...store.state().years.files, ...waiting]);
      await Promise.all(added.map(({ file, id }) => read(file, id)));
    },
    remove: (id) => remove([id]),
    clear: () => remove(store.state().years.files.map(({ id }) => id)),
  };
}

async function statusOf(reading: Promise<YearReading>): Promise<YearFile["status"]> {
  try {
    return { kind: "read", reading: await reading };
  } catch (error) {
    const isKnown = error instanceof YearFileError;
    return { kind: "failed", code: isKnown ? error.code : "failed", reason: isKnown ? error.reason : null };
  }
}

function isSame(a: YearsState["readings"], b: YearsState["readings"]): boolean {
  return a.length === b.length && a.every((reading, index) => reading === b[index]);
}
