import { useMemo } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { STEP_KEYS } from "../../components/use-step-keys";
import type { IconName } from "../../icons/icon";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { visibleFindings } from "../../state/findings";
import type { Result } from "../../state/types";

/** 前の指摘 and 次の指摘, and where in the list one is. */
export function Steps({ result }: { readonly result: Result }) {
  const filter = usePaneState((state) => state.filter);
  const grouping = usePaneState((state) => state.grouping);
  const selected = usePaneState((state) => state.selected);
  const resumeAt = usePaneState((state) => state.resumeAt);
  const visible = useMemo(() => visibleFindings({ result, filter, grouping }), [result, filter, grouping]);
  const at = visible.findIndex((listed) => listed.id === selected);
  const isEmpty = visible.length === 0;
  return (
    <span class="steps">
      <span class="steps-count">{at === -1 ? "" : `${at + 1}/${visible.length}`}</span>
      <Step by={-1} icon="previous" isAtEnd={isEmpty || at === 0 || (at === -1 && resumeAt === 0)} />
      <Step by={1} icon="next" isAtEnd={isEmpty || at === visible.length - 1} />
    </span>
  );
}

function Step({ by, icon, isAtEnd }: { readonly by: 1 | -1; readonly icon: IconName; readonly isAtEnd: boolean }) {
  const pane = usePane();
  const say = useMessages();
  const name = say(by === 1 ? "list.next" : "list.previous");
  const keys = STEP_KEYS[by];
  return (
    <button
      type="button"
      class={`button icon-only step-${icon}`}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={say("list.withKeys", { name, keys })}
      aria-disabled={isAtEnd}
      onClick={() => void pane.step(by)}
    >
      <Icon name={icon} />
    </button>
  );
}
