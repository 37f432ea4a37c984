import { rules } from "../../../rules";
import type { ComponentChildren } from "preact";
import { usePane } from "../../components/pane-context";
import { SeverityMark } from "../../components/severity";
import type { HelpPage } from "../../help";
import { chaptersOf, parseMarkdown } from "../../help";
import { useMessages } from "../../messages";
import { useText } from "./use-text";

/** What the help holds: the manual's chapters, and every rule. */
export function Contents() {
  const say = useMessages();
  return (
    <>
      <section>
        <h3>{say("help.manual")}</h3>
        <Chapters />
      </section>
      <section>
        <h3>{say("help.keys")}</h3>
        <p>{say("help.keys.body")}</p>
      </section>
      <section>
        <h3>{say("help.trouble")}</h3>
        <ul class="help-list">
          <li>
            <Opens page={{ kind: "diagnostics" }}>{say("diagnostics.title")}</Opens>
          </li>
        </ul>
      </section>
      <section>
        <h3>{say("help.rules")}</h3>
        <ul class="help-list">
          {rules.map(({ id, title, severity }) => (
            <li key={id}>
              <SeverityMark severity={severity} />
              <Opens page={{ kind: "rule", id }}>{title}</Opens>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Chapters() {
  const pane = usePane();
  const say = useMessages();
  const manual = useText("manual", () => pane.helpTexts.manual());
  if (manual.kind === "failed") return <p role="alert">{say("lazy.failed")}</p>;
  if (manual.kind === "waiting") return null;
  return (
    <ul class="help-list">
      {chaptersOf(parseMarkdown(manual.text)).map(({ title }, index) => (
        <li key={index}>
          <Opens page={{ kind: "chapter", index }}>{title}</Opens>
        </li>
      ))}
    </ul>
  );
}

function Opens({ page, children }: { readonly page: HelpPage; readonly children: ComponentChildren }) {
  const pane = usePane();
  return (
    <button type="button" class="link" onClick={() => pane.help(page)}>
      {children}
    </button>
  );
}
