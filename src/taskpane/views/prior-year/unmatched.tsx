import type { Unmatched, YearInitiative, YearMatch, YearReading } from "../../../prior-year";
import { CellLink } from "../../components/cell-link";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { InitiativeName } from "../initiative-name";

interface UnmatchedListsProps {
  readonly year: YearMatch;
  readonly current: YearReading;
}

/** The blocks of either year without a partner, each with the reason. */
export function UnmatchedLists({ year, current }: UnmatchedListsProps) {
  const say = useMessages();
  const { prior, unmatchedCurrent, unmatchedPrior } = year;
  return (
    <>
      <UnmatchedList
        title={say("years.only.current", { count: unmatchedCurrent.length })}
        unmatched={unmatchedCurrent}
        own={current.initiatives}
        others={prior.initiatives}
        hasLinks
      />
      <UnmatchedList
        title={say("years.only.prior", { count: unmatchedPrior.length })}
        unmatched={unmatchedPrior}
        own={prior.initiatives}
        others={current.initiatives}
        hasLinks={false}
      />
    </>
  );
}

interface UnmatchedListProps {
  readonly title: string;
  readonly unmatched: readonly Unmatched[];
  readonly own: readonly YearInitiative[];
  readonly others: readonly YearInitiative[];
  /** Whether they stand in the workbook that is open. */
  readonly hasLinks: boolean;
}

function UnmatchedList({ title, unmatched, own, others, hasLinks }: UnmatchedListProps) {
  const say = useMessages();
  if (unmatched.length === 0) return null;
  return (
    <details class="unmatched">
      <summary>
        <Icon name="chevron" size={16} />
        {title}
      </summary>
      <ul>
        {unmatched.map(({ index, reason, candidates }) => {
          const initiative = own[index];
          if (initiative === undefined) return null;
          const names = candidates.flatMap((at) => others[at]?.title ?? []).map((name) => `「${name}」`);
          return (
            <li key={index}>
              <span>
                <InitiativeName initiative={initiative} />
                {hasLinks && <CellLink place={initiative} />}
              </span>
              <span class="hint">{say(`years.reason.${reason}`, { names: names.join("") })}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
