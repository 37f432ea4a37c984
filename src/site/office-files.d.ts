export declare const OFFICE_CDN: string;
export declare function officeFiles(
  officejs: "local" | "cdn",
): readonly { readonly from: string; readonly to: string }[];
