import { useState } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { SEVERITIES, countBySeverity, visibleFindings } from "../../state/findings";
import type { Filter, Result } from "../../state/types";
import { NO_FILTER } from "../../state/types";
import { Narrowing } from "./narrowing";
import { Steps } from "./steps";

/** Search and narrowing pay from this many findings on. */
const SEARCHABLE = 6;

/** The counts by severity, which filter when pressed; search, narrowing, previous and next. */
export function FilterBar({ result }: { readonly result: Result }) {
  const say = useMessages();
  const [isNarrowing, setIsNarrowing] = useState(false);
  const isLong = result.findings.length >= SEARCHABLE;
  return (
    <>
      <div class="filter" role="group" aria-label={say("filter.label")}>
        <Severities result={result} />
        <div class="filter-search">
          {isLong && <Search />}
          {isLong && <NarrowingButton isOpen={isNarrowing} onToggle={() => setIsNarrowing(!isNarrowing)} />}
          <Steps result={result} />
        </div>
      </div>
      {isLong && isNarrowing && <Narrowing result={result} id={NARROWING} />}
      <Shown result={result} />
    </>
  );
}

const NARROWING = "narrowing";

function Severities({ result }: { readonly result: Result }) {
  const pane = usePane();
  const say = useMessages();
  const chosen = usePaneState((state) => state.filter.severity);
  const counts = countBySeverity(result.findings);
  return (
    <div class="filter-severities">
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          class={`chip severity-${severity}`}
          aria-pressed={chosen === severity}
          aria-label={say("filter.severity", { severity: say(`severity.${severity}`), count: counts[severity] })}
          onClick={() => pane.filter({ severity: chosen === severity ? null : severity })}
        >
          <Icon name={severity} size={16} />
          <span>{say(`severity.${severity}`)}</span>
          <b>{counts[severity]}</b>
        </button>
      ))}
    </div>
  );
}

function Search() {
  const pane = usePane();
  const say = useMessages();
  const query = usePaneState((state) => state.filter.query);
  return (
    <label class="search">
      <Icon name="search" size={16} />
      <input
        type="search"
        aria-label={say("filter.search")}
        placeholder={say("filter.search")}
        value={query}
        onInput={(event) => pane.filter({ query: event.currentTarget.value })}
      />
    </label>
  );
}

function NarrowingButton({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const say = useMessages();
  const isActive = usePaneState(({ filter, grouping }) => narrows(filter) || grouping !== "initiative");
  return (
    <button
      type="button"
      class={isActive ? "button icon-only active" : "button icon-only"}
      aria-label={say("filter.open")}
      title={say("filter.open")}
      aria-expanded={isOpen}
      aria-controls={isOpen ? NARROWING : undefined}
      onClick={onToggle}
    >
      <Icon name="filter" />
    </button>
  );
}

function narrows({ initiative, rule }: Filter): boolean {
  return initiative !== null || rule !== null;
}

/** How many of the findings the filter lets through, and the way back to all. */
function Shown({ result }: { readonly result: Result }) {
  const pane = usePane();
  const say = useMessages();
  const filter = usePaneState((state) => state.filter);
  const grouping = usePaneState((state) => state.grouping);
  const count = visibleFindings({ result, filter, grouping }).length;
  const total = result.findings.length;
  if (count === total || count === 0) return null;
  return (
    <p class="filter-shown hint">
      {say("filter.shown", { total, count })}
      <button type="button" class="link" onClick={() => pane.filter(NO_FILTER)}>
        {say("filter.clear")}
      </button>
    </p>
  );
}
