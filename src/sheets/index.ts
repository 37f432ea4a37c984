export { findingsSheet } from "./findings";
export { OWN_SHEETS } from "./frame";
export { summarySheet } from "./summary";
export { readTyped, typedDirections, typedPriors, type TypedRow } from "./typed";
export type { FormulaCell, PlanCell, PlanChart, PlanColumn, RawValue, SheetPlan, TableContents } from "./types";
