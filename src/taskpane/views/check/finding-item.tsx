import { useEffect } from "preact/hooks";
import { usePlaceName } from "../../components/cell-link";
import { usePane } from "../../components/pane-context";
import { SeverityMark } from "../../components/severity";
import { useFocusHome } from "../../components/use-focus-home";
import { Words } from "../../components/words";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import type { ListedFinding } from "../../state/types";
import { InitiativeName } from "../initiative-name";
import { FindingDetails } from "./finding-details";

/** Where the focus goes when the finding that holds it is mended or ignored: the way on. */
const NEXT = ".step-next";

interface FindingItemProps {
  readonly listed: ListedFinding;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  /** Whether to say which 取組項目 it is about, where the heading does not. */
  readonly namesInitiative: boolean;
}

/** One finding: a click shows its cell and opens what there is to know about it; a second click closes it. */
export function FindingItem({ listed, isOpen, isTabStop, namesInitiative }: FindingItemProps) {
  const pane = usePane();
  const say = useMessages();
  const placeName = usePlaceName();
  const item = useFocusHome<HTMLLIElement>(NEXT);
  const { id, finding, message, fieldLabel, initiative, isNew } = listed;
  const details = `details-${domId(id)}`;

  useEffect(() => {
    // Stepping with the buttons opens findings that may be out of sight.
    if (isOpen) item.current?.scrollIntoView?.({ block: "nearest" });
  }, [isOpen]);

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !isOpen) return;
    item.current?.querySelector<HTMLElement>(".finding-head")?.focus();
    void pane.select(null);
  }

  return (
    <li class={isOpen ? "finding open" : "finding"} ref={item} onKeyDown={closeOnEscape}>
      <button
        type="button"
        class="finding-head"
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => void pane.select(isOpen ? null : id)}
      >
        <span class="finding-line">
          <SeverityMark severity={finding.severity} />
          {isNew && <span class="badge">{say("finding.new")}</span>}
          {fieldLabel !== null && <span class="finding-field">{fieldLabel}</span>}
          <span class="finding-cell">{placeName(finding)}</span>
          <Icon name="chevron" size={16} />
        </span>
        {namesInitiative && initiative !== null && (
          <span class="finding-initiative">
            <InitiativeName initiative={initiative} />
          </span>
        )}
        <span class="finding-message">
          <Words text={message} />
        </span>
      </button>
      {isOpen && <FindingDetails id={details} listed={listed} />}
    </li>
  );
}

/** Keys hold slashes; ids in a page are kept plain. */
function domId(id: string): string {
  return id.replace(/[^\w-]/g, "-");
}
