/**
 * Excel reads these as the beginning of a formula, full-width ones too; a leading apostrophe it takes for its own mark.
 * A dash alone is a text: the usual mark of "nothing to say".
 */
const FORMULA_START = /^[=＝+＋@＠']|^[-−－]./s;

/** What numbers, dates (also 和暦), times, amounts and rates are written with. */
const NUMBER_LIKE = /^[0-9年月日時分秒元令和平成昭大正明治RHSTMAPE.,:/+\-%¥\\$€£()\s]+$/i;

const CONSTANT = /^(?:TRUE|FALSE|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A))$/i;

/**
 * The value to write so that the cell holds exactly this text. Excel interprets what is written to `values` as if it were
 * typed: `=` begins a formula, "0012" loses its zeros, "H31.4" becomes a date. A leading apostrophe keeps a text as it is
 * and is not part of it; it leaves a mark on the cell, so only texts that need one get it.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function literal(text: string, numberFormat: string): string {
  if (text === "") return "";
  const isTextCell = numberFormat === "@"; // keeps everything, but for the apostrophe
  return text.startsWith("'") || (!isTextCell && wouldBeRead(text)) ? `'${text}` : text;
}

/** Full-width digits and signs as Excel reads them. Not NFKC: that would make a number of ①, which Excel leaves alone. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
    .replaceAll("−", "-");
}

function wouldBeRead(text: string): boolean {
  const plain = halfWidth(text).trim();
  return FORMULA_START.test(text) || CONSTANT.test(plain) || (/[0-9]/.test(plain) && NUMBER_LIKE.test(plain));
}
