import type { ComponentChildren } from "preact";
import type { IconName } from "../icons/icon";
import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import { uncheckedOf } from "../state/unchecked";
import type { Result } from "../state/types";

/** What the validation does not cover: it must never look as if it had been found right. */
export function UncheckedNotes({ result }: { readonly result: Result }) {
  const say = useMessages();
  const { unreadable, hidden, hiddenSheets, ignored, rulesOff } = uncheckedOf(result);
  if (unreadable + hidden + ignored + rulesOff === 0) return null;
  return (
    <ul class="notes">
      {unreadable > 0 && (
        <Note icon="unreadable" title={say("summary.unreadable", { count: unreadable })}>
          {say("summary.unreadable.hint")}
        </Note>
      )}
      {hidden > 0 && (
        <Note icon="hidden" title={say("summary.hidden", { count: hidden, sheets: hiddenSheets.join("、") })}>
          {say("summary.hidden.hint")}
        </Note>
      )}
      {ignored > 0 && <Note icon="ignored" title={say("summary.ignored", { count: ignored })} />}
      {rulesOff > 0 && <Note icon="ignored" title={say("summary.rulesOff", { count: rulesOff })} />}
    </ul>
  );
}

interface NoteProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}

function Note({ icon, title, children }: NoteProps) {
  return (
    <li>
      <Icon name={icon} size={16} />
      <span>
        <strong>{title}</strong>
        {children !== undefined && <span class="hint">{children}</span>}
      </span>
    </li>
  );
}
