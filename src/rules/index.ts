export type { Finding, Inspection, InspectedInitiative, Report, Severity } from "./types";
