import type { Formula, Indicator, Measured, Target } from "../../../indicators";
import { Words } from "../../components/words";
import { formatFiscalYear, formatQuantity, formatResult } from "../../format";
import { useMessages } from "../../messages";

/** The goal: its threshold in numbers where there is one, and the words as they are written. */
export function TargetText({ target }: { readonly target: Target }) {
  const say = useMessages();
  const { value, unit, comparator, period, text } = target;
  if (value === null) return <b>{text}</b>;
  const quantity = formatQuantity(value, unit);
  return (
    <>
      <b>{say(`comparator.${comparator}`, { value: quantity })}</b>
      {period !== null && (
        <span class="hint">
          <Words
            text={say("indicator.period", { first: formatFiscalYear(period[0]), last: formatFiscalYear(period[1]) })}
          />
        </span>
      )}
      {target.relative !== null && <span class="hint">{`「${text}」`}</span>}
    </>
  );
}

/** The year's figure, or the total over the period that a cumulative goal is judged on. */
export function ActualText({ indicator }: { readonly indicator: Indicator }) {
  const say = useMessages();
  const { actual, periodTotal } = indicator;
  const total = periodTotal?.result ?? null;
  if (actual === null) return null;
  return (
    <>
      <MeasuredText measured={actual} />
      {periodTotal !== null && total !== null && (
        <span class="hint">{`${say("indicator.periodTotal")} ${formatQuantity(total, periodTotal.resultUnit)}`}</span>
      )}
    </>
  );
}

/** A figure as it is written, with its year and, where it is not final, its basis. */
export function MeasuredText({ measured }: { readonly measured: Measured }) {
  const { figure } = measured;
  const remarks = [
    ...(figure.fiscalYear === null ? [] : [formatFiscalYear(figure.fiscalYear)]),
    ...(figure.basisText === null ? [] : [figure.basisText]),
  ];
  return (
    <>
      <b>{figure.text}</b>
      {remarks.length > 0 && (
        <span class="hint">
          <Words text={remarks.join("・")} />
        </span>
      )}
    </>
  );
}

/** How the year's figure stands to a figure of another year: shown, but never called 対前年度. */
export function RatioText({ formula }: { readonly formula: Formula | null }) {
  const say = useMessages();
  if (formula === null || formula.result === null) return null;
  return <span class="hint">{`${say("indicator.referenceRatio")} ${formatResult(formula, formula.result)}`}</span>;
}
