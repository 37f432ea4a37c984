import { launch } from "../browser/support/browser";
import { addressOf, serve } from "../browser/support/static-server";
import { attachStopwatch, lapOf, resetStopwatch, type Lap } from "../browser/support/stopwatch";
import { WorkbenchPage } from "../browser/support/workbench-page";
import { largeForm } from "../support/large-form";

/** What the workbench does with a workbook of 1,000 blocks; milliseconds. */
export interface LargeFigures extends Lap {
  readonly sheets: number;
  /** Long tasks while the file is opened. */
  readonly openingTasks: readonly number[];
  readonly findings: string;
}

const BLOCKS = 1_000;
const SHEETS = [1, 20];

/**
 * Opens large workbooks in the workbench and validates them.
 *
 * @param dist a build of the pages
 */
export async function measureLarge(dist: string): Promise<readonly LargeFigures[]> {
  const server = await serve(dist);
  const browser = await launch();
  process.env.BROWSER_TEST_ADDRESS = addressOf(server);
  try {
    const results: LargeFigures[] = [];
    for (const sheets of SHEETS) {
      const workbench = await WorkbenchPage.open(browser, {}, attachStopwatch);
      await resetStopwatch(workbench.page);
      await workbench.drop("large.xlsx", largeForm(BLOCKS, sheets));
      await workbench.page.locator(".sheet-tab", { hasText: "様式３-1" }).first().waitFor();
      await workbench.pane.getByRole("button").first().waitFor();
      const { tasks: openingTasks } = await resetStopwatch(workbench.page);
      await workbench.command("ブック全体を検証").click();
      const lap = await lapOf(workbench.page);
      const findings = (await workbench.pane.getByRole("status").innerText()).trim();
      results.push({ sheets, openingTasks, findings, ...lap });
      await workbench.close();
    }
    return results;
  } finally {
    await browser.close();
    server.close();
  }
}

/** The figures as lines of a table. */
export function largeLines(results: readonly LargeFigures[]): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const longest = (tasks: readonly number[]) => `longest task ${ms(Math.max(0, ...tasks))}`;
  return results
    .map(
      ({ sheets, firstFinding, whole, tasks, openingTasks }) =>
        `pane on 1,000 blocks, ${sheets} sheets | first finding ${ms(firstFinding)} (goal ≤ 1000) | all ${ms(whole)} | ` +
        `${longest(tasks)} (goal ≤ 200) | opening: ${longest(openingTasks)}`,
    )
    .join("\n");
}
