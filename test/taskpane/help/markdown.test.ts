import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Block } from "../../../src/taskpane/help";
import { chaptersOf, parseMarkdown, titleOf } from "../../../src/taskpane/help";

const DOCS = path.resolve(__dirname, "../../../docs");

const text = (words: string) => [{ kind: "text", text: words }];

describe("a Markdown page", () => {
  test("is read as headings, paragraphs, lists, tables, quotes and code", () => {
    const page = [
      "# 題名",
      "",
      "一行目",
      "二行目",
      "",
      "- 一",
      "- 二",
      "  続き",
      "",
      "1. 最初",
      "2. 次",
      "",
      "| 欄 | 記入 |",
      "| --- | :-: |",
      "| 実績 | 5件 \\| 6件 |",
      "",
      "> 引用",
      ">",
      "> 続き",
      "",
      "```bash",
      "npm test",
      "```",
    ].join("\n");
    expect(parseMarkdown(page)).toEqual([
      { kind: "heading", level: 1, words: text("題名") },
      { kind: "paragraph", words: text("一行目二行目") },
      { kind: "list", isOrdered: false, items: [text("一"), text("二 続き")] },
      { kind: "list", isOrdered: true, items: [text("最初"), text("次")] },
      {
        kind: "table",
        head: [text("欄"), text("記入")],
        rows: [[text("実績"), text("5件 | 6件")]],
      },
      {
        kind: "quote",
        blocks: [
          { kind: "paragraph", words: text("引用") },
          { kind: "paragraph", words: text("続き") },
        ],
      },
      { kind: "code", text: "npm test" },
    ]);
  });

  test("has words that are strong, code, links, escaped or broken over lines", () => {
    const [block] = parseMarkdown("**必ず**`a|b`を[規則](rules/numbering.md)の\\*印<br>で");
    expect(block).toEqual({
      kind: "paragraph",
      words: [
        { kind: "strong", text: "必ず" },
        { kind: "code", text: "a|b" },
        { kind: "text", text: "を" },
        { kind: "link", text: "規則", target: "rules/numbering.md" },
        { kind: "text", text: "の*印" },
        { kind: "break" },
        { kind: "text", text: "で" },
      ],
    });
  });

  test("is shown without its pictures", () => {
    expect(parseMarkdown("![画面](images/start.png)\n\n次へ")).toEqual([{ kind: "paragraph", words: text("次へ") }]);
  });

  test("is divided into chapters by its headings of the second level", () => {
    const chapters = chaptersOf(parseMarkdown("# 手引\n\n前書き\n\n## 一\n\n本文\n\n### 小\n\n## 二"));
    expect(chapters.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ["一", 2],
      ["二", 0],
    ]);
  });
});

describe("the pages of docs/", () => {
  const files = ["manual.md", ...readdirSync(path.join(DOCS, "rules")).map((file) => `rules/${file}`)];

  test.each(files)("%s leaves no mark of Markdown in what is read", (file) => {
    const blocks = parseMarkdown(readFileSync(path.join(DOCS, file), "utf8"));
    expect(titleOf(blocks[0])).not.toBe("");
    expect(wordsOf(blocks).filter((words) => /^#+ |\*\*[^*]+\*\*|\]\(|^\||<br>|^> /.test(words))).toEqual([]);
  });
});

function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return block.words.map((word) => (word.kind === "break" ? "" : word.text));
      case "list":
        return block.items.flat().map((word) => (word.kind === "break" ? "" : word.text));
      case "table":
        return [block.head, ...block.rows].flat(2).map((word) => (word.kind === "break" ? "" : word.text));
      case "quote":
        return wordsOf(block.blocks);
      case "code":
        return [];
    }
  });
}
