export { agreesWithStated, roundHalfUp } from "./arithmetic";
export { assignByName } from "./assignment";
export type { Assignment, NamePair, Named } from "./assignment";
export { areConvertible, convert } from "./conversion";
export { blockOf } from "./known-priors";
export { nameSimilarity } from "./names";
export { readIndicators } from "./read-indicators";
export type { IndicatorContext } from "./read-indicators";
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
