import { useMemo } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { useMessages } from "../../messages";
import { Select } from "./select";

/** Whether more or less is better, by the indicator's name, where the user knows better than the wording. */
export function DirectionSettings() {
  const pane = usePane();
  const say = useMessages();
  const result = usePaneState((state) => state.result);
  const lessIsBetter = usePaneState((state) => state.preferences.lessIsBetter);
  const names = useMemo(() => {
    const read = (result?.inspection.initiatives ?? []).flatMap(({ indicators }) => indicators.map(({ name }) => name));
    return [...new Set([...read, ...Object.keys(lessIsBetter)])].filter((name) => name !== "");
  }, [result, lessIsBetter]);
  const known = new Map(Object.entries(lessIsBetter));

  function choose(name: string, value: "auto" | "more" | "less"): void {
    const next = new Map(known);
    if (value === "auto") next.delete(name);
    else next.set(name, value === "less");
    void pane.prefer({ lessIsBetter: Object.fromEntries(next) });
  }

  if (names.length === 0) return <p class="hint">{say("settings.directions.none")}</p>;
  return (
    <>
      {names.map((name) => (
        <Select
          key={name}
          label={name}
          value={directionOf(known.get(name))}
          options={[
            { value: "auto", label: say("settings.auto") },
            { value: "more", label: say("settings.direction.more") },
            { value: "less", label: say("settings.direction.less") },
          ]}
          onChange={(value) => choose(name, value)}
        />
      ))}
    </>
  );
}

function directionOf(lessIsBetter: boolean | undefined): "auto" | "more" | "less" {
  if (lessIsBetter === undefined) return "auto";
  return lessIsBetter ? "less" : "more";
}
