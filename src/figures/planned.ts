/** How far behind a figure the verb of its sentence is looked for. */
const FARTHEST = 80;
/** する, 行う, 努めます, こと, よう, 状態: what is told so is yet to come. */
const YET_TO_COME = /(?:[うくすつぬぶむぐる]|ます|こと|よう|ように|状態)$/;
/** 100台以下に抑制, 15分以内に短縮: the noun stands for its verb. */
const DEED = /^[にへ](?:抑制|圧縮|縮減|縮小|低減|削減|短縮|抑える|向上|増加|拡大)$/;
/** ある, いる, 占める, 感じる, 100件となる: how things stand. */
const STATE =
  /(?:[てでつがもにはとくば](?:い|お|あ)る|あります|います|おります|であり|占める|占めます|感じる|思う|考える|みられる|見られる|わかる|分かる|言える|いえる|示す|上る|のぼる|及ぶ|とどまる|[^う][にと]な(?:る|ります))$/;
/** 80％以上の参加があったが、…: it came to pass. */
const PAST = /(?:[たっいしんれけえ]た|だった|ました|でした)(?:が|もの|ところ|ため|[、の者人])/;

/** Whether the sentence that a threshold stands in tells by its verb what is to be done: 30名以上の参加を得る。 */
export function isToldAsPlan(text: string, from: number): boolean {
  const rest = text.slice(from, from + FARTHEST);
  const end = rest.search(/[。\n]/);
  if (end < 0 && from + FARTHEST < text.length) return false;
  const told = (end < 0 ? rest : rest.slice(0, end)).replace(/[)」\] ]+$/, "");
  if (DEED.test(told)) return true;
  return YET_TO_COME.test(told) && !STATE.test(told) && !PAST.test(told);
}
