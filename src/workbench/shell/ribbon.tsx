import { messages } from "../messages";
import type { Workbench } from "../workbench";
import { Icon, type IconName } from "./icon";

/** The add-in's commands as Excel's ribbon shows them, and what this page is. */
export function Ribbon({ workbench }: { readonly workbench: Workbench }) {
  const { document: open } = workbench.state;
  const isReady = open !== null;
  const button = (icon: IconName, label: string, tip: string, onClick: () => void) => (
    <button type="button" disabled={!isReady} title={tip} onClick={onClick}>
      <Icon name={icon} size={24} />
      {label}
    </button>
  );
  return (
    <div class="ribbon">
      <div class="commands" role="toolbar" aria-label={messages.ribbon}>
        {button("validateSheet", messages.validateSheet, messages.validateSheetTip, () =>
          workbench.run("validateSheet"),
        )}
        {button("validateWorkbook", messages.validateWorkbook, messages.validateWorkbookTip, () =>
          workbench.run("validateWorkbook"),
        )}
        {button("pane", messages.showPane, messages.showPaneTip, () => workbench.openPane())}
      </div>
      {open && (
        <div class="tools" role="toolbar" aria-label={messages.tools}>
          <ToolButton
            icon="undo"
            label={messages.undo}
            tip={messages.undoTip}
            isEnabled={open.editor.history.canUndo}
            onClick={() => open.editor.undo()}
          />
          <ToolButton
            icon="redo"
            label={messages.redo}
            tip={messages.redoTip}
            isEnabled={open.editor.history.canRedo}
            onClick={() => open.editor.redo()}
          />
          <ToolButton
            icon="find"
            label={messages.find}
            tip={messages.findTip}
            isEnabled
            onClick={() => workbench.find("")}
          />
        </div>
      )}
      <p class="notice">
        <Icon name="info" size={16} />
        {messages.notice}
      </p>
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly tip: string;
  readonly isEnabled: boolean;
  readonly onClick: () => void;
}

/** A button with an icon alone. */
function ToolButton({ icon, label, tip, isEnabled, onClick }: ToolProps) {
  return (
    <button type="button" class="quiet" aria-label={label} title={tip} disabled={!isEnabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
