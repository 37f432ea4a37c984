export declare function contentSecurityPolicy(options: {
  readonly isProduction: boolean;
  readonly usesCdn: boolean;
  readonly cdn: string;
}): string;
