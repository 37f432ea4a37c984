import { useMemo } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { SEVERITIES, countBySeverity, visibleFindings } from "../../state/findings";
import type { Result } from "../../state/types";

/** Search pays from this many findings on. */
const SEARCHABLE = 6;

/** The counts by severity, which filter when pressed; search; previous and next. */
export function FilterBar({ result }: { readonly result: Result }) {
  const pane = usePane();
  const say = useMessages();
  const filter = usePaneState((state) => state.filter);
  const counts = countBySeverity(result.findings);
  return (
    <div class="filter" role="group" aria-label={say("filter.label")}>
      <div class="filter-severities">
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            class={`chip severity-${severity}`}
            aria-pressed={filter.severity === severity}
            aria-label={say("filter.severity", { severity: say(`severity.${severity}`), count: counts[severity] })}
            onClick={() => pane.filterBySeverity(filter.severity === severity ? null : severity)}
          >
            <Icon name={severity} size={16} />
            <span>{say(`severity.${severity}`)}</span>
            <b>{counts[severity]}</b>
          </button>
        ))}
      </div>
      <div class="filter-search">
        {result.findings.length >= SEARCHABLE && (
          <label class="search">
            <Icon name="search" size={16} />
            <input
              type="search"
              aria-label={say("filter.search")}
              placeholder={say("filter.search")}
              value={filter.query}
              onInput={(event) => pane.search(event.currentTarget.value)}
            />
          </label>
        )}
        <Steps result={result} />
      </div>
    </div>
  );
}

function Steps({ result }: { readonly result: Result }) {
  const pane = usePane();
  const say = useMessages();
  const filter = usePaneState((state) => state.filter);
  const selected = usePaneState((state) => state.selected);
  const visible = useMemo(() => visibleFindings(result, filter), [result, filter]);
  const at = visible.findIndex((listed) => listed.id === selected);
  const total = result.findings.length;
  const shown = visible.length < total ? say("filter.shown", { total, count: visible.length }) : "";
  const position = at === -1 ? shown : `${at + 1}/${visible.length}`;
  return (
    <span class="steps">
      <span class="steps-count">{position}</span>
      <button
        type="button"
        class="button icon-only"
        aria-label={say("list.previous")}
        title={say("list.previous")}
        aria-disabled={at === 0 || visible.length === 0}
        onClick={() => void pane.step(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        class="button icon-only"
        aria-label={say("list.next")}
        title={say("list.next")}
        aria-disabled={at === visible.length - 1 || visible.length === 0}
        onClick={() => void pane.step(1)}
      >
        <Icon name="next" />
      </button>
    </span>
  );
}
