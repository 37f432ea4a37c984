import type { SourcedFigure } from "../../indicators";
import { CellLink } from "../components/cell-link";
import { formatFiscalYear } from "../format";
import { useMessages } from "../messages";

/** Figures as they were read, each with its role, its year and the cell it stands in. */
export function FigureList({ figures, sheet }: { readonly figures: readonly SourcedFigure[]; readonly sheet: string }) {
  const say = useMessages();
  return (
    <ul class="figures">
      {figures.map(({ figure, cell }, index) => (
        <li key={index}>
          <span class="figure-role">{say(`role.${figure.role}`)}</span>
          <span class="figure-words">
            {figure.name !== null && `${figure.name} `}
            <b>{figure.text}</b>
            {figure.fiscalYear !== null && (
              <span class="hint year">{`（${formatFiscalYear(figure.fiscalYear)}）`}</span>
            )}
          </span>
          <CellLink place={{ sheet, cell }} />
        </li>
      ))}
    </ul>
  );
}
