import { Pen } from "./form-pen";

/** Draws sections whose labels stand above their values. */
export class ColumnsPen extends Pen {
  protected drawPlanColumns(row: number): number {
    this.spine("plan", row, 4);
    this.label("policyAndGoal", row, 1, 1, 5);
    this.label("annualPlan", row, 6, 1, 5);
    this.text("policyAndGoal", row + 1, 1, 3, 5);
    this.text("annualPlan", row + 1, 6, 3, 5);
    return row + 4 + this.style.sectionGap;
  }

  /** Label, code and legend of an outlook in a strip of two rows. */
  protected outlook(field: "implementationOutlook" | "attainmentOutlook", row: number, column: number): void {
    this.label(field, row, column, 2, 2);
    const after = column + 2;
    switch (this.style.outlookCode) {
      case "legend-code":
        this.legend(field, row, after, 2, 2);
        this.code(field, row, after + 2, 2, 1);
        break;
      case "code-legend":
        this.code(field, row, after, 2, 1);
        this.legend(field, row, after + 1, 2, 2);
        break;
      case "code-above":
        this.code(field, row, after, 1, 3);
        this.legend(field, row + 1, after, 1, 3);
        break;
      case "code-below":
        this.legend(field, row, after, 1, 3);
        this.code(field, row + 1, after, 1, 3);
        break;
      case "none":
        this.legendAlone(field, row, after, 2, 3);
        break;
    }
  }

  protected drawMidyear(row: number): number {
    const isTwoCells = this.style.midyearRemedy === "two-cells";
    const first = isTwoCells ? row + 1 : row;
    this.spine("midyearReview", row, isTwoCells ? 5 : 4);
    this.outlook("implementationOutlook", first, 1);
    this.outlook("attainmentOutlook", first + 2, 1);
    this.label("remedy", row, 6, 1, 5);
    switch (this.style.midyearRemedy) {
      case "one":
        this.text("midyearRemedy", row + 1, 6, 3, 5);
        break;
      case "two-labels":
        this.text("implementationRemedy", row + 1, 6, 1, 5);
        this.label("remedy", row + 2, 6, 1, 5);
        this.text("midyearRemedy", row + 3, 6, 1, 5);
        break;
      case "two-cells":
        this.text("implementationRemedy", first, 6, 2, 5);
        this.text("midyearRemedy", first + 2, 6, 2, 5);
        break;
    }
    return first + 4 + this.style.sectionGap;
  }

  protected drawOutlookColumns(row: number): number {
    this.spine("midyearReview", row, 4);
    this.label("implementationOutlook", row, 1, 1, 3);
    this.label("attainmentOutlook", row, 4, 1, 3);
    this.label("remedy", row, 7, 1, 4);
    for (const [field, column] of [
      ["implementationOutlook", 1],
      ["attainmentOutlook", 4],
    ] as const) {
      if (this.style.outlookCode === "none") {
        this.legendAlone(field, row + 1, column, 3, 3);
      } else if (this.style.outlookCode === "code-below" || this.style.outlookCode === "legend-code") {
        this.legend(field, row + 1, column, 1, 3);
        this.code(field, row + 2, column, 2, 3);
      } else {
        this.code(field, row + 1, column, 2, 3);
        this.legend(field, row + 3, column, 1, 3);
      }
    }
    this.text("midyearRemedy", row + 1, 7, 3, 4);
    return row + 4 + this.style.sectionGap;
  }

  protected drawYearEndColumns(row: number): number {
    this.spine("selfEvaluation", row, 6);
    this.label("results", row, 1, 1, 5);
    this.label("remedy", row, 6, 1, 5);
    const first = row + 1;
    const isLegendRight = this.style.yearEndCode === "legend-right";
    this.text("selfEvaluationRemedy", first, 6, isLegendRight ? 4 : 5, 5);
    switch (this.style.yearEndCode) {
      case "right":
        this.text("results", first, 1, 4, 4);
        this.code("attainment", first, 5, 4, 1);
        this.legend("attainment", first + 4, 1, 1, 5);
        break;
      case "below-left":
        this.text("results", first, 1, 4, 5);
        this.code("attainment", first + 4, 1, 1, 1);
        this.legend("attainment", first + 4, 2, 1, 4);
        break;
      case "legend-left":
        this.text("results", first, 1, 4, 5);
        this.legend("attainment", first + 4, 1, 1, 4);
        this.code("attainment", first + 4, 5, 1, 1);
        break;
      case "above-legend":
        this.text("results", first, 1, 5, 3);
        this.code("attainment", first, 4, 2, 2);
        this.legend("attainment", first + 2, 4, 3, 2);
        break;
      case "below-alone":
        this.text("results", first, 1, 3, 5);
        this.code("attainment", first + 3, 1, 1, 5);
        this.legend("attainment", first + 4, 1, 1, 5);
        break;
      case "legend-right":
        this.text("results", first, 1, 5, 4);
        this.code("attainment", first, 5, 5, 1);
        this.legend("attainment", first + 4, 6, 1, 5);
        break;
      case "none":
        this.text("results", first, 1, 4, 5);
        this.legendAlone("attainment", first + 4, 1, 1, 5);
        break;
    }
    return row + 6;
  }
}
