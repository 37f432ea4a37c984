import type { Finding, Inspection } from "../../../src/rules";
import type { WorkbookSnapshot } from "../../../src/snapshot";
import type { Engine, PaneExcel, PaneServices } from "../../../src/taskpane/services";
import { inspection } from "./data";

/** How Excel refuses, in the shape that the adapter gives it. */
export class FakeFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A workbook that answers with what the test gave it, and refuses when the test says so. */
export class FakeExcel implements PaneExcel {
  readonly selected: string[] = [];
  refusal: Error | null = null;
  reads = 0;
  private gate: Promise<void> = Promise.resolve();

  constructor(public inspection: Inspection) {}

  /** Holds every answer back until the returned function is called. */
  hold(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  readActiveSheet(): Promise<WorkbookSnapshot> {
    return this.read();
  }

  readWorkbook(): Promise<WorkbookSnapshot> {
    return this.read();
  }

  async selectCell(sheet: string, cell: { row: number; column: number }): Promise<void> {
    await this.answer();
    this.selected.push(`${sheet}!${cell.row},${cell.column}`);
  }

  private async read(): Promise<WorkbookSnapshot> {
    await this.answer();
    this.reads++;
    return this.inspection.snapshot;
  }

  private async answer(): Promise<void> {
    await this.gate;
    if (this.refusal !== null) throw this.refusal;
  }
}

/** An engine whose result is known: it hands out `inspection` block by block. */
export function fakeEngine(source: () => Inspection): Engine {
  return {
    begin() {
      const whole = source();
      const total = whole.initiatives.length;
      let done = 0;
      let isFinished = false;
      return {
        form: whole.form,
        total,
        get done() {
          return done;
        },
        next() {
          if (done < total) done++;
          else isFinished = true;
          return !isFinished;
        },
        inspection: () => inspectionUpTo(whole, done, isFinished),
      };
    },
    messageOf: (finding) => String(finding.data),
    ruleOf: ({ rule }) => ({ id: rule, title: `規則 ${rule}`, why: `${rule}の理由`, howToFix: `${rule}の直し方` }),
    fieldLabel: (field) => (field === "results" ? "当年度の取組実績及び目標の達成状況" : field),
  };
}

function inspectionUpTo(whole: Inspection, done: number, isFinished: boolean): Inspection {
  const checked = new Set(whole.initiatives.slice(0, done).map(({ initiative }) => initiative.index));
  const isKnown = ({ initiative }: Finding): boolean => isFinished || (initiative !== null && checked.has(initiative));
  return {
    ...inspection(whole.initiatives.slice(0, done), whole.findings.filter(isKnown)),
    snapshot: whole.snapshot,
    form: whole.form,
  };
}

/** Services around the fakes; time passes by `tick` milliseconds with every look at the clock. */
export function fakeServices(excel: FakeExcel, { tick = 0 } = {}): PaneServices & { pauses: () => number } {
  let time = 0;
  let pauses = 0;
  return {
    excel,
    loadEngine: () => Promise.resolve(fakeEngine(() => excel.inspection)),
    now: () => (time += tick),
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
    pauses: () => pauses,
  };
}
