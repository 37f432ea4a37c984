import type { FieldName, Stage } from "../../src/form";
import { SEVERITY_LABELS } from "../../src/report";
import type { Rule } from "../../src/rules";
import { FIELD_LABELS } from "../../src/rules";
import type { Example, ExampleBlock, InvalidExample, RuleExamples } from "../../src/rules/framework/example";
import { renderEdits } from "../../src/edits";
import { runRule } from "../support/rule-tester";

const STAGES: Readonly<Record<Stage, string>> = {
  plan: "計画の時期",
  midyear: "中間振り返りの時期",
  yearend: "年度末",
};

/** A rule with its examples, as the pages are made from them. */
export interface DocumentedRule {
  readonly rule: Rule;
  readonly examples: RuleExamples;
}

/** A rule's page, in Japanese, as Markdown. Messages are what the rule really says of its examples. */
export function rulePage({ rule, examples }: DocumentedRule): string {
  return [
    `# ${rule.title}`,
    "",
    `規則 \`${rule.id}\` ／ 重大度：${SEVERITY_LABELS[rule.severity]} ／ 見る範囲：${rule.scope === "workbook" ? "ブック全体" : "取組項目ごと"}`,
    "",
    "## なぜ指摘するか",
    "",
    rule.why,
    "",
    "## 直し方",
    "",
    rule.howToFix,
    "",
    "## 指摘する例",
    "",
    ...examples.invalid.flatMap((example) => invalidExample(rule, example)),
    "## 指摘しない例",
    "",
    ...examples.valid.flatMap(shownExample),
  ].join("\n");
}

/** The list of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  return [
    "# 規則の一覧",
    "",
    "`npm run docs` が規則と例から作る。直すときは `src/rules` を直す。",
    "",
    "| 規則 | 重大度 | 指摘する内容 |",
    "| --- | --- | --- |",
    ...rules.map((rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${SEVERITY_LABELS[rule.severity]} | ${rule.title} |`),
    "",
  ].join("\n");
}

function invalidExample(rule: Rule, example: InvalidExample): string[] {
  const { findings } = runRule(rule, example);
  const messages = findings.flatMap((finding) => {
    const { changes } = renderEdits(finding.fix?.edits ?? []);
    const severity = finding.severity === rule.severity ? "" : `${SEVERITY_LABELS[finding.severity]}：`;
    return [
      `> ${severity}${escaped(rule.message(finding.data))}`,
      ...(finding.fix ? [`>`, `> 修正案：${escaped(finding.fix.title)}`] : []),
      ...changes.map((change) => `> （${escaped(change.before)} → ${escaped(change.after)}）`),
      "",
    ];
  });
  return [...shownExample(example), ...messages];
}

function shownExample(example: Example): string[] {
  const conditions = [
    ...(example.stage ? [STAGES[example.stage]] : []),
    ...(example.fiscalYear === undefined
      ? []
      : [example.fiscalYear === null ? "年度不明" : `${example.fiscalYear}年度`]),
  ];
  const blocks = example.blocks ?? (example.block ? [example.block] : []);
  return [
    `### ${example.name}`,
    "",
    ...(conditions.length > 0 ? [`（${conditions.join("、")}）`, ""] : []),
    ...(example.lastYear && example.block?.title !== undefined
      ? [`取組項目「${escaped(example.block.title)}」`, ""]
      : []),
    ...(example.blocks ? blocksTable(blocks) : blocks.flatMap(fieldsTable)),
    ...(example.lastYear ? ["前年度のブック", "", ...example.lastYear.flatMap(lastYearTable)] : []),
  ];
}

function fieldsTable(block: ExampleBlock): string[] {
  const names = Object.keys(FIELD_LABELS) as FieldName[];
  const rows = names.flatMap((name) => {
    const text = block[name];
    if (text === undefined) return [];
    const size = block.layout?.[name];
    const layout = size ? `（幅${size.width}pt・高さ${size.height}pt・文字${size.fontSize}pt）` : "";
    return [`| ${FIELD_LABELS[name]} | ${text.trim() === "" ? "（空欄）" : escaped(text)}${layout} |`];
  });
  const labels = (block.alteredLabels ?? []).map((label) => `| 様式の文言 | ${escaped(label.printed)} |`);
  return ["| 欄 | 記入 |", "| --- | --- |", ...rows, ...labels, ""];
}

/** A block of last year's workbook, which is found by its title. */
function lastYearTable(block: ExampleBlock): string[] {
  return [`取組項目「${escaped(block.title ?? "")}」`, "", ...fieldsTable(block)];
}

function blocksTable(blocks: readonly ExampleBlock[]): string[] {
  return [
    "| シート | 番号 | 題名 |",
    "| --- | --- | --- |",
    ...blocks.map(({ sheet, number, title }, i) => {
      const shown = number === undefined ? String(i + 1) : (number ?? "（なし）");
      return `| ${sheet ?? "様式３"} | ${shown} | ${title ?? ""} |`;
    }),
    "",
  ];
}

function escaped(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_<>|~#[\]]/g, "\\$&")
    .replace(/\r?\n/g, "<br>");
}
