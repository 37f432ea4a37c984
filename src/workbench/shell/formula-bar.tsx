import { useState } from "preact/hooks";
import { messages } from "../messages";
import { selectionText } from "../selection-text";
import type { OpenDocument, Workbench } from "../workbench";

interface Props {
  readonly workbench: Workbench;
  readonly open: OpenDocument;
}

/** The name box, which goes to an address, and the whole content of the selected cell. */
export function FormulaBar({ workbench, open }: Props) {
  const { address, content } = selectionText(open.host);
  const [draft, setDraft] = useState<string | null>(null);
  const go = (event: Event) => {
    event.preventDefault();
    const reference = draft ?? address;
    setDraft(null);
    if (workbench.goTo(reference)) workbench.report(null);
    else workbench.report({ title: "", message: messages.nameBoxUnknown(reference) });
  };
  return (
    <div class="formula-bar">
      <form onSubmit={go}>
        <input
          class="name-box"
          aria-label={messages.nameBox}
          title={messages.nameBox}
          value={draft ?? address}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setDraft(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setDraft(null)}
        />
      </form>
      <div class="content-bar" role="region" aria-label={messages.contentBar} tabIndex={0}>
        {content}
      </div>
    </div>
  );
}
