import type { ComponentChildren } from "preact";
import { CellLink, usePlaceName } from "../../components/cell-link";
import { usePane } from "../../components/pane-context";
import { Words } from "../../components/words";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { IgnoreForm } from "./ignore-form";
import type { ListedFinding } from "../../state/types";
import { FigureList } from "../figure-list";
import { FormulaText } from "../formula-text";
import { FixPreview } from "../fix-preview";

/** The fix first, where there is one; then why a finding matters, what to do, and the figures, formulas and cells that it rests on. */
export function FindingDetails({ id, listed }: { readonly id: string; readonly listed: ListedFinding }) {
  const say = useMessages();
  const pane = usePane();
  const placeName = usePlaceName();
  const { finding, rule } = listed;
  const { sheet, figures = [], formulas = [], related = [], fix } = finding;
  return (
    <div class="finding-details" id={id}>
      <dl>
        {fix !== undefined && (
          <Entry name={say("finding.fix")}>
            <FixPreview fix={fix} />
          </Entry>
        )}
        {rule.why !== "" && (
          <Entry name={say("finding.why")}>
            <Words text={rule.why} />
          </Entry>
        )}
        {rule.howToFix !== "" && (
          <Entry name={say("finding.howToFix")}>
            <Words text={rule.howToFix} />
          </Entry>
        )}
        {figures.length > 0 && (
          <Entry name={say("finding.figures")}>
            <FigureList figures={figures} sheet={sheet} />
          </Entry>
        )}
        {formulas.length > 0 && (
          <Entry name={say("finding.formulas")}>
            {formulas.map((formula, index) => (
              <FormulaText key={index} formula={formula} sheet={sheet} />
            ))}
          </Entry>
        )}
        {related.length > 0 && (
          <Entry name={say("finding.related")}>
            <span class="cell-links">
              {related.map((place, index) => (
                <CellLink key={index} place={place} />
              ))}
            </span>
          </Entry>
        )}
        <Entry name={say("finding.rule")}>
          <button type="button" class="link rule-link" onClick={() => pane.help({ kind: "rule", id: rule.id })}>
            {say("finding.rule.read", { title: rule.title })}
          </button>
        </Entry>
      </dl>
      <button type="button" class="button small" onClick={() => void pane.show(finding)}>
        <Icon name="cell" size={16} />
        {say("cell.show", { cell: placeName(finding) })}
      </button>
      <IgnoreForm listed={listed} />
    </div>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="entry">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
