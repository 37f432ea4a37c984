import { Lexicon } from "./lexicon";

/** How much evidence a counter needs before a number with it counts as a figure. */
export type UnitEvidence =
  /** None: 件 and the like are counters wherever they follow a number. */
  | "none"
  /** A label before it or a comparator after it: 日, 分 and か月 are more often parts of dates and durations. */
  | "label";

/** A unit of the lexicon. */
export interface Unit {
  /** 名 → 人, 箇所 → か所, パーセント → %. */
  readonly canonical: string;
  readonly evidence: UnitEvidence;
  /** Whether kanji numbers stand before it in prose (十二件), so that place names and idioms stay words. */
  readonly takesKanji: boolean;
  /** What must not follow: with it the counter is part of another word (人暮らし, 日曜). */
  readonly unless: RegExp | null;
}

/** Counters that are nothing else wherever they follow a number. */
const PLAIN_COUNTERS = `
  校区 学校区 小学校区 中学校区 学区 店舗 品目 商品 事業所 事業者 事業 企業 法人 機関 医療機関 関係機関 組織 施設 病院
  診療所 薬局 保育所 保育園 幼稚園 公園 大学 高校 自治会 町会 町内会 連合町会 振興町会 地活協 協議会 委員会 部会 会議
  会場 拠点 地点 地区 区域 区画 エリア 路線 系統 停留所 橋 棟 軒 室 部屋 床 市町村 市区町村 都道府県 言語 学級 クラス
  チーム グループ サークル コース 講座 教室 講習 研修 授業 プログラム イベント ブース テーマ メニュー プラン プロジェクト
  モデル 種類 種目 分野 媒体 サイト アカウント フォロワー アクセス ビュー クリック いいね インプレッション 票 文字 作品
  演目 袋 缶 箱 ケース セット パック 束 鉢 匹 羽 樹 脚 杯 皿 隻 艘 車両 泊 滴 針 人日 人回 人時 人泊 家族 家庭
  親子 ペア 事例 案件 議案 議題 提案 意見 名義 単位 得点 ライン シート カード ポスター チラシ パネル ベッド コンテンツ
  スペース ステーション センター サロン カフェ クラブ 人槽 語種 寺 支部 分団 消防団 商店街 商店会 テント トイレ 水槽
  コーナー スポット ルート シーン ステップ 手続 手続き 業務 制度 行事 催し 回線 通話 着信 品種 樹種 科目 区間 紙面
  様式 帳票 組合 会派 プランター システム 端末 契約 協定 物件 投稿 記事 番組 自治体 都市 企画 取組 訓練 作業 制作物
`;

/**
 * Counters that are also the beginning of other words: aliases after "=", and after ":" what must not follow (as the
 * inside of a regular expression).
 */
const GUARDED_COUNTERS = `
  件 : 名
  人=名 名様 人様 : で(?:悩|抱え|暮ら)|規模|暮|ぐらし|ずつ|親|用|乗|制|掛け|部屋|権|材|口[^、。]|事[^業務]|体|形|物|気|工|格|命|称|三脚|相撲|ひとり|一人|組|学級|編成|体制|前(?![年回後半])|世帯|旅|目(?!標)
  回 : 線|転|収(?![集録納])|復|答|覧|り|目(?!標)|忌|路
  世帯 : 主|住宅|構成
  団体 : 戦|職員|扱
  地域 : 包括|福祉|活動協|密着
  か所=ヵ所 カ所 ヶ所 ケ所 ｹ所 箇所 個所 ヵ処 箇処
  校 : 区|庭|舎|長|外|内|下
  学校 : 区|長
  小学校 : 区|長
  中学校 : 区|長
  台 : 所|風|帳|湾|頭|数|詞|形
  時間 : コース|体制|対応|営業|受付|受け付け|開館|稼働|利用でき|帯|割|目(?!標)|365|前(?!後)|後|半(?:ほど|くらい|近く|程度)?後
  冊 : 子
  組 : 合|織|み|立|曲|目(?!標)|替
  社 : 会|員|協|内|長
  店 : 員|長|頭|主|街
  本 : 立て|立|化|市|部|庁|人|社|校|年|日|格|通り|柱|当|来|質|気|線|位|の[矢柱]
  枚 : 挙|もの|刷|組
  項目 : 立て
  品 : 質|種|物
  会 : 議|員|社|場|費|長|計|話|館
  園 : 児|芸|長|内
  駅 : 前|舎|周|構|長|か?ら|伝|東|西|南|北
  戸 : 籍|別|建|外|口|惑
  席 : 上|次
  区 : 民|間|役|内|政|長|別|分|切|画整|共通|外
  か国=ヵ国 カ国 ヶ国 ケ国 箇国 : 語
  か国語=ヵ国語 カ国語 ヶ国語 ケ国語 : 対応|版
  コマ : ー|漫画|まんが
  ページビュー=PV pv
  ダウンロード=DL
  部 : 署|屋|長|会|門|制|活|員|局|品|分|隊|落|構成
  通 : り|常|学|勤|行|知|路|年
  点 : 検|字|灯|在|滴|満点|検査|数|満
  問 : 題|合|い|診
  語 : 学|句
  曲 : が
  枠 : 組|内|外
  個 : 人|別|室|性|々|目(?!標)|所
  巻 : き
  株 : 式|主
  輪 : 番
  頭 : 数|部
  基 : 準|本|地|礎|盤|金|幹|づ
  機 : 会|能|関|種|器
  器 : 具|材
  張 : り
  者 : 数|名
  着 : 任|手|用|工|実
  足 : り|ら
  食 : 堂|育|品|事|中|料|生
  口 : 座|腔|頭|コミ|演|径|述
  両 : 親|面|立|日|方|者
  便 : 利|乗|所|益
  班 : 長|員|編
  隊 : 員|長
  派 : 遣|生
  案 : 内|件|分|じ
  例 : 会|年|え|外|規|示
  局 : 長|員|面|内|地|所
  館 : 内|長
  院 : 内|長
  署 : 名|長|員|内
  課 : 題|長|税|内|外|員
  係 : 長|員|数|る
  灯 : 油
`;

/** Measures and rates: nothing else is written with them. */
const MEASURES = `
  %=パーセント percent ﹪
  ‰=パーミル
  割=
  倍=
  ポイント=%ポイント パーセントポイント パーセント・ポイント pt %pt ポイン卜
  ㎡=m2 m² 平方メートル 平米 平方m
  ㎥=m3 m³ 立方メートル 立米
  ㎢=km2 km² 平方キロメートル
  ha=ヘクタール
  km=キロメートル
  m=メートル : 走|自由形|プール|道路|四方|幅
  cm=センチメートル センチ
  mm=ミリメートル ミリ
  t=トン メートルトン
  kg=キログラム
  キロ=
  g=グラム
  mg=ミリグラム
  L=ℓ リットル l : 判|サイズ
  kL=キロリットル kl
  mL=ミリリットル ml
  kWh=kwh キロワット時 キロワットアワー
  kW=kw キロワット
  MW=
  Wh=
  W=ワット
  ℃=度C
  dB=デシベル
  ppm=
  t-CO2=トン-CO2 t-co2
  kg-CO2=
  MB=メガバイト
  GB=ギガバイト
  TB=テラバイト
  Mbps=
  m/s=
  km/h=
  円=
  千円=
  万円=
  百万円=
  億円=
  十億円=
  兆円=
  ドル=米ドル USドル
  香港ドル=
  台湾ドル=ニュー台湾ドル
  スイスフラン=スイス・フラン
  ユーロ=
  ポンド=
  人民元=
  ウォン=
  銭=
`;

/** Counters of time: figures only beside a label or a comparator. */
const TIMES = `
  日 : 本|曜|時|程|常|付|\\([月火水木金土日祝・]{1,3}\\)|頃|目(?!標)|から(?![0-9]{1,3}日[にへ](?:短縮|減|増|延))|より|~|々|分|現在
  日間 : 程
  か月=ヵ月 カ月 ヶ月 ケ月 箇月 : 児|健診|検診|未満児|頃|目(?!標)
  か月間=ヵ月間 カ月間 ヶ月間 ケ月間 箇月間 月間
  週間 : 前|後
  週 : 目
  分 : の|野|類|か(?!ら ?(?:平均|約)? ?[0-9])|け|析|担|別|科|煙|頃
  分間
  秒
  秒間
  歳=才 : 児|以上の|未満の|以下の|代|から|~
  つ : の|満点|星
  ページ=頁 ﾍﾟｰｼﾞ : 目
  段階 : 評価
`;

/** Counters before which kanji numbers are numbers and not parts of names and idioms. */
const KANJI_TAKING = new Set(
  "件 人 回 世帯 団体 地域 か所 校 台 冊 組 社 店舗 店 枚 品目 項目 事業所 企業 法人 施設 会場 票 通 個 点 割 倍 円 千円 万円 百万円 億円 兆円 % ポイント キロ 時間 日間 か月間 年間 戸 棟 基 講座 教室 事業 機関 町会 種類 部 本 名 ドル ユーロ 人民元 名義 銭 隻 頭 匹 羽 食 口 株 km m cm ㎡ t kg g L ".split(
    " ",
  ),
);

/** Counting periods: role `count-of-period`. */
export const YEARS_UNIT = "年間";
const PERIODS = "年間=か年 ヵ年 カ年 ヶ年 ケ年 箇年";
/** 5か年計画 and 年間予定 are names. */
const PERIOD_NAMES = "計画|行事|予定|スケジュール|目標|事業|プラン|戦略";

export const units = new Lexicon<Unit>(buildUnits());

function* buildUnits(): Generator<readonly [string, Unit]> {
  for (const word of PLAIN_COUNTERS.trim().split(/\s+/)) yield* entries(word, "none");
  for (const line of linesOf(GUARDED_COUNTERS)) yield* entries(line, "none");
  for (const line of linesOf(MEASURES)) yield* entries(line, "none");
  for (const line of linesOf(TIMES)) yield* entries(line, "label");
  yield* entries(`${PERIODS} : ${PERIOD_NAMES}`, "none");
}

function linesOf(table: string): string[] {
  return table.trim().split(/ *\n */);
}

function* entries(line: string, evidence: UnitEvidence): Generator<readonly [string, Unit]> {
  const [words = "", unless] = line.split(" : ");
  const [canonical = "", aliases = ""] = words.split("=");
  const guard = unless === undefined ? null : new RegExp(unless, "y");
  const unit: Unit = { canonical, evidence, takesKanji: KANJI_TAKING.has(canonical), unless: guard };
  yield [canonical, unit];
  for (const alias of aliases.split(" ")) if (alias !== "") yield [alias, unit];
}

/** Units that say how large a part of something is: 収納率, 満足度. */
export function isShare(unit: string | null): boolean {
  return unit === "%" || unit === "割" || unit === "‰";
}

/** Whether a unit is one of the lexicon's, not one that only its sentence suggests. */
export function isKnownUnit(unit: string): boolean {
  return units.match(unit, 0)?.end === unit.length;
}
