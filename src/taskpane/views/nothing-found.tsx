import { EmptyState } from "../components/empty-state";
import { usePane, usePaneState } from "../components/pane-context";
import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import type { Result } from "../state/types";
import { UncheckedNotes } from "./unchecked-notes";

/** No 取組項目 was found: what was looked for, and what to do. */
export function NothingFound({ result }: { readonly result: Result }) {
  const pane = usePane();
  const say = useMessages();
  const isIdle = usePaneState((state) => state.run.kind === "idle");
  const { scope } = result;
  return (
    <>
      <EmptyState icon="search" title={say(`none.${scope}.title`)} body={say(`none.${scope}.body`)}>
        {scope === "sheet" && isIdle && (
          <button type="button" class="button" onClick={() => void pane.validate("workbook")}>
            <Icon name="workbook" />
            {say("validate.workbook")}
          </button>
        )}
      </EmptyState>
      <UncheckedNotes result={result} />
    </>
  );
}
