export { priorsFor } from "./choosing";
export type { PriorsChosen, UnsettledYear } from "./choosing";
export { compareYear, trendsOf } from "./comparison";
export { readYear, yearOfForm, yearOfFormInSteps, yearOfInspection } from "./reading";
export type { InspectedYear } from "./reading";
export { fromTransferable, toTransferable } from "./transfer";
export type { Transferable } from "./transfer";
export { wardOf } from "./wards";
export { matchYears } from "./years";
export type {
  IndicatorComparison,
  InitiativeComparison,
  InitiativeMatch,
  MatchKind,
  Trend,
  TrendPoint,
  Unmatched,
  YearFigure,
  YearIndicator,
  YearInitiative,
  YearMatch,
  YearNotice,
  YearReading,
  YearTarget,
  YearsMatched,
} from "./types";
