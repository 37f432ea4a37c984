import { nfkcWithOffsets, withoutEnclosingBrackets } from "./fold";

/** What sheets are named for besides their contents: the form, its number, years, versions. */
const NOT_A_TITLE = [
  /[「『【〔(（]?様式\s*[0-9]+[」』】〕)）]?/gu,
  /(?:令和|平成|[RH])(?:元|[0-9]{1,2})年?度?|20[0-9]{2}年?度?/gu,
  /取り?組み?項目(?:シート|表|票)?|市政改革プラン(?:[0-9.]+)?|に基づく取り?組み?等?/gu,
  /sheet|シート|原本|提出用|最終版?|修正版?|印刷用|公表用|入力用|記入用|記入様式|個票|別紙|コピー|copy|\bver\.?/giu,
  /(?:計画|中間振り?返り?|自己評価|年度末|振り返り|取り?組み?等?|評価)(?=$|[\s_・\-(（)）])/gu,
];

/** The block's number and what parts it from the title, and what is left behind the title. */
const NUMBER_BEFORE =
  /^[\s_・,、-]*(?:No\.?)?[(（]?(?:[0-9]{1,2}(?:-[0-9]{1,2})*(?=[^0-9年月日歳世人つ件]))?[)）]?[\s_・,、.:-]*/u;
const AFTER = /(?:[\s_・,、-]|[(（][0-9]*[)）]|[(（]\s*[)）])*$/u;

/** A ward's or an office's name is none either. */
const OFFICE = /^(?:大阪市)?[^\s]{1,6}区(?:役所)?$/u;

/**
 * The title that a sheet's name gives to the only block on it: 「取組項目１ 広告事業」 → 広告事業; null where the name
 * only says which sheet of the form it is.
 */
export function titleOfSheet(name: string): string | null {
  const { text, offsets } = nfkcWithOffsets(name);
  const rest = NOT_A_TITLE.reduce((left, pattern) => left.replace(pattern, (found) => " ".repeat(found.length)), text);
  const start = NUMBER_BEFORE.exec(rest)?.[0].length ?? 0;
  const end = rest.length - (AFTER.exec(rest.slice(start))?.[0].length ?? 0);
  const title = withoutEnclosingBrackets(name.slice(offsets[start] ?? 0, offsets[end] ?? name.length));
  return OFFICE.test(title) || !/\p{L}{3,}/u.test(rest.slice(start, end)) ? null : title;
}
