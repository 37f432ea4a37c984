export { agreesWithStated, roundHalfUp } from "./arithmetic";
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
  Measured,
  MissingPiece,
  Operand,
  SourcedFigure,
  StatedTotal,
  Target,
  TargetKind,
  YearOverYear,
} from "./types";
