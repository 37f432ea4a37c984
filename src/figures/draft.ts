import type { NumberToken, YearToken } from "./tokens";
import type { After } from "./after";
import type { Basis, Comparator, FigureRole, RelativeGoal } from "./types";
import type { NameSpan } from "./names";

/** A figure while its passage is being read; offsets are those of the folded text. */
export interface Draft {
  readonly token: NumberToken;
  after: After;
  readonly labels: number;
  readonly isInBracket: boolean;
  role: FigureRole;
  /** Whether only the default gave the role, so that a later word may change it. */
  isRoleOpen: boolean;
  name: NameSpan | null;
  year: YearToken | null;
  /** 前年度, 今年度: years before the one under evaluation. */
  relativeYear: 0 | 1 | null;
  period: readonly [number, number] | null;
  isCumulative: boolean;
  comparator: Comparator | null;
  basis: Basis | null;
  basisText: string | null;
  relative: RelativeGoal | null;
  mark: string | null;
}
