import { useEffect, useRef } from "preact/hooks";
import { usePane } from "../../components/pane-context";
import type { IconName } from "../../icons/icon";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";

const POINTS = [
  ["search", "find"],
  ["fix", "mend"],
  ["shield", "private"],
] as const satisfies readonly (readonly [IconName, string])[];

/** The first screen of the first day: what this is, and one button to begin. */
export function Welcome() {
  const pane = usePane();
  const say = useMessages();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      class="welcome"
      aria-labelledby="welcome-title"
      onKeyDown={(event) => event.key === "Escape" && pane.skipWelcome()}
    >
      <h2 id="welcome-title" ref={title} tabIndex={-1}>
        {say("welcome.title")}
      </h2>
      <ul>
        {POINTS.map(([icon, point]) => (
          <li key={point}>
            <Icon name={icon} />
            <span>
              <strong>{say(`welcome.${point}`)}</strong>
              <span class="hint">{say(`welcome.${point}.hint`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="button primary" onClick={() => void pane.validate("sheet")}>
        <Icon name="sheet" />
        {say("welcome.begin")}
      </button>
      <button type="button" class="link" onClick={() => pane.skipWelcome()}>
        {say("welcome.skip")}
      </button>
    </section>
  );
}
