import { readFigures } from "./read";
import type { Figure, FigureRole, Comparator } from "./types";

/** One figure as the command line prints it. */
export interface ContractFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly unit: string | null;
  readonly role: FigureRole;
  readonly name: string | null;
  readonly fiscalYear: number | null;
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
  readonly provisional: boolean;
}

/** One passage as `torikumi figures --format json` prints it. */
export interface ContractLine {
  readonly text: string;
  readonly figures: readonly ContractFigure[];
}

/** The line that the command prints for a passage; offsets are UTF-16 in the text as it came in. */
export function toContractLine(text: string, figures: readonly Figure[] = readFigures(text)): ContractLine {
  return { text, figures: figures.map(toContractFigure) };
}

function toContractFigure(figure: Figure): ContractFigure {
  const { start, end, text, unit, role, name, fiscalYear, comparator, approximate, provisional } = figure;
  return {
    start,
    end,
    text,
    value: figure.value.toNumber(),
    unit,
    role,
    name,
    fiscalYear,
    comparator,
    approximate,
    provisional,
  };
}
