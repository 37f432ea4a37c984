import type { ComponentChildren } from "preact";
import type { Indicator } from "../../../indicators";
import { formatRate, formatResult } from "../../format";
import type { IconName } from "../../icons/icon";
import { Words } from "../../components/words";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { FormulaText } from "../formula-text";
import type { Placed } from "../source-link";
import { SourceLink } from "../source-link";
import { RateBar } from "./rate-bar";
import { ActualText, MeasuredText, RatioText, TargetText } from "./values";

interface CardProps {
  readonly indicator: Indicator;
  readonly sheet: string;
}

/** 指標: target, actual, prior, 達成率, 対前年度, and how they were worked out. */
export function IndicatorCard({ indicator, sheet }: CardProps) {
  const say = useMessages();
  const { name, mark, achievementRate, attained, missing, lessIsBetter } = indicator;
  return (
    <article class="card">
      <header class="card-head">
        <h3>
          {mark !== null && <span class="mark">{mark}</span>}
          {name === "" ? say("indicator.unnamed") : name}
        </h3>
        <Attained attained={attained} />
      </header>
      {achievementRate !== null && (
        <div class="rate">
          <span class="rate-name">{say("indicator.rate")}</span>
          <span class="rate-value">
            {achievementRate.result === null ? say("indicator.noRate") : formatRate(achievementRate.result)}
          </span>
          {achievementRate.result !== null && <RateBar rate={achievementRate.result} attained={attained} />}
        </div>
      )}
      <dl class="values">
        <Value name={say("indicator.target")} source={indicator.target} sheet={sheet}>
          {indicator.target && <TargetText target={indicator.target} />}
        </Value>
        <Value name={say("indicator.actual")} source={indicator.actual} sheet={sheet}>
          {indicator.actual && <ActualText indicator={indicator} />}
        </Value>
        <Value name={say("indicator.prior")} source={indicator.prior} sheet={sheet}>
          {indicator.prior && <MeasuredText measured={indicator.prior} />}
        </Value>
        {indicator.reference && (
          <Value name={say("indicator.reference")} source={indicator.reference} sheet={sheet}>
            <MeasuredText measured={indicator.reference} />
            <RatioText formula={indicator.referenceRatio} />
          </Value>
        )}
        <YearOverYearValue indicator={indicator} />
      </dl>
      {missing.length > 0 && (
        <ul class="missing" aria-label={say("indicator.missing")}>
          {missing.map((piece) => (
            <li key={piece}>{say(`missing.${piece}`)}</li>
          ))}
        </ul>
      )}
      {lessIsBetter && <p class="hint">{say("indicator.lessIsBetter")}</p>}
      <Formulas indicator={indicator} sheet={sheet} />
    </article>
  );
}

const ATTAINED_ICONS = { attained: "success", missed: "error", unknown: "unknown" } as const satisfies Record<
  string,
  IconName
>;

function Attained({ attained }: { readonly attained: boolean | null }) {
  const say = useMessages();
  const state = attained === null ? "unknown" : attained ? "attained" : "missed";
  return (
    <span class={`attained attained-${state}`}>
      <Icon name={ATTAINED_ICONS[state]} size={16} />
      {say(`indicator.${state}`)}
    </span>
  );
}

interface ValueProps {
  readonly name: string;
  readonly source: Placed | null;
  readonly sheet: string;
  readonly children: ComponentChildren;
}

function Value({ name, source, sheet, children }: ValueProps) {
  const say = useMessages();
  return (
    <div class="value">
      <dt>{name}</dt>
      <dd>{children || <span class="hint">{say("indicator.notFound")}</span>}</dd>
      {source !== null && (
        <dd>
          <SourceLink source={source} sheet={sheet} />
        </dd>
      )}
    </div>
  );
}

function YearOverYearValue({ indicator }: { readonly indicator: Indicator }) {
  const say = useMessages();
  const { yearOverYear } = indicator;
  const difference = yearOverYear?.difference.result ?? null;
  if (yearOverYear === null || difference === null) return null;
  const { rate } = yearOverYear;
  return (
    <div class="value">
      <dt>{say("indicator.yearOverYear")}</dt>
      <dd class="change">
        <Words
          text={say("indicator.yearOverYear.value", {
            difference: formatResult(yearOverYear.difference, difference),
            rate: rate.result === null ? say("indicator.noRate") : formatResult(rate, rate.result),
          })}
        />
      </dd>
    </div>
  );
}

function Formulas({ indicator, sheet }: CardProps) {
  const say = useMessages();
  const { target, periodTotal, achievementRate, referenceRatio, yearOverYear } = indicator;
  const named = [
    { name: say("indicator.target"), formula: target?.formula ?? null },
    { name: say("indicator.periodTotal"), formula: periodTotal },
    { name: say("indicator.rate"), formula: achievementRate },
    { name: say("indicator.referenceRatio"), formula: referenceRatio },
    { name: say("indicator.yearOverYear"), formula: yearOverYear?.difference ?? null },
    { name: say("indicator.rateOfChange"), formula: yearOverYear?.rate ?? null },
  ];
  if (named.every(({ formula }) => formula === null)) return null;
  return (
    <details class="formulas">
      <summary>
        <Icon name="chevron" size={16} />
        {say("indicator.formulas")}
      </summary>
      {named.map(
        ({ name, formula }) =>
          formula !== null && <FormulaText key={name} name={name} formula={formula} sheet={sheet} />,
      )}
    </details>
  );
}
