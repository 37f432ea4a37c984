import type { XmlNode } from "../xml/tree";
import { child, childrenOf, numberOf } from "../xml/tree";

/** Built-in formats of a Japanese Excel (ECMA-376 Part 1, 18.8.30), in the notation that Office.js gives. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  37: "#,##0;\\-#,##0",
  38: "#,##0;[Red]\\-#,##0",
  39: "#,##0.00;\\-#,##0.00",
  40: "#,##0.00;[Red]\\-#,##0.00",
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
const ERA_SHORT = "[$-411]ge.m.d";
const ERA_LONG = '[$-411]ggge"年"m"月"d"日"';
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
/** 27–36 and 50–58: the additions for ja-jp. */
const JAPANESE: Readonly<Record<number, string>> = {
  ...{ 27: ERA_SHORT, 28: ERA_LONG, 29: ERA_LONG, 34: YEAR_MONTH, 35: MONTH_DAY, 36: ERA_SHORT },
  ...{ 50: ERA_SHORT, 51: ERA_LONG, 52: YEAR_MONTH, 53: MONTH_DAY, 54: ERA_LONG, 55: YEAR_MONTH },
  ...{ 56: MONTH_DAY, 57: ERA_SHORT, 58: ERA_LONG },
};

/** The number formats of a style sheet, by id. */
export function readNumberFormats(styleSheet: XmlNode): (id: number) => string {
  const own = new Map(
    childrenOf(child(styleSheet, "numFmts"), "numFmt").map((element) => [
      numberOf(element, "numFmtId", -1),
      element.attributes["formatCode"] ?? "General",
    ]),
  );
  return (id) => own.get(id) ?? BUILT_IN[id] ?? JAPANESE[id] ?? "General";
}

/** The id of a built-in format that every Excel has the same, or null. */
export function builtInNumberFormat(code: string): number | null {
  const entry = Object.entries(BUILT_IN).find(([id, known]) => known === code && EVERYWHERE.has(Number(id)));
  return entry ? Number(entry[0]) : null;
}

/** Built-in ids whose meaning does not depend on the language of Excel. */
const EVERYWHERE = new Set([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 20, 21, 22, 45, 46, 48, 49]);
