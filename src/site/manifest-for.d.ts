export declare const DEVELOPMENT_BASE: string;
export declare const DEVELOPMENT_ID: string;
export declare const TEST_ID: string;
export declare const PRODUCTION_ID: string;
export declare function manifestFor(xml: string, base: string, use?: "production" | "test"): string;
export declare function rootOf(base: string): string;
