import type { Inspection } from "../../../src/rules";
import {
  cell,
  figure,
  finding,
  formula,
  indicator,
  initiative,
  inspected,
  inspection,
  measured,
  operand,
  target,
} from "./data";

/** A ward's sheet with everything that the pane can show. */
export function richInspection(): Inspection {
  const taxes = initiative(0, "市債権の保有と不良債権の圧縮に向けた取組の推進");
  const counts = initiative(1, "区民が利用しやすい窓口サービスの向上");
  const training = initiative(2, "職員の能力向上に向けた取組");
  const clean = initiative(3, "ICTの活用");
  const taskTarget = measured("2,000件以上", "2000", "件", cell(26, 16), { role: "target" });
  const actual = measured("2,363件", "2363", "件", cell(34, 4), { fiscalYear: 2019, basisText: "3月末" });
  const prior = measured("85.83％", "85.83", "%", cell(34, 4), { role: "prior", fiscalYear: 2018, basisText: "3月末" });
  const rate = measured("85.95％", "85.95", "%", cell(34, 4), { fiscalYear: 2019 });
  const achieved = formula("achievement-rate", [operand("実績", actual), operand("目標", taskTarget)], "118.15", "%");
  const difference = formula("difference", [operand("実績", rate), operand("前年度", prior)], "0.12", "ポイント");
  const change = formula("rate-of-change", [operand("実績", rate), operand("前年度", prior)], "0.1398", "%");
  const one = measured("1件", "1", "件", cell(54, 4), { fiscalYear: 2019 });
  const six = measured("6件", "6", "件", cell(46, 16), { role: "target" });
  return inspection(
    [
      inspected(taxes, [
        indicator("未収金残高", {
          missing: ["target", "prior"],
          reference: measured("9,598千円", "9598", "千円", cell(14, 4), { fiscalYear: 2017 }),
        }),
      ]),
      {
        ...inspected(counts, [
          indicator("催告書送付件数", {
            mark: "①",
            target: target("2,000件以上", "2000", "件", cell(26, 16)),
            actual,
            achievementRate: achieved,
            attained: true,
            missing: [],
          }),
          indicator("収納率", {
            unit: "%",
            target: target("前年度を上回る", "85.83", "%", cell(26, 2), {
              kind: "prior",
              comparator: "gt",
              relative: { base: { kind: "prior" }, operation: "none" },
            }),
            actual: rate,
            prior,
            yearOverYear: { difference, rate: change },
            attained: true,
          }),
        ]),
        suggestedAttainment: "1",
        suggestionReason: "all-attained",
      },
      {
        ...inspected(training, [
          indicator("改善提案件数", {
            target: target("6件", "6", "件", cell(46, 16), { kind: "cumulative", period: [2017, 2019] }),
            actual: one,
            achievementRate: formula("achievement-rate", [operand("実績", one), operand("目標", six)], "16.66666", "%"),
            attained: false,
            missing: ["period-total"],
          }),
        ]),
        suggestedAttainment: "2",
        suggestionReason: "missed",
      },
      inspected(clean),
    ],
    [
      finding(taxes, "prior-year-mismatch", {
        data: "「対前年度」と書かれていますが、比べているのは平成29年度決算の9,598千円です。平成30年度の数値と比べるか、「平成29年度比」と書いてください。",
        figures: [
          measured("9,598千円", "9598", "千円", cell(14, 4), {
            role: "reference",
            fiscalYear: 2017,
            name: "未収金残高",
          }),
        ],
      }),
      finding(taxes, "provisional-figure", {
        severity: "info",
        data: "「決算見込」の数値です。確定した数値に置き換えられるか確かめてください。",
      }),
      finding(counts, "remedy-required", {
        severity: "error",
        field: "selfEvaluationRemedy",
        data: "自己評価で②を選んでいますが、課題と改善策が「－」です。②のときは、課題と次年度に向けた改善策を記入してください。",
      }),
      finding(counts, "percentage-point", {
        data: "収納率の差「対前年度 0.12％」は、割合どうしの差なのでポイントで表します。85.95％ － 85.83％ ＝ 0.12ポイント。「0.12ポイント」と直してください。",
        figures: [
          { ...rate, figure: figure("85.95％", "85.95", "%", { name: "収納率", fiscalYear: 2019 }) },
          { ...prior, figure: figure("85.83％", "85.83", "%", { name: "収納率", role: "prior", fiscalYear: 2018 }) },
        ],
        formulas: [difference],
        related: [{ sheet: "様式３", cell: cell(26, 2) }],
        fix: {
          title: "「％」を「ポイント」に直す",
          isSafe: true,
          edits: [
            {
              kind: "replace",
              sheet: "様式３",
              cell: cell(34, 4),
              start: 19,
              end: 20,
              text: "ポイント",
              before: "収納率85.95％（対前年度 0.12％増）\n・口座振替の勧奨 2,363件",
            },
          ],
        },
      }),
      finding(training, "cumulative-target", {
        data: "3年間で6件の目標に対し、令和元年度だけの実績1件が書かれています。3年間の合計を書き添えてください。",
        formulas: [formula("achievement-rate", [operand("実績", one), operand("目標", six)], "16.66666", "%")],
      }),
    ],
  );
}
