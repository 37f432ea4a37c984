export declare const OFFICE_CDN: string;
export declare const OFFICE_FILES: readonly string[];
export declare function officeFiles(
  officejs: "local" | "cdn",
  folder?: string,
): readonly { readonly from: string; readonly to: string }[];
