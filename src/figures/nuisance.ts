/**
 * Heads of names that are themselves what nobody wants more of. *(Reading: there is no official list.)*
 * The count noun at the end (件数, 残高 …) is set aside first.
 */
const COUNT_NOUN =
  /(?:の|による|における)?(?:発生|認知|届出|申立)?(?:の)?(?:件数|台数|金額|残高|総額|人数|者数|世帯数|児童数|個所数|か所数|日数|総量|総数|割合|時間|期間|費用|額|率|数|量|費|人口)$/;
const NUISANCE =
  /(?:未収金?|滞納(?:繰越)?(?:者|世帯|金|保険料)?|未納(?:者|世帯)?|不納欠損|収入未済|欠損|苦情|クレーム|放置(?:自転車|車両|バイク|物)?(?:等)?|不法投棄|不法占用|落書き?|犯罪|盗難|自転車盗|ひったくり|窃盗|詐欺|特殊詐欺|街頭犯罪|非行|事故|火災|出火|負傷者?|死者|死傷者|違反|不適[切正]な?(?:(?:事務|会計)?処理|事務|事案)?|処理誤り|事務処理ミス|ミス|誤り|誤送付|誤交付|漏えい|紛失|遅延|光熱水|光熱水費|光熱費|経費|コスト|支出|待ち|待ち時間|待時間|待機|待機児童|所要|処理日数|超過勤務|時間外勤務|時間外|残業|使用量|使用枚数|電力使用|ガス使用|水道使用|用紙使用|排出|CO2排出|二酸化炭素排出|ごみ|ごみ排出|廃棄物|廃棄|食品ロス|未受診者?|未把握|未回答|欠席者?|不在|離職者?|退職者|空き家|空家|空き店舗|被害|被害者|虐待|不登校|いじめ|自殺者?|孤独死|ひきこもり|喫煙者?|喫煙|転倒|再犯|不満|不満足|債務残高|債務|負債|赤字|超過|延滞|延滞者|滞留|障害発生|停止|中断|ダニ|害虫|カラス|騒音|渋滞)$/;
/** Counting an action against the nuisance is counting something good. */
const ACTION =
  /(?:処分|差押え?|撤去|回収|防止|対策|対応|啓発|解決|解消|削減|減少|改善|抑止|予防|点検|調査|相談|訪問|指導|講座|研修|講習|教室|キャンペーン|パトロール|巡回|訓練|会議|収納|徴収|受付|受理|検挙|助言|案内|勧奨|検討|整理|納付|活用|利活用|除却|減量|リサイクル|清掃)$/;

/**
 * Whether what a name counts is itself the nuisance, so that less of it is better. Names of any length; only their
 * ends are looked at.
 *
 * @example isNuisance("未収金の残高") // true
 * @example isNuisance("放置自転車の撤去台数") // false: an action is counted
 */
export function isNuisance(name: string): boolean {
  const key = name
    .slice(-24)
    .normalize("NFKC")
    .replace(/\s|[（(][^（）()]*[）)]$/g, "");
  if (NUISANCE.test(key)) return true;
  const head = key.replace(COUNT_NOUN, "");
  return !ACTION.test(head) && NUISANCE.test(head);
}
