import { useMessages } from "../../messages";
import type { InspectedInitiative } from "../../../rules";

/** The judgement that the figures suggest, with its reason; nothing where no goal is given in figures. */
export function Suggestion({ inspected }: { readonly inspected: InspectedInitiative }) {
  const say = useMessages();
  const { indicators, suggestedAttainment, suggestionReason } = inspected;
  if (indicators.length === 0) return null;
  return (
    <p class="suggestion">
      <span>{say("suggestion.label")}</span>
      <b>{say(`suggestion.${suggestedAttainment ?? "none"}`)}</b>
      <span class="hint">{say(`suggestion.${suggestionReason}`)}</span>
    </p>
  );
}
