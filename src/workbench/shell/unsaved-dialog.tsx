import { useEffect, useRef } from "preact/hooks";
import { messages } from "../messages";

interface Props {
  readonly fileName: string;
  readonly newFileName: string;
  readonly onAnswer: (isDiscarded: boolean) => void;
}

/** Asks before another workbook takes the place of unsaved changes. */
export function UnsavedDialog({ fileName, newFileName, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="unsaved-title" onClose={() => onAnswer(false)}>
      <h2 id="unsaved-title">{messages.unsavedQuestion(fileName)}</h2>
      <p>{messages.unsavedExplained(newFileName)}</p>
      <div class="answers">
        <button type="button" onClick={() => onAnswer(true)}>
          {messages.discard}
        </button>
        <button type="button" class="primary" autofocus onClick={() => onAnswer(false)}>
          {messages.keep}
        </button>
      </div>
    </dialog>
  );
}
