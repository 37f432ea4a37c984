import { toA1 } from "../../snapshot";
import type { Edit, Fix } from "../../edits";
import { usePane, usePaneState } from "../components/pane-context";
import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import { changeIn } from "../state/change-in";

/** What a fix would change, and the button that applies it. */
export function FixPreview({ fix }: { readonly fix: Fix }) {
  const pane = usePane();
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  return (
    <div class="fix">
      <p>{fix.title}</p>
      <EditPreviews edits={fix.edits} />
      <button type="button" class="button small" aria-disabled={isBusy} onClick={() => void pane.apply(fix.edits)}>
        <Icon name="fix" size={16} />
        {say("edits.apply")}
      </button>
    </div>
  );
}

/** What edits would change, before and after, with the changed part marked. Nothing is written. */
export function EditPreviews({ edits }: { readonly edits: readonly Edit[] }) {
  const cells = new Set(edits.map((edit) => (edit.kind === "rowHeight" ? "" : toA1(edit.cell))));
  return (
    <>
      {edits.map((edit, index) => (
        <EditPreview key={index} edit={edit} namesCell={cells.size > 1} />
      ))}
    </>
  );
}

interface EditPreviewProps {
  readonly edit: Edit;
  /** Whether several cells change: one alone is named beside the preview already. */
  readonly namesCell: boolean;
}

function EditPreview({ edit, namesCell }: EditPreviewProps) {
  const say = useMessages();
  if (edit.kind === "rowHeight") {
    const { row, before, points } = edit;
    return <p>{say("finding.fix.rowHeight", { row: row + 1, before, after: points })}</p>;
  }
  const { head, before, after, tail } = changeIn(edit);
  return (
    <table class="diff">
      <caption class={namesCell ? undefined : "visually-hidden"}>{toA1(edit.cell)}</caption>
      <tbody>
        <tr>
          <th scope="row">{say("finding.fix.before")}</th>
          <td>
            {head}
            <del>
              <span class="visually-hidden">{say("diff.removed")}</span>
              {before === "" && head + tail === "" ? say("diff.empty") : before}
            </del>
            {tail}
          </td>
        </tr>
        <tr>
          <th scope="row">{say("finding.fix.after")}</th>
          <td>
            {head}
            <ins>
              <span class="visually-hidden">{say("diff.added")}</span>
              {after}
            </ins>
            {tail}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
