import { HostObject } from "./host-object";

/** Excel itself. The embedded workbook does not calculate: formulas keep the results that they came with. */
export class Application extends HostObject {
  readonly typeName = "Application";

  get calculationMode(): string {
    return "Automatic";
  }

  get calculationState(): string {
    return "Done";
  }

  /** Nothing is drawn between the actions of a batch anyway. */
  suspendScreenUpdatingUntilNextSync(): void {}

  suspendApiCalculationUntilNextSync(): void {}
}
