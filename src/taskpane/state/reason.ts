import { isHostFailure } from "../services";

/** Excel's reason in Japanese; null for a fault of the program, which the pane words itself. */
export function reasonOf(error: unknown): string | null {
  return isHostFailure(error) ? error.message : null;
}
