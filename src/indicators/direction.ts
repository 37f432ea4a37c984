import { nameKey } from "./names";

/**
 * Heads of names that are themselves the nuisance. *(Reading: no official list was found; the user can turn it.)*
 */
const NUISANCE =
  /(?:未収金|未収額|未収|滞納額|滞納|滞納者|滞納世帯|未納|未納額|不納欠損|欠損|苦情|クレーム|放置自転車|放置|犯罪|盗難|自転車盗|ひったくり|街頭犯罪|認知|事故|火災|違反|不法投棄|不適正処理|処理誤り|事務処理ミス|ミス|誤り|漏えい|光熱水費|光熱費|経費|コスト|待ち時間|待時間|所要時間|超過勤務|時間外勤務|残業|使用量|排出量|ごみ量|ごみ排出|廃棄|待機児童|未受診|未受診者|欠席|不在|離職|空き家|空家|被害|虐待|不登校)(?:等)?(?:の|による|における)?(?:件数|台数|額|残高|人数|者数|児童数|世帯数|数|量|率|割合|発生件数|発生率|認知件数|発生数|の?時間|金額|費)?$/;

/** Words that count an action against the nuisance: more of it is better. */
const ACTION =
  /(?:処分|差押|差押え|撤去|回収|防止|対策|対応|啓発|解決|解消|削減|減少|改善|抑止|予防|点検|調査|相談|訪問|指導|講座|研修|講習|教室|キャンペーン|パトロール|巡回|訓練|会議|収納|徴収|受付|受理|検挙|助言|案内|勧奨|検討)(?:等)?(?:の)?(?:[^の]{0,6})?(?:件数|回数|人数|者数|校数|台数|数|額|率|割合)?$/;

/**
 * Whether less is better of what a name counts, by the head of the name.
 *
 * @example isNuisance("未収金の残高") // true
 * @example isNuisance("放置自転車の撤去台数") // false: an action is counted
 */
export function isNuisance(name: string): boolean {
  const key = nameKey(name);
  return NUISANCE.test(key) && !ACTION.test(key);
}
