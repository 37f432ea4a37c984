import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { marked } from "marked";
import type { Files } from "./archive";

const DOCS = path.resolve(__dirname, "../../../docs");

/** The pages for officers and administrators; everything else in docs/ is for developers. */
const PAGES = ["manual", "admin", "excel-checks"];

const STYLE = `body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-family: "Yu Gothic UI", "Noto Sans CJK JP", sans-serif; }
img { max-width: 100%; border: 1px solid #ccc; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
code, pre { background: #f2f2f2; font-family: Consolas, "Noto Sans Mono CJK JP", monospace; }
pre { padding: 0.8em; overflow-x: auto; }
@media print { body { max-width: none; margin: 0; } a { color: inherit; } }
`;

/** The manuals as pages that any browser opens from the folder, with the pictures that they show. */
export function manualPages(): Files {
  const files = new Map<string, Uint8Array>([["manual.css", Buffer.from(STYLE)]]);
  for (const page of PAGES) {
    const markdown = readFileSync(path.join(DOCS, `${page}.md`), "utf8");
    files.set(`${page}.html`, Buffer.from(htmlPage(markdown)));
    for (const picture of picturesIn(markdown)) files.set(picture, readFileSync(path.join(DOCS, picture)));
  }
  return files;
}

/** A page in HTML; links to other manuals lead to their pages, links to what is not in the archive become text. */
export function htmlPage(markdown: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "取組チェック";
  const body = marked
    .parse(markdown, { async: false })
    .replace(
      /<a href="([^":]+?)\.md(#[^"]*)?">(.*?)<\/a>/g,
      (_, name: string, anchor: string | undefined, text: string) =>
        PAGES.includes(name) ? `<a href="${name}.html${anchor ?? ""}">${text}</a>` : text,
    );
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="manual.css">
</head>
<body>
${body}</body>
</html>
`;
}

function picturesIn(markdown: string): string[] {
  const named = [...markdown.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].flatMap(([, name]) => name ?? []);
  return named.filter((name) => existsSync(path.join(DOCS, name)));
}
