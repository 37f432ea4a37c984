import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { lazy } from "../../components/lazy";
import { usePane } from "../../components/pane-context";
import type { HelpPage } from "../../help";
import { chaptersOf, parseMarkdown, titleOf } from "../../help";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { Contents } from "./contents";
import { Markdown } from "./markdown";
import { useText } from "./use-text";

const DiagnosticsView = lazy(async () => (await import("../diagnostics/diagnostics-view")).DiagnosticsView);

/** ヘルプ: a page over the view that it was opened from, which stays as it was. */
export function HelpView({ page }: { readonly page: HelpPage }) {
  const say = useMessages();
  switch (page.kind) {
    case "contents":
      return (
        <Page title={say("help.title")} isReady>
          <Contents />
        </Page>
      );
    case "diagnostics":
      return (
        <Page title={say("diagnostics.title")} isReady>
          <DiagnosticsView />
        </Page>
      );
    case "rule":
      return <RulePage key={page.id} id={page.id} />;
    case "chapter":
      return <ChapterPage key={page.index} index={page.index} />;
  }
}

function RulePage({ id }: { readonly id: string }) {
  const pane = usePane();
  const fetched = useText(id, () => pane.helpTexts.rule(id));
  if (fetched.kind !== "there") return <Missing isFailed={fetched.kind === "failed"} />;
  const [title, ...blocks] = parseMarkdown(fetched.text);
  return (
    <Page title={titleOf(title)} isReady>
      <Markdown blocks={blocks} titleLevel={1} />
    </Page>
  );
}

function ChapterPage({ index }: { readonly index: number }) {
  const pane = usePane();
  const fetched = useText("manual", () => pane.helpTexts.manual());
  const chapter = fetched.kind === "there" ? chaptersOf(parseMarkdown(fetched.text))[index] : undefined;
  if (chapter === undefined) return <Missing isFailed={fetched.kind !== "waiting"} />;
  return (
    <Page title={chapter.title} isReady>
      <Markdown blocks={chapter.blocks} titleLevel={2} />
    </Page>
  );
}

function Missing({ isFailed }: { readonly isFailed: boolean }) {
  const say = useMessages();
  return (
    <Page title={say("help.title")} isReady={isFailed}>
      {isFailed ? <p role="alert">{say("lazy.failed")}</p> : null}
    </Page>
  );
}

interface PageProps {
  readonly title: string;
  /** Whether there is something to read: the focus goes to the title then. */
  readonly isReady: boolean;
  readonly children: ComponentChildren;
}

function Page({ title, isReady, children }: PageProps) {
  const pane = usePane();
  const say = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isReady) heading.current?.focus();
  }, [isReady]);
  return (
    <>
      <header class="help-head">
        <button type="button" class="button icon-only" aria-label={say("help.back")} onClick={() => pane.back()}>
          <Icon name="back" />
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </header>
      <div class="help-page">{children}</div>
    </>
  );
}
