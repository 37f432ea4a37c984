export { answer } from "./answer";
export type { YearReply, YearRequest } from "./answer";
export { snapshotOf } from "./snapshot";
