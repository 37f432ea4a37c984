import { useMemo } from "preact/hooks";
import {
  compareYear,
  type InitiativeComparison,
  type Trend,
  type YearInitiative,
  type YearMatch,
  type YearReading,
} from "../../../prior-year";
import { useGrowingLimit } from "../../components/use-growing-limit";
import { useMessages } from "../../messages";
import { InitiativeName } from "../initiative-name";
import { IndicatorRow } from "./indicator-row";

interface ComparisonProps {
  readonly year: YearMatch;
  readonly current: YearReading;
  readonly trends: readonly Trend[];
}

/** Every matched block with its indicators of both years. */
export function Comparison({ year, current, trends }: ComparisonProps) {
  const say = useMessages();
  const blocks = useMemo(() => compareYear(current, year), [current, year]);
  const { limit, grow, end } = useGrowingLimit(blocks.length, 0);
  return (
    <div class="groups">
      {blocks.slice(0, limit).map((block, index) => (
        <Block
          key={index}
          block={block}
          year={year}
          current={current}
          trends={trends.filter(({ initiative }) => initiative === block.current)}
        />
      ))}
      {limit < blocks.length && (
        <button type="button" class="button more" ref={end} onClick={grow}>
          {say("list.more", { count: blocks.length - limit })}
        </button>
      )}
    </div>
  );
}

interface BlockProps extends ComparisonProps {
  readonly block: InitiativeComparison;
}

function Block({ block, year, current, trends }: BlockProps) {
  const say = useMessages();
  const { priors, rows } = block;
  return (
    <section class="year-block">
      <h3>
        <InitiativeName initiative={block.current} />
      </h3>
      {priors.map(({ initiative, kind }) => (
        <p key={`${initiative.sheet} ${initiative.cell.row}`} class="hint">
          {say(`years.match.${kind}`, { name: nameOf(initiative) })}
        </p>
      ))}
      {rows.length === 0 && <p class="hint">{say("indicator.none")}</p>}
      {rows.map((row, index) => (
        <IndicatorRow
          key={index}
          row={row}
          sheet={block.current.sheet}
          years={{ current: current.fiscalYear, prior: year.fiscalYear }}
          file={year.prior.file}
          trend={trends.find(({ name, unit }) => row.current?.name === name && row.current.unit === unit) ?? null}
        />
      ))}
    </section>
  );
}

function nameOf({ number, title }: YearInitiative): string {
  return [number, title === null ? null : `【${title}】`].filter((part) => part !== null).join(" ");
}
