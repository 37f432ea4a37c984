import { ColumnsPen } from "./form-columns";
import { drawHeading } from "./form-heading";

/** Draws one block in any family of layouts. */
export class BlockPen extends ColumnsPen {
  /** Draws from a row on; the first row after the block. */
  draw(row: number): number {
    const top = drawHeading(this.canvas, this.style, this.contents, row);
    switch (this.style.family) {
      case "columns":
        return this.drawYearEndColumns(this.drawMidyear(this.drawPlanColumns(top)));
      case "outlook-columns":
        return this.drawYearEndColumns(this.drawOutlookColumns(this.drawPlanColumns(top)));
      case "left":
        return this.drawLeft(top);
      case "stack":
        return this.drawStack(top);
      case "pairs":
        return this.drawPairs(top);
      case "landscape":
        return this.drawLandscape(top);
    }
  }

  /** Every label left of its value. */
  protected drawLeft(row: number): number {
    const at = { row };
    const next = (rows: number): number => (at.row += rows) - rows;
    this.spine("plan", at.row, 6);
    this.beside("policyAndGoal", next(3), 3);
    this.beside("annualPlan", next(3), 3);
    this.spine("midyearReview", at.row, 6);
    this.outlookBeside("implementationOutlook", next(2));
    this.outlookBeside("attainmentOutlook", next(2));
    this.label("remedy", at.row, 1, 2, 2);
    this.text("midyearRemedy", next(2), 3, 2, 8);
    this.spine("selfEvaluation", at.row, 6);
    const isBelow = this.style.yearEndCode !== "right" && this.style.yearEndCode !== "none";
    this.label("results", at.row, 1, 4, 2);
    this.text("results", at.row, 3, 3, isBelow || this.style.yearEndCode === "none" ? 8 : 6);
    if (this.style.yearEndCode === "right") this.code("attainment", at.row, 9, 3, 2);
    next(3);
    if (isBelow) this.code("attainment", at.row, 3, 1, 2);
    if (this.style.yearEndCode === "none") this.legendAlone("attainment", at.row, 3, 1, 8);
    else this.legend("attainment", at.row, isBelow ? 5 : 3, 1, isBelow ? 6 : 8);
    next(1);
    this.label("remedy", at.row, 1, 2, 2);
    this.text("selfEvaluationRemedy", next(2), 3, 2, 8);
    return at.row;
  }

  protected beside(name: "policyAndGoal" | "annualPlan", row: number, rows: number): void {
    this.label(name, row, 1, rows, 2);
    this.text(name, row, 3, rows, 8);
  }

  protected outlookBeside(field: "implementationOutlook" | "attainmentOutlook", row: number): void {
    this.label(field, row, 1, 2, 2);
    if (this.style.outlookCode === "none") {
      this.legendAlone(field, row, 3, 2, 8);
    } else if (this.style.outlookCode === "legend-code") {
      this.legend(field, row, 3, 2, 6);
      this.code(field, row, 9, 2, 2);
    } else {
      this.code(field, row, 3, 2, 2);
      this.legend(field, row, 5, 2, 6);
    }
  }

  /** Every label in a row of its own above its value, the outlooks' left of theirs. */
  protected drawStack(row: number): number {
    let at = row;
    this.spine("plan", at, 8);
    for (const name of ["policyAndGoal", "annualPlan"] as const) {
      this.label(name, at, 1, 1, 10);
      this.text(name, at + 1, 1, 3, 10);
      at += 4;
    }
    this.spine("midyearReview", at, 6);
    this.outlookBeside("implementationOutlook", at);
    this.outlookBeside("attainmentOutlook", at + 2);
    this.label("remedy", at + 4, 1, 1, 10);
    this.text("midyearRemedy", at + 5, 1, 1, 10);
    at += 6;
    this.spine("selfEvaluation", at, 7);
    this.label("results", at, 1, 1, 10);
    this.text("results", at + 1, 1, 3, 10);
    if (this.style.yearEndCode === "none") {
      this.legendAlone("attainment", at + 4, 1, 1, 10);
    } else {
      this.code("attainment", at + 4, 1, 1, 2);
      this.legend("attainment", at + 4, 3, 1, 8);
    }
    this.label("remedy", at + 5, 1, 1, 10);
    this.text("selfEvaluationRemedy", at + 6, 1, 1, 10);
    return at + 7;
  }

  /** Two labels in each row, each left of its value. */
  protected drawPairs(row: number): number {
    this.spine("plan", row, 3);
    this.label("policyAndGoal", row, 1, 3, 1);
    this.text("policyAndGoal", row, 2, 3, 4);
    this.label("annualPlan", row, 6, 3, 1);
    this.text("annualPlan", row, 7, 3, 4);
    const middle = row + 3;
    this.spine("midyearReview", middle, 4);
    for (const [i, field] of (["implementationOutlook", "attainmentOutlook"] as const).entries()) {
      this.label(field, middle + 2 * i, 1, 2, 1);
      if (this.style.outlookCode === "none") {
        this.legendAlone(field, middle + 2 * i, 2, 2, 4);
      } else {
        this.code(field, middle + 2 * i, 2, 2, 1);
        this.legend(field, middle + 2 * i, 3, 2, 3);
      }
    }
    this.label("remedy", middle, 6, 4, 1);
    this.text("midyearRemedy", middle, 7, 4, 4);
    const last = middle + 4;
    this.spine("selfEvaluation", last, 4);
    this.label("results", last, 1, 4, 1);
    this.label("remedy", last, 6, 4, 1);
    this.text("selfEvaluationRemedy", last, 7, 4, 4);
    if (this.style.yearEndCode === "none") {
      this.text("results", last, 2, 3, 4);
      this.legendAlone("attainment", last + 3, 2, 1, 4);
    } else {
      this.text("results", last, 2, 3, 3);
      this.code("attainment", last, 5, 3, 1);
      this.legend("attainment", last + 3, 2, 1, 4);
    }
    return last + 4;
  }

  /** The plan on the left half of the page, the reviews on the right. */
  protected drawLandscape(row: number): number {
    this.spine("plan", row, 10);
    this.label("policyAndGoal", row, 1, 1, 4);
    this.text("policyAndGoal", row + 1, 1, 4, 4);
    this.label("annualPlan", row + 5, 1, 1, 4);
    this.text("annualPlan", row + 6, 1, 4, 4);
    for (const [i, field] of (["implementationOutlook", "attainmentOutlook"] as const).entries()) {
      this.label(field, row + i, 5, 1, 2);
      if (this.style.outlookCode === "none") {
        this.legendAlone(field, row + i, 7, 1, 4);
      } else {
        this.code(field, row + i, 7, 1, 1);
        this.legend(field, row + i, 8, 1, 3);
      }
    }
    this.label("remedy", row + 2, 5, 1, 6);
    this.text("midyearRemedy", row + 3, 5, 1, 6);
    this.label("results", row + 4, 5, 1, 6);
    if (this.style.yearEndCode === "none") {
      this.text("results", row + 5, 5, 2, 6);
      this.legendAlone("attainment", row + 7, 5, 1, 6);
    } else {
      this.text("results", row + 5, 5, 2, 5);
      this.code("attainment", row + 5, 10, 2, 1);
      this.legend("attainment", row + 7, 5, 1, 6);
    }
    this.label("remedy", row + 8, 5, 1, 6);
    this.text("selfEvaluationRemedy", row + 9, 5, 1, 6);
    return row + 10;
  }
}
