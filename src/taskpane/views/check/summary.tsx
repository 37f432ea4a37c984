import { Icon } from "../../icons/icon";
import type { Translate } from "../../messages";
import { useMessages } from "../../messages";
import { initiativesWithoutFindings } from "../../state/findings";
import type { Result } from "../../state/types";
import { verdictOf } from "../../state/unchecked";
import { UncheckedNotes } from "../unchecked-notes";

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
      {result.mended > 0 && (
        <p class="mended">
          <Icon name="success" size={16} />
          {say("summary.mended", { count: result.mended })}
        </p>
      )}
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

function Incomplete({ result }: { readonly result: Result }) {
  const say = useMessages();
  const { completeness, done, total } = result;
  if (completeness === "complete") return null;
  if (completeness === "partial") return <p class="hint">{say("summary.partial", { done, total })}</p>;
  return (
    <p class="mended">
      <Icon name="warning" size={16} />
      {say("summary.cancelled", { done, total })}
    </p>
  );
}

function scopeName({ scope, inspection }: Result, say: Translate): string {
  const { sheets } = inspection.snapshot;
  if (scope === "workbook") return say("summary.workbook", { sheets: sheets.length });
  return say("summary.sheet", { sheet: sheets[0]?.name ?? "" });
}
