/** A year with its era, or a number with its unit. */
const QUANTITY =
  /((?:令和|平成|昭和)(?:元|[0-9]+)年度?|[▲△＋－−]?[0-9][0-9,.]*(?:％|%|ポイント|(?:億|万|千|百万)?(?:円|件|人|名|回|世帯|団体|校|台|日|本|枚|年)|月末?|か所)?)/;

/** Text in which a line never breaks between a number and its unit, or an era and its year. */
export function Words({ text }: { readonly text: string }) {
  return (
    <>{text.split(QUANTITY).map((part, index) => (index % 2 === 0 ? part : <span class="quantity">{part}</span>))}</>
  );
}
