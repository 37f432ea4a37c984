export type { Basis, Comparator, Figure, FigureRole, RelativeGoal, YearSource } from "./types";
