import { defineRule } from "./framework/rule";
import { quote } from "./words";

interface UnreadableBlock {
  readonly name: string;
  readonly missing: readonly string[];
}

export const unreadableBlock = defineRule<UnreadableBlock>({
  id: "unreadable-block",
  scope: "workbook",
  severity: "warning",
  title: "取組項目らしいが、欄を読み取れない",
  why: "見出しが消えていたり書き換えられていたりして欄が見つからない取組項目は、検証できません。指摘がないことを意味しません。",
  howToFix: "様式どおりの見出しに直してから、もう一度検証してください。直せない場合は目で確認してください。",
  check({ form }, report) {
    for (const block of form.unreadable) {
      const name = [block.number === null ? "" : `取組項目${block.number}`, block.title ?? ""]
        .filter(Boolean)
        .join(" ");
      report({ block, cell: block.cell, field: null, data: { name, missing: block.missing } });
    }
  },
  message: ({ name, missing }) =>
    `${name === "" ? "取組項目らしい表" : quote(name)}の欄を読み取れず、検証していません。` +
    (missing.length > 0 ? `見つからない見出し：${missing.map((label) => `「${label}」`).join("、")}。` : "") +
    "見出しを様式どおりに直してもう一度検証するか、目で確認してください。",
});
