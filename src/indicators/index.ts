export type { Formula, Indicator, IndicatorReading, MissingPiece, SourcedFigure, Target, TargetKind } from "./types";
