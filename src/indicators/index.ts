export { agreesWithStated, roundHalfUp } from "./arithmetic";
export { assignByName, assignOneToOne } from "./assignment";
export type { Assignment, Candidate, NamePair, Named } from "./assignment";
export { areComparable, haveSameBasis } from "./basis";
export { changeOf } from "./change";
export { areConvertible, convert } from "./conversion";
export { blockOf } from "./known-priors";
export { lastDigitOf } from "./last-digit";
export { nameSimilarity } from "./names";
export { readIndicators, readProse } from "./read-indicators";
export type { IndicatorContext, ProseFigures } from "./read-indicators";
export type {
  BasisConflict,
  Comparison,
  ComparisonKind,
  Formula,
  FormulaKind,
  Indicator,
  IndicatorReading,
  KnownPrior,
  Measured,
  MissingPiece,
  Operand,
  OutsidePlace,
  SourcedFigure,
  StatedTotal,
  Target,
  TargetKind,
  YearOverYear,
} from "./types";
