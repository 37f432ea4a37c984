export { evaluate, type FormulaContext } from "./evaluate";
export { compare, FormulaError, truthOf, type Value } from "./values";
export { holds } from "./matching";
