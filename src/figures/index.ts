export { isNuisance } from "./nuisance";
export { readFigures } from "./read";
export type { FigureContext } from "./read";
export { toContractLine } from "./serialize";
export type { ContractFigure, ContractLine } from "./serialize";
export type { Basis, Comparator, Figure, FigureRole, RelativeGoal, YearSource } from "./types";
