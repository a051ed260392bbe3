import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { XmlElement, XmlNode } from "../xml/element.js";

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

/** Parses HTML as browsers do. Struck-out words become `strike`, marks of citations `xref`, as the shared walk over XML knows them. */
export function parseHtml(text: string, depth: number): ParsedHtml {
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
    return top === undefined || !("childNodes" in top) ? { problem: "no <html> in it" } : { root: convert(top) };
  } catch (error) {
    if (error instanceof TooDeep) return { problem: `elements are nested more than ${depth} deep` };
    throw error;
  }
}

/** The depth is bounded by the parser, so that this may call itself. */
function convert(element: DefaultTreeAdapterTypes.Element): XmlElement {
  const children: XmlNode[] = [];
  for (const node of element.childNodes) {
    if (node.nodeName === "#text" && "value" in node) children.push(node.value);
    else if ("tagName" in node && !WORDLESS.has(node.tagName)) children.push(convert(node));
  }
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const name = STRUCK.has(element.tagName) ? "strike" : element.tagName;
  const made: XmlElement = { name, attributes, children, line: 0 };
  return element.namespaceURI === html.NS.HTML && isCitation(made)
    ? { ...made, name: "xref", attributes: { ...attributes, "ref-type": "bibr" } }
    : made;
}

/** A link within the page that shows nothing but numbers leads to a reference or footnote. */
function isCitation({ name, attributes, children }: XmlElement): boolean {
  if (name !== "a" || !/^#|#(?:ref|cit|bib|fn|foot|r\d|cr\d|b\d)/i.test(attributes["href"] ?? "")) return false;
  const text = children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
  return /^\s*\[?[\d\s,;–-]{1,12}\]?\s*$/.test(text);
}

/** All words of an element, as they stand. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
