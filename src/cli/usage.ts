export const USAGE = `取組チェック：区役所の「取組項目」シートを検証します。

使い方:
  torikumi check FILE.xlsx... [オプション]   ブックを検証する（フォルダー、'*.xlsx' のような型も指定できる）
  torikumi fill FILE.xlsx -o OUT.xlsx [オプション]   空欄を記入し、取組集計シートを付けて別のファイルに保存する
  torikumi figures [--format json]          標準入力の文章から数値を読み取る（1行に1件）
  torikumi rules                            規則の一覧
  torikumi explain RULE                     規則の説明
  torikumi --help | --version

check のオプション:
  --format stylish|json|sarif|markdown|csv|html
                                            出力の形式（既定は stylish。html は1枚の報告ページ）
  -o, --output FILE                         出力を標準出力ではなくファイルに保存する（UTF-8）
  --jobs N                                  同時に検証するブックの数（既定は多いときにコアの数）
  --prior LAST_YEAR.xlsx                    前年度のブック。前年度の数値を補い、食い違いを指摘する（繰り返し可。フォルダーなら同じ区のものを使う）
  --sheet NAME                              このシートだけを検証する（非表示でも。繰り返し可）
  --fiscal-year N                           評価する年度（西暦。令和元年度なら 2019）
  --stage plan|midyear|yearend              時期（計画・中間・年度末）
  --rule ID=error|warning|info|off          規則の重大度を変える（繰り返し可）
  --honour-ignored                          無視とされた指摘を終了コードに数えない

fill のオプション:
  -o, --output OUT.xlsx                     保存先（元のファイルには書き込まない）
  --in-place                                元のファイルを書き換える（写しを隣に残す）
  --only judgement,figures,summary          記入するものを選ぶ（既定はすべて）
                                            judgement=空欄の①②と不要な課題欄の－、figures=達成率と対前年度、summary=取組集計シート
  --prior LAST_YEAR.xlsx                    前年度のブック。前年度の数値を補う（繰り返し可）
  --fixes                                   指摘の修正案（文言・行の高さ）も書き込む
  --fiscal-year N  --stage …                check と同じ

終了コード:
  0  エラーの指摘なし    1  エラーの指摘あり    2  読み取れないファイルがある、または指定の誤り    130  Ctrl-C で中断
`;

/** The arguments are wrong; the message (Japanese) says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
