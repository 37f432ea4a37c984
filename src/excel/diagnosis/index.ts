export { officeFacts } from "./facts";
export { CHECK_IDS, type CheckId, type CheckOutcome, type Diagnosis, type OfficeFacts } from "./types";
