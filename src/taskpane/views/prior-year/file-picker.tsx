import { useId, useRef } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { formatFiscalYear } from "../../format";
import { Icon } from "../../icons/icon";
import type { Translate } from "../../messages";
import { useMessages } from "../../messages";
import type { YearFile } from "../../state/types";

/** Chooses earlier years' workbooks and lists them, with what became of reading each. */
export function FilePicker() {
  const pane = usePane();
  const say = useMessages();
  const files = usePaneState((state) => state.years.files);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();

  function choose(chosen: FileList | null): void {
    if (chosen !== null) void pane.years.add([...chosen]);
    // The same file may be chosen again after it was removed or changed.
    if (input.current !== null) input.current.value = "";
  }

  return (
    <section class="group year-files">
      <header class="group-head">
        <h2>{say("years.title")}</h2>
      </header>
      <p class="hint" id={hint}>
        {say("years.hint")}
      </p>
      <div class="year-buttons">
        <label class={files.length === 0 ? "button primary" : "button"}>
          <Icon name="sheet" size={16} />
          {say(files.length === 0 ? "years.choose.file" : "years.choose.more")}
          <input
            ref={input}
            class="visually-hidden"
            type="file"
            multiple
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={hint}
            onChange={(event) => choose(event.currentTarget.files)}
          />
        </label>
        {files.length > 1 && (
          <button type="button" class="button" onClick={() => pane.years.clear()}>
            {say("years.clear")}
          </button>
        )}
      </div>
      {files.length > 0 && (
        <ul class="year-list" aria-label={say("years.list")}>
          {files.map((file) => (
            <FileItem key={file.id} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FileItem({ file }: { readonly file: YearFile }) {
  const pane = usePane();
  const say = useMessages();
  const { id, name, status } = file;
  return (
    <li class={`year-file year-file-${status.kind}`}>
      <span>
        <b>{name}</b>
        <span class="hint" role={status.kind === "failed" ? "alert" : "status"}>
          {statusInWords(status, say)}
        </span>
      </span>
      <button
        type="button"
        class="button small"
        aria-label={`${say(status.kind === "reading" ? "years.stop" : "years.remove")} ${name}`}
        onClick={() => pane.years.remove(id)}
      >
        {say(status.kind === "reading" ? "years.stop" : "years.remove")}
      </button>
    </li>
  );
}

function statusInWords(status: YearFile["status"], say: Translate): string {
  switch (status.kind) {
    case "reading":
      return say("years.reading");
    case "failed":
      return status.reason ?? say(`years.failed.${status.code}`);
    case "read": {
      const { fiscalYear, initiatives } = status.reading;
      const year = fiscalYear === null ? say("years.unknown") : formatFiscalYear(fiscalYear);
      return say("years.read", { year, count: initiatives.length });
    }
  }
}
