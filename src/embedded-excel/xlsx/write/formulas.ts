/** Functions that came after Excel 2007; in files they carry a prefix, without which Excel shows #NAME?. */
const NEWER = new Set([
  ...["CONCAT", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "XLOOKUP", "XMATCH", "LET", "SEQUENCE", "UNIQUE"],
  ...["RANDARRAY", "TEXTBEFORE", "TEXTAFTER", "TEXTSPLIT", "IFNA", "NUMBERVALUE", "DAYS", "SHEET", "SHEETS"],
  ...["FORMULATEXT", "ISFORMULA", "UNICODE", "UNICHAR", "FORECAST.LINEAR", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P"],
  ...["PERCENTILE.INC", "PERCENTILE.EXC", "QUARTILE.INC", "QUARTILE.EXC", "RANK.EQ", "RANK.AVG", "MODE.SNGL"],
]);
/** Of these, files say `_xlfn._xlws.`. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

const PIECE = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|([A-Za-z][A-Za-z0-9.]*)(?=\()|[\s\S]/g;

/** A formula as files have it: without "=", newer functions with their prefix. The inverse of `shownFormula`. */
export function fileFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(PIECE, (piece: string, name?: string) => {
    const known = name?.toUpperCase() ?? "";
    if (NEWER.has(known)) return `_xlfn.${piece}`;
    return WORKSHEET_FUNCTIONS.has(known) ? `_xlfn._xlws.${piece}` : piece;
  });
}
