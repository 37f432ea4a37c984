import { unzipSync, zipSync } from "fflate";
import { textContent, type Workbook } from "../../src/embedded-excel/model";
import { readXlsx, writeXlsx } from "../../src/embedded-excel/xlsx";
import { largeWorkbook, ROWS_PER_BLOCK, unzipAndTokenize } from "./reading";
import { processorTime } from "./growth";

/** What one run measured; milliseconds of processor time, the best of several turns. */
export interface SavingFigures {
  readonly changedCells: number;
  /** Unzipping and tokenizing with handlers that do nothing. */
  readonly floor: number;
  /** Compressing the same parts, which nobody who saves is spared. */
  readonly zipping: number;
  readonly saving: number;
  readonly ratio: number;
}

const CHANGED_CELLS = 200;
const TURNS = 8;
/** Turns before the compiler has settled. */
const WARM_UP = 3;

/** Saves the workbook of the reading bench with one text changed in each of its blocks. */
export function measureSaving(): SavingFigures {
  const bytes = largeWorkbook();
  const parts = unzipSync(bytes);
  const floors: number[] = [];
  const zippings: number[] = [];
  const savings: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    const workbook = readXlsx(bytes);
    change(workbook);
    floors.push(processorTime(() => unzipAndTokenize(bytes)));
    zippings.push(processorTime(() => zipSync(parts)));
    savings.push(processorTime(() => writeXlsx(workbook)));
  }
  const best = (times: readonly number[]): number => Math.min(...times.slice(WARM_UP));
  const [floor, zipping, saving] = [best(floors), best(zippings), best(savings)];
  return { changedCells: CHANGED_CELLS, floor, zipping, saving, ratio: saving / floor };
}

/** The figures as a line of a table. */
export function savingLine({ changedCells, floor, zipping, saving, ratio }: SavingFigures): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return `saving 200 blocks with ${changedCells} cells changed | ${ms(saving)} | unzip + tokenize ${ms(floor)} | ${ratio.toFixed(2)} × | zipping alone ${ms(zipping)}`;
}

function change(workbook: Workbook): void {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("a workbook without sheets");
  for (let block = 0; block < CHANGED_CELLS; block++) {
    sheet.setContent(
      block * ROWS_PER_BLOCK,
      0,
      textContent(`書き換えた実績：参加者${block}人（前年度${block + 1}人）`),
    );
  }
}
