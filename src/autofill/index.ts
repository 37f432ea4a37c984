export { openAutofill, planAutofill, type AutofillOptions } from "./plan";
export type { Proposal } from "./types";
