import { toA1 } from "../../../snapshot";
import type { Edit, Fix } from "../../../edits";
import { useMessages } from "../../messages";
import { changeIn } from "../../state/change-in";

/** What a fix would change, before and after, with the changed part marked. Nothing is written. */
export function FixPreview({ fix }: { readonly fix: Fix }) {
  return (
    <div class="fix">
      <p>{fix.title}</p>
      {fix.edits.map((edit, index) => (
        <EditPreview key={index} edit={edit} />
      ))}
    </div>
  );
}

function EditPreview({ edit }: { readonly edit: Edit }) {
  const say = useMessages();
  if (edit.kind === "rowHeight") {
    const { row, before, points } = edit;
    return <p>{say("finding.fix.rowHeight", { row: row + 1, before, after: points })}</p>;
  }
  const { head, before, after, tail } = changeIn(edit);
  return (
    <table class="diff">
      <caption>{toA1(edit.cell)}</caption>
      <tbody>
        <tr>
          <th scope="row">{say("finding.fix.before")}</th>
          <td>
            {head}
            <del>{before}</del>
            {tail}
          </td>
        </tr>
        <tr>
          <th scope="row">{say("finding.fix.after")}</th>
          <td>
            {head}
            <ins>{after}</ins>
            {tail}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
