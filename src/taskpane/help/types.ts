/** A page of the help inside the pane. */
export type HelpPage =
  | { readonly kind: "contents" }
  /** 診断情報 */
  | { readonly kind: "diagnostics" }
  /** A rule's page, the same as in docs/rules. */
  | { readonly kind: "rule"; readonly id: string }
  /** A chapter of the manual, counted from 0. */
  | { readonly kind: "chapter"; readonly index: number };

/** Where the texts of the help come from: Markdown, as it stands in docs/. Rejects where a text cannot be fetched. */
export interface HelpTexts {
  rule(id: string): Promise<string>;
  manual(): Promise<string>;
}
