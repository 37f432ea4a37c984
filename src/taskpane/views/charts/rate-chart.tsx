import { useMemo } from "preact/hooks";
import type { RateBar } from "../../../charts";
import { barChart } from "../../../charts";
import type { InspectedInitiative } from "../../../rules";
import { formatRate } from "../../format";
import { Icon } from "../../icons/icon";
import type { Translate } from "../../messages";
import { useMessages } from "../../messages";
import { FittedDrawing } from "./fitted-drawing";

/** More bars than this are not looked at together: they wait until someone asks for them. */
const OPEN_AT_FIRST = 12;

/** 達成率 of all indicators in one drawing, with the target line. Nothing where none could be worked out. */
export function RateChart({ initiatives }: { readonly initiatives: readonly InspectedInitiative[] }) {
  const say = useMessages();
  const bars = useMemo(() => initiatives.flatMap((inspected) => barsOf(inspected, say)), [initiatives, say]);
  if (bars.length === 0) return null;
  return (
    <details class="chart-box" open={bars.length <= OPEN_AT_FIRST}>
      <summary>
        <Icon name="chevron" size={16} />
        {say("chart.rates", { count: bars.length })}
      </summary>
      <FittedDrawing draw={(width) => barChart(bars, { width }).svg} />
    </details>
  );
}

function barsOf({ initiative, indicators }: InspectedInitiative, say: Translate): RateBar[] {
  return indicators.flatMap(({ name, mark, achievementRate, attained }) => {
    const rate = achievementRate?.result ?? null;
    if (achievementRate === null) return [];
    const own = (mark ?? "") + (name === "" ? say("indicator.unnamed") : name);
    return [
      {
        label: initiative.number === null ? own : `${initiative.number} ${own}`,
        rate: rate === null ? null : Number(rate.toFixed(1)),
        text: rate === null ? "" : formatRate(rate),
        attained,
      },
    ];
  });
}
