export { readTable, removeSheet } from "./finding";
export { putSheet } from "./writing";
export type { PlanCell, PlanChart, PlanColumn, SheetPlan, TableContents } from "./types";
