import type { ComponentProps } from "preact";
import { usePaneState } from "../../components/pane-context";
import { Select as AnySelect } from "../../components/select";

/** A choice that is kept in the workbook: not to be made while something else is under way. */
export function Select<Value extends string>(props: Omit<ComponentProps<typeof AnySelect<Value>>, "isDisabled">) {
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  return <AnySelect {...props} isDisabled={isBusy} />;
}
