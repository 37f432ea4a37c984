import { useRef, useState } from "preact/hooks";
import { Icon } from "../icons/icon";
import { useMessages } from "../messages";

interface CopyTextProps {
  readonly text: string;
  readonly label: string;
  /** Lines that are seen at once. */
  readonly rows?: number;
}

/** A text that people take into a cell by hand. */
export function CopyText({ text, label, rows = 3 }: CopyTextProps) {
  const say = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  async function copy(): Promise<void> {
    // Selected in any case: where the host does not let a page write to the clipboard, Ctrl+C does.
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      setIsCopied(false);
    }
  }

  return (
    <div class="copy-text">
      <textarea ref={field} readOnly rows={rows} aria-label={label} value={text} />
      <button type="button" class="button small" onClick={() => void copy()}>
        <Icon name="copy" size={16} />
        {say(isCopied ? "edits.copied" : "edits.copy")}
      </button>
    </div>
  );
}
