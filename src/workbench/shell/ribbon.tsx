import { messages } from "../messages";
import type { Workbench } from "../workbench";
import { Icon, type IconName } from "./icon";

/** The add-in's commands as Excel's ribbon shows them, and what this page is. */
export function Ribbon({ workbench }: { readonly workbench: Workbench }) {
  const isReady = workbench.state.document !== null;
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
      <p class="notice">
        <Icon name="info" size={16} />
        {messages.notice}
      </p>
    </div>
  );
}
