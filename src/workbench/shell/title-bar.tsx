import { useEffect, useRef } from "preact/hooks";
import { messages } from "../messages";
import type { Workbench } from "../workbench";
import { Icon } from "./icon";

/** Names the page and the file, saves it, and opens another one; beside the sample, hands out that of the year before. */
export function TitleBar({ workbench }: { readonly workbench: Workbench }) {
  const picker = useRef<HTMLInputElement>(null);
  const fileName = workbench.state.document?.fileName ?? "";
  useEffect(() => {
    if (fileName !== "") document.title = messages.pageTitle(fileName);
  }, [fileName]);
  const onPicked = () => {
    const input = picker.current;
    const file = input?.files?.[0];
    if (file) void workbench.open(file);
    // The same file can be chosen again, for example after it was saved anew.
    if (input) input.value = "";
  };
  return (
    <header class="title-bar">
      <h1>
        {messages.productName}
        <span class="badge">{messages.badge}</span>
      </h1>
      <p class="file-name" title={fileName}>
        {fileName}
        {workbench.hasUnsavedChanges && <span class="unsaved">（{messages.unsaved}）</span>}
      </p>
      {fileName === messages.sampleName && (
        <a class="prior-sample" href={PRIOR_SAMPLE} download={messages.priorSampleName} title={messages.priorSampleTip}>
          <Icon name="download" />
          {messages.priorSample}
        </a>
      )}
      <button
        type="button"
        title={messages.downloadTip}
        disabled={workbench.state.document === null}
        onClick={() => workbench.save()}
      >
        <Icon name="download" />
        {messages.download}
      </button>
      <button type="button" class="open" title={messages.openTitle} onClick={() => picker.current?.click()}>
        <Icon name="open" />
        {messages.open}
      </button>
      <input ref={picker} type="file" hidden accept={ACCEPTED} aria-label={messages.open} onChange={onPicked} />
    </header>
  );
}

const PRIOR_SAMPLE = "assets/sample-h30.xlsx";
const ACCEPTED = ".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
