import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { XmlElement, XmlNode } from "../xml/element.js";
import { isCitation, withCitations } from "./with-citations.js";

/** A page as a small tree, or why it was not read. */
export type ParsedHtml = { readonly root: XmlElement } | { readonly problem: string };

class TooDeep extends Error {}

/** Elements without words. */
const WORDLESS: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "canvas",
  "audio",
  "video",
  "map",
  "button",
  "input",
  "select",
  "textarea",
  "option",
  "datalist",
  "img",
  "picture",
  "dialog",
]);
const STRUCK: ReadonlySet<string> = new Set(["del", "s", "strike"]);

/**
 * Parses HTML as browsers do. Struck-out words become `strike`, marks of citations `xref`, as the shared walk over XML knows them; with
 * `citations` such marks are kept as "[3]", and a link to a publication is followed by its identifier.
 */
export function parseHtml(text: string, depth: number, citations = false): ParsedHtml {
  let open = 0;
  try {
    const document = parse(text, {
      treeAdapter: {
        ...defaultTreeAdapter,
        // Without a bound, nesting costs time that grows with its square.
        onItemPush: () => {
          open += 1;
          if (open > depth + 2) throw new TooDeep();
        },
        onItemPop: () => {
          open -= 1;
        },
      },
    });
    const top = document.childNodes.find((node) => node.nodeName === "html");
    return top === undefined || !("childNodes" in top)
      ? { problem: "no <html> in it" }
      : { root: convert(top, citations) };
  } catch (error) {
    if (error instanceof TooDeep) return { problem: `elements are nested more than ${depth} deep` };
    throw error;
  }
}

/** The depth is bounded by the parser, so that this may call itself. */
function convert(element: DefaultTreeAdapterTypes.Element, citations: boolean): XmlElement {
  const children: XmlNode[] = [];
  for (const node of element.childNodes) {
    if (node.nodeName === "#text" && "value" in node) children.push(node.value);
    else if ("tagName" in node && !WORDLESS.has(node.tagName)) children.push(convert(node, citations));
  }
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const name = STRUCK.has(element.tagName) ? "strike" : element.tagName;
  const made: XmlElement = { name, attributes, children, line: 0 };
  if (citations) return withCitations(made);
  return element.namespaceURI === html.NS.HTML && isCitation(made)
    ? { ...made, name: "xref", attributes: { ...attributes, "ref-type": "bibr" } }
    : made;
}
