import { useMemo } from "preact/hooks";
import { memo } from "../../components/memo";
import { usePane, usePaneState } from "../../components/pane-context";
import { useGrowingLimit } from "../../components/use-growing-limit";
import { useRovingFocus } from "../../components/use-roving-focus";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import type { FindingGroup } from "../../state/findings";
import { SEVERITIES, countBySeverity, groupFindings } from "../../state/findings";
import type { Result } from "../../state/types";
import { NO_FILTER } from "../../state/types";
import { InitiativeName } from "../initiative-name";
import { FindingItem } from "./finding-item";
import { WithoutFindings } from "./summary";

/** Findings that are rendered at once. */
const STEP = 36;

/** The findings in their groups. One stop for Tab; the arrow keys move from finding to finding. */
export function FindingList({ result }: { readonly result: Result }) {
  const say = useMessages();
  const filter = usePaneState((state) => state.filter);
  const grouping = usePaneState((state) => state.grouping);
  const selected = usePaneState((state) => state.selected);
  const groups = useMemo(() => groupFindings({ result, filter, grouping }), [result, filter, grouping]);
  const ids = useMemo(() => groups.flatMap((group) => group.findings.map(({ id }) => id)), [groups]);
  const selectedAt = selected === null ? -1 : ids.indexOf(selected);
  const { limit, grow, end } = useGrowingLimit(ids.length, selectedAt + 1, STEP);
  const rendered = useMemo(() => firstOf(groups, limit), [groups, limit]);
  const roving = useRovingFocus(".finding-head");
  const tabStop = selectedAt === -1 ? (ids[0] ?? null) : selected;

  if (groups.length === 0 && result.findings.length > 0) return <NothingMatches />;
  return (
    <div class="groups" role="region" aria-label={say("list.label")} {...roving}>
      {rendered.map((group) => (
        <Group
          key={group.id}
          group={group}
          showsSheet={result.scope === "workbook"}
          selected={idWithin(group, selected)}
          tabStop={idWithin(group, tabStop)}
        />
      ))}
      {limit < ids.length && (
        <button type="button" class="button more" ref={end} onClick={grow}>
          {say("list.more", { count: ids.length - limit })}
        </button>
      )}
      <WithoutFindings result={result} />
    </div>
  );
}

/** The groups with their first `limit` findings in all. */
function firstOf(groups: readonly FindingGroup[], limit: number): readonly FindingGroup[] {
  const first: FindingGroup[] = [];
  let left = limit;
  for (const group of groups) {
    if (left <= 0) break;
    first.push(group.findings.length <= left ? group : { ...group, findings: group.findings.slice(0, left) });
    left -= group.findings.length;
  }
  return first;
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly showsSheet: boolean;
  /** The open finding, where it is in this group. */
  readonly selected: string | null;
  /** The finding that Tab stops at, where it is in this group. */
  readonly tabStop: string | null;
}

const Group = memo(({ group, showsSheet, selected, tabStop }: GroupProps) => {
  const heading = `group-${group.id}`;
  return (
    <section class="group" aria-labelledby={heading}>
      <header class="group-head">
        <h2 id={heading}>
          <GroupName group={group} />
        </h2>
        <GroupCounts group={group} />
        {showsSheet && group.by === "initiative" && <p class="hint">{group.initiative.sheet}</p>}
      </header>
      <ul class="findings">
        {group.findings.map((listed) => (
          <FindingItem
            key={listed.id}
            listed={listed}
            isOpen={listed.id === selected}
            isTabStop={listed.id === tabStop}
            namesInitiative={group.by === "rule"}
          />
        ))}
      </ul>
    </section>
  );
});

/** The id if its finding is in the group: other groups need not hear of it. */
function idWithin(group: FindingGroup, id: string | null): string | null {
  return group.findings.some((listed) => listed.id === id) ? id : null;
}

function GroupName({ group }: { readonly group: FindingGroup }) {
  const say = useMessages();
  switch (group.by) {
    case "workbook":
      return <>{say("group.workbook")}</>;
    case "initiative":
      return <InitiativeName initiative={group.initiative} />;
    case "rule":
      return <>{group.rule.title}</>;
  }
}

function GroupCounts({ group }: { readonly group: FindingGroup }) {
  const say = useMessages();
  const counts = countBySeverity(group.findings);
  return (
    <span class="group-counts">
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} class={`count severity-${severity}`}>
          <Icon name={severity} size={12} />
          <span class="visually-hidden">{say(`severity.${severity}`)}</span>
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}

function NothingMatches() {
  const pane = usePane();
  const say = useMessages();
  return (
    <div class="nothing-matches">
      <p>{say("filter.none")}</p>
      <button type="button" class="button small" onClick={() => pane.filter(NO_FILTER)}>
        {say("filter.clear")}
      </button>
    </div>
  );
}
