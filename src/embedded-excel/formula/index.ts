export { evaluate, type AskedArea, type FormulaContext } from "./evaluate";
export { isCalculable, rangesOf, type FormulaRange } from "./inspect";
export { compare, contentOfValue, FormulaError, truthOf, valueOfCell, type Value } from "./values";
export { holds } from "./matching";
