import type { Sheet } from "../../embedded-excel";
import { messages } from "../messages";
import { calculationNote } from "../selection-text";
import type { OpenDocument, Workbench } from "../workbench";
import { Icon } from "./icon";

interface Props {
  readonly workbench: Workbench;
  readonly open: OpenDocument;
}

/** The tabs of the visible sheets, how many are hidden, what the selected formula shows, and the zoom. */
export function StatusBar({ workbench, open }: Props) {
  const { sheets, activeSheet } = open.host.workbook;
  const visible = sheets.filter((sheet) => sheet.visibility === "visible");
  const hidden = sheets.length - visible.length;
  const note = calculationNote(open.host);
  return (
    <div class="status-bar">
      <nav aria-label={messages.sheetTabs}>
        {visible.map((sheet) => (
          <SheetTab
            key={sheet.id}
            sheet={sheet}
            isActive={sheet === activeSheet}
            onShow={() => workbench.showSheet(sheet)}
          />
        ))}
      </nav>
      <span class="calculation-note" role="status">
        {note}
      </span>
      {hidden > 0 && <span class="hidden-sheets">{messages.hiddenSheets(hidden)}</span>}
      <label class="remember" title={messages.rememberTip}>
        <input
          type="checkbox"
          checked={workbench.state.isRemembered}
          onChange={(event) => void workbench.remember(event.currentTarget.checked)}
        />
        {messages.remember}
      </label>
      <div class="zoom" role="group" aria-label={messages.zoom}>
        <button type="button" class="quiet" aria-label={messages.zoomOut} onClick={() => workbench.stepZoom(-1)}>
          <Icon name="subtract" size={16} />
        </button>
        <output>{Math.round(workbench.state.zoom * 100)}%</output>
        <button type="button" class="quiet" aria-label={messages.zoomIn} onClick={() => workbench.stepZoom(1)}>
          <Icon name="add" size={16} />
        </button>
      </div>
    </div>
  );
}

interface TabProps {
  readonly sheet: Sheet;
  readonly isActive: boolean;
  readonly onShow: () => void;
}

function SheetTab({ sheet, isActive, onShow }: TabProps) {
  const { name, tabColor } = sheet.properties;
  return (
    <button
      type="button"
      class="sheet-tab"
      aria-current={isActive ? "true" : undefined}
      style={tabColor === null ? undefined : { borderBottomColor: tabColor }}
      onClick={onShow}
    >
      {name}
    </button>
  );
}
