import { usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";

/** How 自動検証 is doing; nothing while it is off. */
export function LiveStatus() {
  const say = useMessages();
  const live = usePaneState((state) => state.live);
  if (live === "off") return null;
  const needsPerson = live === "outdated" || live === "failed";
  return (
    <p class={needsPerson ? "mended" : "hint"} role={needsPerson ? "status" : undefined}>
      {needsPerson && <Icon name="warning" size={16} />}
      {say(`watch.${live}`)}
    </p>
  );
}
