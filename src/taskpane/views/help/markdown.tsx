import { Fragment } from "preact";
import { usePane } from "../../components/pane-context";
import { Words } from "../../components/words";
import type { Block, Inline } from "../../help";

interface MarkdownProps {
  readonly blocks: readonly Block[];
  /** The level of the title above the blocks: the pane's heading of the second level, so theirs go on from the third. */
  readonly titleLevel: number;
}

/** A page's blocks. */
export function Markdown({ blocks, titleLevel }: MarkdownProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} titleLevel={titleLevel} />
      ))}
    </>
  );
}

function BlockView({ block, titleLevel }: { readonly block: Block; readonly titleLevel: number }) {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level <= titleLevel + 1 ? "h3" : "h4";
      return (
        <Heading>
          <Inlines words={block.words} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Inlines words={block.words} />
        </p>
      );
    case "list":
      return <ListView block={block} />;
    case "table":
      return <TableView block={block} />;
    case "quote":
      return (
        <blockquote>
          <Markdown blocks={block.blocks} titleLevel={titleLevel} />
        </blockquote>
      );
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function ListView({ block }: { readonly block: Extract<Block, { kind: "list" }> }) {
  const items = block.items.map((words, index) => (
    <li key={index}>
      <Inlines words={words} />
    </li>
  ));
  return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function TableView({ block }: { readonly block: Extract<Block, { kind: "table" }> }) {
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((words, index) => (
            <th key={index} scope="col">
              <Inlines words={words} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((words, index) => (
              <td key={index}>
                <Inlines words={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Inlines({ words }: { readonly words: readonly Inline[] }) {
  return (
    <>
      {words.map((word, index) => (
        <Fragment key={index}>
          <InlineView word={word} />
        </Fragment>
      ))}
    </>
  );
}

function InlineView({ word }: { readonly word: Inline }) {
  switch (word.kind) {
    case "text":
      return <Words text={word.text} />;
    case "code":
      return <code>{word.text}</code>;
    case "strong":
      return <strong>{word.text}</strong>;
    case "break":
      return <br />;
    case "link":
      return <HelpLink text={word.text} target={word.target} />;
  }
}

/** A link to a rule's page stays in the pane; other addresses are words, since the pane leads nowhere outside. */
function HelpLink({ text, target }: { readonly text: string; readonly target: string }) {
  const pane = usePane();
  const id = /(?:^|\/)([a-z-]+)\.md$/.exec(target)?.[1];
  if (id === undefined) return <>{text}</>;
  return (
    <button type="button" class="link" onClick={() => pane.help({ kind: "rule", id })}>
      {text}
    </button>
  );
}
