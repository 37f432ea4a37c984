import type { Formula } from "../../indicators";
import { formatQuantity, formatResult, formulaParts } from "../format";
import { useMessages } from "../messages";
import { SourceLink } from "./source-link";

interface FormulaTextProps {
  readonly formula: Formula;
  readonly sheet: string;
  readonly name?: string;
}

/** A formula with its numbers, the cells that they came from, and its result. */
export function FormulaText({ formula, sheet, name }: FormulaTextProps) {
  const say = useMessages();
  return (
    <div class="formula">
      {name !== undefined && <span class="formula-name">{name}</span>}
      <p class="formula-line">
        {formulaParts(formula).map((part, index) =>
          typeof part === "string" ? part : <OperandText key={index} formula={formula} at={part} />,
        )}
        {" ＝ "}
        <b>{formula.result === null ? say("formula.undefined") : formatResult(formula, formula.result)}</b>
      </p>
      <OperandCells formula={formula} sheet={sheet} />
    </div>
  );
}

function OperandText({ formula, at }: { readonly formula: Formula; readonly at: number }) {
  const operand = formula.operands[at];
  if (operand === undefined) return null;
  return (
    <span class="operand" title={operand.label}>
      {formatQuantity(operand.value, operand.unit)}
    </span>
  );
}

/** Where the numbers stand: 実績 C12 ・ 目標 C8. */
function OperandCells({ formula, sheet }: { readonly formula: Formula; readonly sheet: string }) {
  const sourced = formula.operands.filter((operand) => operand.source !== null);
  if (sourced.length === 0) return null;
  return (
    <p class="operand-cells">
      {sourced.map(({ label, source }, index) =>
        source === null ? null : (
          <span key={index} class="operand-cell">
            {label}
            <SourceLink source={source} sheet={sheet} />
          </span>
        ),
      )}
    </p>
  );
}
