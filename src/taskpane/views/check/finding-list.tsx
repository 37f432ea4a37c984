import { usePane, usePaneState } from "../../components/pane-context";
import { useGrowingLimit } from "../../components/use-growing-limit";
import { useRovingFocus } from "../../components/use-roving-focus";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import type { FindingGroup } from "../../state/findings";
import { SEVERITIES, countBySeverity, groupFindings } from "../../state/findings";
import type { Result } from "../../state/types";
import { InitiativeName } from "../initiative-name";
import { FindingItem } from "./finding-item";
import { WithoutFindings } from "./summary";

/** The findings, grouped by 取組項目. One stop for Tab; the arrow keys move from finding to finding. */
export function FindingList({ result }: { readonly result: Result }) {
  const say = useMessages();
  const { filter, selected } = usePaneState();
  const groups = groupFindings(result, filter);
  const selectedGroup = groups.findIndex((group) => group.findings.some((listed) => listed.id === selected));
  const { limit, grow, end } = useGrowingLimit(groups.length, selectedGroup + 1);
  const roving = useRovingFocus(".finding-head");
  const tabStop = selectedGroup === -1 ? groups[0]?.findings[0]?.id : selected;

  if (groups.length === 0 && result.findings.length > 0) return <NothingMatches />;
  return (
    <div class="groups" role="region" aria-label={say("list.label")} {...roving}>
      {groups.slice(0, limit).map((group) => (
        <Group key={group.id} group={group} result={result} selected={selected} tabStop={tabStop ?? null} />
      ))}
      {limit < groups.length && (
        <button type="button" class="button more" ref={end} onClick={grow}>
          {say("list.more", { count: groups.length - limit })}
        </button>
      )}
      <WithoutFindings result={result} />
    </div>
  );
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly result: Result;
  readonly selected: string | null;
  readonly tabStop: string | null;
}

function Group({ group, result, selected, tabStop }: GroupProps) {
  const heading = `group-${group.id}`;
  return (
    <section class="group" aria-labelledby={heading}>
      <header class="group-head">
        <h2 id={heading}>
          <GroupName group={group} />
        </h2>
        <GroupCounts group={group} />
        {result.scope === "workbook" && group.initiative !== null && <p class="hint">{group.initiative.sheet}</p>}
      </header>
      <ul class="findings">
        {group.findings.map((listed) => (
          <FindingItem
            key={listed.id}
            listed={listed}
            isOpen={listed.id === selected}
            isTabStop={listed.id === tabStop}
          />
        ))}
      </ul>
    </section>
  );
}

function GroupName({ group }: { readonly group: FindingGroup }) {
  const say = useMessages();
  if (group.initiative === null) return <>{say("group.workbook")}</>;
  return <InitiativeName initiative={group.initiative} />;
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
      <button
        type="button"
        class="button small"
        onClick={() => {
          pane.filterBySeverity(null);
          pane.search("");
        }}
      >
        {say("filter.clear")}
      </button>
    </div>
  );
}
