import type { HelpTexts } from "./types";

interface TextModule {
  readonly default: string;
}

/**
 * The pages of docs/ themselves, packed by webpack as scripts: a web server that knows no `.md` files serves them all the
 * same. All rules' pages come together, since who reads one often reads another.
 */
export const helpTexts: HelpTexts = {
  rule: async (id) =>
    ((await import(/* webpackMode: "lazy-once" */ `../../../docs/rules/${id}.md`)) as TextModule).default,
  manual: async () => (await import("../../../docs/manual.md")).default,
};
