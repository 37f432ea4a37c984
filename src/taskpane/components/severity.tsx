import type { Severity } from "../../rules";
import { Icon } from "../icons/icon";
import { useMessages } from "../messages";

/** A severity as icon and word: never by colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const say = useMessages();
  return (
    <span class={`severity severity-${severity}`}>
      <Icon name={severity} size={16} />
      {say(`severity.${severity}`)}
    </span>
  );
}
