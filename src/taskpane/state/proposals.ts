import type { Proposal } from "../../autofill";
import type { Preferences } from "../../preferences";
import type { PaneServices } from "../services";
import type { Result } from "./types";

/** The longest that a slice of planning keeps the page from painting and from taking clicks. */
const SLICE_MS = 40;

/** Plans what could be filled in, block by block, so that the page stays responsive. */
export async function proposalsFor(
  result: Result | null,
  preferences: Preferences,
  services: PaneServices,
): Promise<readonly Proposal[]> {
  if (result === null) return [];
  const { openAutofill } = await services.loadEngine();
  const { inspection } = result;
  const planBlock = openAutofill(inspection, preferences);
  const blocks = inspection.initiatives;

  const planFrom = async (first: number): Promise<readonly Proposal[]> => {
    const proposals: Proposal[] = [];
    const begin = services.now();
    for (let index = first; index < blocks.length; index++) {
      const block = blocks[index];
      if (block !== undefined) proposals.push(...planBlock(block));
      if (services.now() - begin < SLICE_MS) continue;
      await services.pause();
      return [...proposals, ...(await planFrom(index + 1))];
    }
    return proposals;
  };
  return planFrom(0);
}
