import { useEffect, useReducer, useRef } from "preact/hooks";
import { messages } from "../messages";
import type { Workbench } from "../workbench";
import { FormulaBar } from "./formula-bar";
import { GridHolder } from "./grid-holder";
import { PaneFrame } from "./pane-frame";
import { ProblemBar } from "./problem-bar";
import { Ribbon } from "./ribbon";
import { StatusBar } from "./status-bar";
import { TitleBar } from "./title-bar";
import { useFileDrop } from "./use-file-drop";

/** The whole page. */
export function App({ workbench }: { readonly workbench: Workbench }) {
  const [, update] = useReducer((count: number) => count + 1, 0);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => workbench.listen(() => update(undefined)), [workbench]);
  useFileDrop(root, workbench);
  const { document: open, problem, announcement, isPaneOpen, isDropTarget, isBusy } = workbench.state;
  return (
    <div class="workbench" ref={root} data-drop={isDropTarget} aria-busy={isBusy}>
      <TitleBar workbench={workbench} />
      <Ribbon workbench={workbench} />
      {problem && <ProblemBar problem={problem} onClose={() => workbench.report(null)} />}
      <div class="desk">
        <main class="book" aria-label={messages.bookLabel}>
          {open && <FormulaBar key={open.id} workbench={workbench} open={open} />}
          {open && <GridHolder key={open.id} grid={open.grid} />}
          {open && <StatusBar workbench={workbench} open={open} />}
        </main>
        {open && isPaneOpen && <PaneFrame key={open.id} onClose={() => workbench.closePane()} />}
      </div>
      <div class="visually-hidden" role="status">
        {announcement}
      </div>
      {isDropTarget && <div class="drop-hint">{messages.dropHere}</div>}
    </div>
  );
}
