import type { ComponentChildren } from "preact";
import { usePane, usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { DirectionSettings } from "./direction-settings";
import { GeneralSettings } from "./general-settings";
import { RuleSettings } from "./rule-settings";

/** 設定: what the user decides about the checks of this workbook. */
export function SettingsView() {
  const say = useMessages();
  const problem = usePaneState((state) => state.preferencesProblem);
  const hasResult = usePaneState((state) => state.result !== null);
  if (problem !== null) {
    return (
      <p class="notes settings-problem" role="alert">
        <Icon name="warning" />
        {say(`settings.${problem}`)}
      </p>
    );
  }
  // What the workbook keeps is read by a check: changing it before would overwrite what nobody has seen.
  if (!hasResult) return <p class="hint">{say("settings.first")}</p>;
  return (
    <div class="settings">
      <p class="hint">{say("settings.saved")}</p>
      <Group title={say("settings.general")}>
        <GeneralSettings />
      </Group>
      <Group title={say("settings.ignored")}>
        <IgnoredFindings />
      </Group>
      <Group title={say("settings.directions")}>
        <DirectionSettings />
      </Group>
      <Group title={say("settings.rules")}>
        <RuleSettings />
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function IgnoredFindings() {
  const pane = usePane();
  const say = useMessages();
  const ignored = usePaneState((state) => state.preferences.ignored);
  if (ignored.length === 0) return <p class="hint">{say("settings.ignored.none")}</p>;
  return (
    <ul class="ignored">
      {ignored.map(({ key, about, reason }) => (
        <li key={key}>
          <span>
            {about}
            <span class="hint">{reason}</span>
          </span>
          <button
            type="button"
            class="button small"
            aria-label={`${say("settings.restore")} ${about}`}
            onClick={() => void pane.prefer({ ignored: ignored.filter((entry) => entry.key !== key) })}
          >
            {say("settings.restore")}
          </button>
        </li>
      ))}
    </ul>
  );
}
