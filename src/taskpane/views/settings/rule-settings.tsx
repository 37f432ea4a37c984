import { rules } from "../../../rules";
import { usePane, usePaneState } from "../../components/pane-context";
import { useMessages } from "../../messages";
import { SEVERITIES } from "../../state/findings";
import { Select } from "./select";

/** The severity of each rule, or that it is not used. */
export function RuleSettings() {
  const pane = usePane();
  const say = useMessages();
  const severities = usePaneState((state) => state.preferences.severities);

  function choose(rule: string, value: string): void {
    const others = Object.entries(severities).filter(([id]) => id !== rule);
    const chosen = [...SEVERITIES, "off" as const].find((severity) => severity === value);
    void pane.prefer({ severities: Object.fromEntries(chosen === undefined ? others : [...others, [rule, chosen]]) });
  }

  return (
    <>
      {rules.map(({ id, title, severity }) => (
        <Select
          key={id}
          label={title}
          value={severities[id] ?? "default"}
          options={[
            { value: "default", label: say("settings.rule.default", { severity: say(`severity.${severity}`) }) },
            ...SEVERITIES.map((value) => ({ value, label: say(`severity.${value}`) })),
            { value: "off", label: say("settings.rule.off") },
          ]}
          onChange={(value) => choose(id, value)}
        />
      ))}
    </>
  );
}
