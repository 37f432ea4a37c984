import type { PlacedFigure } from "./passages";

const FROM_TARGET = /目標(?:値|数)?(?:\([^()]{0,24}\)|の?\uE000+)?(?:を|に|より|まで)(?:あと)?$/;
const AWAY =
  /^ *(?:程度|も)?(?:大きく)?(?:上回|下回|超過|超え|不足|届か|及ば|足り|達(?:し|せ)(?:な|て)|多[いくか]|少な|高[いくか]|低[いくか])/;

/** The distance from a target, not a target: 目標を10組上回った, 目標に3件届かなかった. */
function isDistanceFromTarget({ figure, passage, sentence }: PlacedFigure): boolean {
  if (passage.field !== "results") return false;
  const before = passage.shadow.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  return FROM_TARGET.test(before) && AWAY.test(passage.shadow.slice(figure.end, sentence.end).slice(0, 16));
}

/** Whether a figure states a change, a rate or a distance rather than a level. */
export function isStatedChange(placed: PlacedFigure): boolean {
  const { role } = placed.figure;
  return role === "difference" || role === "rate" || isDistanceFromTarget(placed);
}
