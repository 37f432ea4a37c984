/** Every way to name the year before, for words that compare with it. */
const NAMES = [
  "前年度",
  "昨年度",
  "前年",
  "昨年",
  "前年同月",
  "前年同期",
  "前年度同月",
  "前年度同期",
  "昨年同月",
  "昨年同期",
  "前年度末",
  "昨年度末",
  "前年同時期",
  "前年度同時期",
  "昨年度同時期",
  "前年度実績",
  "前年実績",
  "前年度決算",
];

/** 対前年度, 前年度比, 前年同月比, 前年度より, 前年度に比べ */
export function comparisonsWithPriorYear(): string {
  const tails =
    "比 対比 比で に比して に比し に対し に対して 比較 より よりも から に比べ に比べて に比較し に比較して と比べ と比べて と比較して と比較し 差 を基準に".split(
      " ",
    );
  return NAMES.flatMap((name) => [
    `対${name}`,
    `対${name}比`,
    `対${name}比で`,
    `対${name}差`,
    ...tails.map((tail) => name + tail),
  ]).join(" ");
}

/** 対前年度増減率, 前年比伸び率, 前年度からの増減 with each of `changes`. */
export function changesOnPriorYear(changes: readonly string[]): string {
  return NAMES.flatMap((name) =>
    changes.flatMap((change) => [
      `対${name}${change}`,
      `対${name}比${change}`,
      `${name}比${change}`,
      `${name}対比${change}`,
      `${name}${change}`,
      `${name}からの${change}`,
      `${name}との${change}`,
    ]),
  ).join(" ");
}

/** 前年度並み, 前年と同数, 前年度以上 */
export function levelsOfPriorYear(): string {
  const tails =
    "並み 並 と同数 と同数の と同程度 と同程度の と同じ と同様 以上 以上の 以下 以下の を上回る を下回る から横ばい から横ばいの 同様 同様に 同様の 同数 同数の".split(
      " ",
    );
  return NAMES.flatMap((name) => tails.map((tail) => name + tail)).join(" ");
}
