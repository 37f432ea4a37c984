import { useEffect, useReducer, useRef } from "preact/hooks";
import { messages } from "../messages";
import type { Workbench } from "../workbench";
import { FindBar } from "./find-bar";
import { FormulaBar } from "./formula-bar";
import { GridHolder } from "./grid-holder";
import { PaneFrame } from "./pane-frame";
import { ProblemBar } from "./problem-bar";
import { Ribbon } from "./ribbon";
import { StatusBar } from "./status-bar";
import { TitleBar } from "./title-bar";
import { UnsavedDialog } from "./unsaved-dialog";
import { useFileDrop } from "./use-file-drop";
import { takeShortcut, useShortcuts } from "./use-shortcuts";
import { useUnsavedWarning } from "./use-unsaved-warning";

/** The whole page. */
export function App({ workbench }: { readonly workbench: Workbench }) {
  const [, update] = useReducer((count: number) => count + 1, 0);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => workbench.listen(() => update(undefined)), [workbench]);
  useFileDrop(root, workbench);
  useShortcuts(workbench);
  useUnsavedWarning(workbench);
  const {
    document: open,
    problem,
    announcement,
    isPaneOpen,
    isDropTarget,
    isBusy,
    search,
    waitingFile,
  } = workbench.state;
  return (
    <div class="workbench" ref={root} data-drop={isDropTarget} aria-busy={isBusy}>
      <TitleBar workbench={workbench} />
      <Ribbon workbench={workbench} />
      {problem && <ProblemBar problem={problem} onClose={() => workbench.report(null)} />}
      <div class="desk">
        <main class="book" aria-label={messages.bookLabel}>
          {open && <FormulaBar key={open.id} workbench={workbench} open={open} />}
          {open && search && <FindBar workbench={workbench} search={search} />}
          {open && <GridHolder key={open.id} grid={open.editor.grid} />}
          {open && <StatusBar workbench={workbench} open={open} />}
        </main>
        {open && isPaneOpen && (
          <PaneFrame
            key={open.id}
            onClose={() => workbench.closePane()}
            onKey={(event) => takeShortcut(workbench, event)}
          />
        )}
      </div>
      {open && waitingFile && (
        <UnsavedDialog
          fileName={open.fileName}
          newFileName={waitingFile.name}
          onAnswer={(isDiscarded) => void workbench.answer(isDiscarded)}
        />
      )}
      <div class="visually-hidden" role="status">
        {announcement}
      </div>
      {isDropTarget && <div class="drop-hint">{messages.dropHere}</div>}
    </div>
  );
}
