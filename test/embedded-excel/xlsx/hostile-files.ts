import type { WorkbookFileErrorCode } from "../../../src/embedded-excel/xlsx";
import { DAMAGED } from "./hostile-damage";
import { EXCESSIVE } from "./hostile-excess";
import { OTHER_KINDS } from "./hostile-kinds";

/** What the file is, its bytes, and the error that it gives. */
export type HostileFile = readonly [what: string, bytes: () => Uint8Array, code: WorkbookFileErrorCode];

/** Files that are refused, each for its reason. */
export const HOSTILE_FILES: readonly HostileFile[] = [...OTHER_KINDS, ...DAMAGED, ...EXCESSIVE];
