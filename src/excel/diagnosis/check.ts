import type { CheckId } from "./types";

/** One thing that the adapter relies on, tried on an empty sheet. May throw what Excel throws. */
export interface Check {
  readonly id: CheckId;
  run(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
  ): Promise<{ readonly passed: boolean; readonly seen: string }>;
}
