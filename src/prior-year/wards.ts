import type { WorkbookSnapshot } from "../snapshot";

/** 北区, 南船津区, 大阪市北区 in running text: letters up to 区, after the city's or the year's name where there is one. */
const WARD = /(?:[^\s\p{P}\p{S}\p{N}]*[市度])?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}?区)/gu;
/** What follows 区 where it is no ward: 区民, 区政. */
const GOES_ON = /^[民政内域間切分別画会庁]/;
/** Words that end in 区 and name none. */
const NO_WARD = /(?:[当各全本自他同市地学校]|行政|特別|選挙|通学)区$/;
/** What stands behind a ward's name in a heading, where other words may be before it. */
const OFFICE = /^(?:役所|運営方針|長)/;

/** Rows of a sheet that its headings may take, before the first block. */
const HEADING_ROWS = 10;
/** A heading is no longer than this. */
const LONGEST_HEADING = 60;

/**
 * The ward whose workbook it is: by the file's name, by the folders that it is in (the nearest first), or by a heading such as
 * 令和元年度 北区運営方針. Null where nothing tells it.
 *
 * @param file with its path as it is known
 */
export function wardOf({ sheets }: WorkbookSnapshot, file: string | null): string | null {
  const names = (file ?? "").split(/[\\/]/).reverse();
  for (const name of names) {
    const [found] = wardsIn(name);
    if (found) return found.ward;
  }
  for (const { cells } of sheets) {
    for (const { row, text } of cells) {
      if (row >= HEADING_ROWS || text.length > LONGEST_HEADING) continue;
      const found = wardsIn(text).find(({ rest }) => rest === "" || OFFICE.test(rest));
      if (found) return found.ward;
    }
  }
  return null;
}

function wardsIn(written: string): { readonly ward: string; readonly rest: string }[] {
  const text = written.normalize("NFKC").trim();
  return [...text.matchAll(WARD)].flatMap((match) => {
    const [whole, ward = ""] = match;
    const rest = text.slice(match.index + whole.length);
    return NO_WARD.test(ward) || GOES_ON.test(rest) ? [] : [{ ward, rest }];
  });
}
