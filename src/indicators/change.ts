import type Big from "big.js";
import { difference, rateOfChange } from "./arithmetic";
import { differenceUnit, forDifference } from "./conversion";
import type { Formula, Measured, Operand, YearOverYear } from "./types";

/** A result as it was measured, or a value that stands nowhere in the block. */
export type Level = Measured | { readonly value: Big; readonly figure?: undefined };

/** Worked out when it is first asked for, as its formulas are. */
class Change implements YearOverYear {
  constructor(
    private readonly actual: Level,
    private readonly prior: Level,
    private readonly unit: string | null,
  ) {}

  get difference(): Formula {
    const [now, before] = this.operands();
    return difference(forDifference(now), forDifference(before), differenceUnit(this.unit));
  }

  get rate(): Formula {
    return rateOfChange(...this.operands());
  }

  private operands(): [Operand, Operand] {
    return [operandOf("実績", this.actual, this.unit), operandOf("前年度", this.prior, this.unit)];
  }
}

function operandOf(label: string, level: Level, unit: string | null): Operand {
  return { label, value: level.value, unit, source: level.figure ? level : null };
}

/** 対前年度: how a result changed, in its unit (ポイント for percentages) and in %. Both levels are in `unit`. */
export function changeOf(actual: Level, prior: Level, unit: string | null): YearOverYear {
  return new Change(actual, prior, unit);
}
