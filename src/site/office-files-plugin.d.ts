export declare function hashList(files: readonly { readonly from: string; readonly to: string }[]): string;
