import { ruleOf } from "../../rules";
import type { FileError } from "../types";
import type { RuleLine, WorkbookLine } from "./overview";
import { type Markup, markup } from "./markup";

/** The totals by workbook. The file's name leads to its findings; every column can be sorted by. */
export function workbookTable(lines: readonly WorkbookLine[]): Markup {
  const counted = ["取組項目", "エラー", "警告", "情報", "目標達成", "未達成", "判定できない"];
  return table(
    "ブック別の件数",
    ["ブック", "年度"],
    counted,
    lines.map(
      ({ file, year, initiatives, counts, attained, missed, unclear }, index) =>
        markup`<tr>
          <th scope="row"><a href="#w${index}">${file}</a></th>
          <td>${year}</td>
          ${numbers([initiatives, counts.error, counts.warning, counts.info, attained, missed, unclear])}
        </tr>`,
    ),
  );
}

/** The totals by rule. Its name narrows the findings below to it. */
export function ruleTable(lines: readonly RuleLine[]): Markup {
  return table(
    "規則別の件数",
    ["規則"],
    ["エラー", "警告", "情報", "ブック"],
    lines.map(
      ({ rule, counts, workbooks }) =>
        markup`<tr>
          <th scope="row"><button type="button" class="link" data-rule="${rule}">${ruleTitle(rule)}</button></th>
          ${numbers([counts.error, counts.warning, counts.info, workbooks])}
        </tr>`,
    ),
  );
}

/** The files that could not be read, each with what is wrong with it. */
export function unreadList(errors: readonly FileError[]): Markup {
  if (errors.length === 0) return markup``;
  return markup`<section class="unread" aria-labelledby="unread">
    <h2 id="unread">読み取れなかったファイル（${errors.length}件）</h2>
    <ul>
      ${errors.map(({ file, message }) => markup`<li><strong>${file}</strong>：${message}</li>`)}
    </ul>
  </section>`;
}

export function ruleTitle(rule: string): string {
  return ruleOf(rule)?.title ?? rule;
}

function numbers(values: readonly number[]): Markup[] {
  return values.map((value) => markup`<td class="number${value === 0 ? " zero" : ""}">${value}</td>`);
}

/** A table that scrolls in its own region where the page is narrower, which a keyboard can reach. */
function table(caption: string, named: readonly string[], counted: readonly string[], rows: readonly Markup[]): Markup {
  const head = (kind: string) => (name: string) =>
    markup`<th scope="col" class="${kind}" aria-sort="none"><button type="button" data-sort>${name}</button></th>`;
  const heads = [...named.map(head("name")), ...counted.map(head("number"))];
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
