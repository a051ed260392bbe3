import type { XmlElement } from "../xml/element.js";
import { textOf } from "./text-of.js";

/** A link within the page that shows nothing but numbers leads to a reference or footnote. */
export function isCitation({ name, attributes, children }: XmlElement): boolean {
  if (name !== "a" || !/^#|#(?:ref|cit|bib|fn|foot|r\d|cr\d|b\d)/i.test(attributes["href"] ?? "")) return false;
  const text = children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
  return /^\s*\[?[\d\s,;–-]{1,12}\]?\s*$/.test(text);
}

/** Where links lead that name a publication, and how that is written. */
const PUBLICATIONS: readonly (readonly [RegExp, (value: string) => string])[] = [
  [/(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/(\d{1,9})\b/i, (value) => `PMID: ${value}`],
  [/\/(PMC\d{4,9})\b/i, (value) => value.toUpperCase()],
  [/\b(NCT\d{8})\b/i, (value) => value.toUpperCase()],
  [/\/(10\.\d{4,9}\/[^\s?#"<>]+)/, (value) => `doi:${value}`],
];

/**
 * An element of a text that is to be checked: a mark of a citation, raised or not, is "[3]", and a link to a publication whose words do
 * not name its identifier is followed by it: "source [PMID: 8622249]".
 */
export function withCitations(element: XmlElement): XmlElement {
  if (isCitation(element))
    return { ...element, name: "span", children: [`[${textOf(element).replace(/[[\]\s]/g, "")}]`] };
  if (element.name === "sup" && /^\s*(?:\[\^?[\d,;–-]+\][\s,]*)+$/.test(textOf(element)))
    return { ...element, name: "span" };
  const named = element.name === "a" ? publicationOf(element.attributes["href"] ?? "") : undefined;
  if (named === undefined) return element;
  const value = named.replace(/^\w+:\s?/, "").toLowerCase();
  const children = textOf(element).toLowerCase().includes(value)
    ? element.children
    : [...element.children, ` [${named}]`];
  // No longer a link: a list of references is not a menu.
  return { ...element, name: "span", children };
}

function publicationOf(address: string): string | undefined {
  for (const [shape, write] of PUBLICATIONS) {
    const [, value] = shape.exec(address) ?? [];
    if (value !== undefined) return write(decoded(value));
  }
  return undefined;
}

/** An address with its signs written out; one that is broken stays as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
