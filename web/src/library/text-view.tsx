import { visible } from "../../../src/doors/render/plain.js";
import type { Shown } from "../api.js";

type Text = Shown["texts"][number];
type Block = Text["blocks"][number];

/** The headings of a text, or the first block of each section where it marks none. */
export function outlineOf({ blocks }: Text): readonly { readonly index: number; readonly text: string; readonly depth: number }[] {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  if (headings.length > 0)
    return headings.map(({ index, text, section }) => ({ index, text, depth: Math.max(1, section.length) }));
  return blocks.flatMap(({ index, section }, at) => {
    const before = blocks[at - 1]?.section.join("\n");
    return section.length > 0 && section.join("\n") !== before
      ? [{ index, text: section.at(-1) ?? "", depth: section.length }]
      : [];
  });
}

/** A text whole. Items of a list and rows of a table stand together; only what is looked at is laid out. */
export function TextView({ text }: { readonly text: Text }) {
  const language = text.language === "und" ? undefined : text.language;
  const hasHeadings = text.blocks.some(({ kind }) => kind === "heading");
  return (
    <div className="blocks" lang={language} dir="auto">
      {text.blocks.map((block, at) => {
        const before = text.blocks[at - 1];
        const opens = !hasHeadings && block.section.length > 0 && block.section.join("\n") !== before?.section.join("\n");
        return (
          <div key={block.index} id={`block-${block.index}`} className={`block ${block.kind.replaceAll(" ", "-")}`}>
            {opens && <h3>{block.section.at(-1)}</h3>}
            <BlockView block={block} />
            {block.locator !== null && <p className="locator">{block.locator}</p>}
            {block.page !== null && block.page !== before?.page && <p className="locator">page {block.page}</p>}
          </div>
        );
      })}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  const text = visible(block.text);
  if (block.kind === "heading") return <h3>{text}</h3>;
  return <p>{text}</p>;
}
