/**
 * Errors with the codes that Excel gives.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "RangeExceedsLimit"
  | "UndoNotSupported"
  | "UnsupportedOperation";

/** Ends a batch: becomes the reply's `Error`, and `error.code` at the caller. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** The member that failed, as `Range.values`. */
    readonly location?: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (why: string): HostError => new HostError("InvalidArgument", why);

export const itemNotFound = (what: string): HostError => new HostError("ItemNotFound", `${what} doesn't exist.`);

export const accessDenied = (why: string): HostError => new HostError("AccessDenied", why);

export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `The embedded workbook has no ${member}.`, member);
