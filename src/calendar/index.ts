export { bareYear, eraOf, eras, fiscalYearName, fiscalYearOfMonth, gregorianYear } from "./eras";
export type { Era } from "./eras";
export { parseFiscalYears } from "./fiscal-years";
export { yearNumber, yearOfEra } from "./written-years";
export type { FiscalYearMention, YearForm } from "./fiscal-years";
