import { usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import type { Translate } from "../../messages";
import { useMessages } from "../../messages";
import { SEVERITIES, countBySeverity, initiativesWithoutFindings } from "../../state/findings";
import type { Result } from "../../state/types";
import { verdictOf } from "../../state/unchecked";
import { InitiativeName } from "../initiative-name";
import { UncheckedNotes } from "../unchecked-notes";

/** How many of those mended are named. */
const TRACES = 20;

/** What was checked, whether all is well, and what the validation does not cover. */
export function Summary({ result }: { readonly result: Result }) {
  const say = useMessages();
  const verdict = verdictOf(result);
  return (
    <section class="summary" aria-label={say("summary.label")}>
      <p class="summary-scope">
        <span class="summary-what">{scopeName(result, say)}</span>
        <span>{say("summary.initiatives", { count: result.total })}</span>
      </p>
      <Counts result={result} />
      <Incomplete result={result} />
      {verdict !== "none" && (
        <p class="verdict">
          <Icon name="success" />
          <span>
            {say("summary.noErrors")}
            {verdict === "no-findings" && <span class="hint">{say("summary.noFindings")}</span>}
          </span>
        </p>
      )}
      <UncheckedNotes result={result} />
      <Mended mended={result.mended} />
    </section>
  );
}

/** 取組項目 without findings, by number: a reader wants to know that they were looked at. */
export function WithoutFindings({ result }: { readonly result: Result }) {
  const say = useMessages();
  const initiatives = initiativesWithoutFindings(result);
  if (initiatives.length === 0 || result.findings.length === 0) return null;
  const names = initiatives.map((initiative) => initiative.number ?? "－").join("、");
  return <p class="hint without">{say("summary.without", { count: initiatives.length, names })}</p>;
}

/** The counts in words. */
function Counts({ result }: { readonly result: Result }) {
  const say = useMessages();
  const counts = countBySeverity(result.findings);
  return (
    <p class="summary-counts">
      {SEVERITIES.map((severity) => (
        <span key={severity}>
          {say("filter.severity", { severity: say(`severity.${severity}`), count: counts[severity] })}
        </span>
      ))}
    </p>
  );
}

/** The trace of what was mended: it is there until the next validation. */
function Mended({ mended }: Pick<Result, "mended">) {
  const say = useMessages();
  if (mended.length === 0) return null;
  return (
    <details class="mended">
      <summary>
        <Icon name="success" size={16} />
        {say("summary.mended", { count: mended.length })}
        <Icon name="chevron" size={16} />
      </summary>
      <ul>
        {mended.slice(0, TRACES).map(({ id, initiative, rule }) => (
          <li key={id}>
            {initiative !== null && <InitiativeName initiative={initiative} />} {rule.title}
          </li>
        ))}
        {mended.length > TRACES && <li>{say("summary.mended.more", { count: mended.length - TRACES })}</li>}
      </ul>
    </details>
  );
}

function Incomplete({ result }: { readonly result: Result }) {
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  const { completeness, done, total } = result;
  if (completeness === "complete") return null;
  if (completeness === "first" && isBusy) return <p class="hint">{say("summary.first", { done })}</p>;
  if (completeness === "partial") return <p class="hint">{say("summary.partial", { done, total })}</p>;
  return (
    <p class="stopped">
      <Icon name="warning" size={16} />
      {completeness === "first" ? say("summary.first.stopped", { done }) : say("summary.cancelled", { done, total })}
    </p>
  );
}

function scopeName({ scope, inspection }: Result, say: Translate): string {
  const { sheets } = inspection.snapshot;
  if (scope === "workbook") return say("summary.workbook", { sheets: sheets.length });
  return say("summary.sheet", { sheet: sheets[0]?.name ?? "" });
}
