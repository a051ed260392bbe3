import type { XmlElement, XmlNode } from "./element.js";
import { citationText, CITED, withoutCitations } from "./citations.js";
import { mathText } from "./math-text.js";

/** What a formula or picture without words leaves behind, so that nobody reads past the hole. */
export const FORMULA = "[formula]";
export const PICTURE = "[picture]";

/** How elements within a text are read, beside what every XML has. */
export interface InlineRules {
  /** Elements whose words are not part of the text around them. */
  readonly leftOut: ReadonlySet<string>;
  /** Elements that stand on lines of their own: blanks around them, none around any other. */
  readonly apart: ReadonlySet<string>;
}

/**
 * The words of mixed content. Marks of citations are left out with the brackets that hold nothing else; "10<sup>9</sup>"
 * becomes "10^9" and never "109"; other superscripts and all subscripts stand plain; of a formula its readable form is taken.
 */
export function inlineText(nodes: readonly XmlNode[], rules: InlineRules): string {
  let text = "";
  for (const node of nodes) text = append(text, node, rules);
  return withoutCitations(text);
}

function append(text: string, node: XmlNode, rules: InlineRules): string {
  if (typeof node === "string") return text + clearOfNumber(text, node);
  const { name, children } = node;
  switch (name) {
    case "sup":
      return raised(text, innerText(children, rules));
    case "sub":
    case "inf":
      return lowered(text, innerText(children, rules));
    case "xref":
      return reference(text, node, rules);
    case "inline-formula":
    case "disp-formula":
    case "chem-struct":
      return `${text}${name === "inline-formula" ? "" : " "}${formulaText(node, rules)}${name === "inline-formula" ? "" : " "}`;
    case "alternatives":
      return text + formulaText(node, rules);
    case "inline-graphic":
      return text + PICTURE;
    case "tex-math":
      return text;
    default:
      break;
  }
  if (name === "math" || name.endsWith(":math")) return text + mathText(node);
  if (rules.leftOut.has(name)) return text;
  let inner = rules.apart.has(name) ? `${text} ` : text;
  for (const child of children) inner = append(inner, child, rules);
  return rules.apart.has(name) ? `${inner} ` : inner;
}

function innerText(nodes: readonly XmlNode[], rules: InlineRules): string {
  return nodes.reduce<string>((text, node) => append(text, node, rules), "");
}

/** Set where a raised or lowered number ended: a digit that follows would join it. */
const AFTER_NUMBER = "\u0004";

function clearOfNumber(text: string, next: string): string {
  return text.endsWith(AFTER_NUMBER) && /^\d/.test(next) ? ` ${next}` : next;
}

/** A superscript number right after a number is its power; made of citations alone it goes. */
function raised(text: string, inner: string): string {
  if (inner.includes(CITED) && /^[\s,;:.()[\]–—‐-―\-−\u0001]*$/.test(inner)) return text + CITED;
  const power = /^\s*[-−–+]?\s*\d/.test(inner) && /\d$/.test(text);
  return text + (power ? `^${inner.trim()}` : clearOfNumber(text, inner)) + (/\d$/.test(inner) ? AFTER_NUMBER : "");
}

function lowered(text: string, inner: string): string {
  const index = /^\s*\d/.test(inner) && /\d$/.test(text);
  return text + (index ? `_${inner.trim()}` : clearOfNumber(text, inner)) + (/\d$/.test(inner) ? AFTER_NUMBER : "");
}

/** Kinds of cross-reference that are marks of notes: a numeral after a number would change it. */
const NOTE_MARKS: ReadonlySet<string> = new Set(["fn", "table-fn", "author-notes", "aff", "corresp"]);

function reference(text: string, node: XmlElement, rules: InlineRules): string {
  const kind = node.attributes["ref-type"] ?? "";
  const inner = innerText(node.children, rules);
  if (kind === "bibr" || kind === "ref") return text + citationText(inner);
  return NOTE_MARKS.has(kind) ? raised(text, inner) : text + clearOfNumber(text, inner);
}

/** The readable form of a formula: MathML or words, never TeX or a picture; where there is none, a mark says so. */
function formulaText(element: XmlElement, rules: InlineRules): string {
  const alternatives = element.children.find((child) => typeof child !== "string" && child.name === "alternatives");
  const choices = typeof alternatives === "object" ? alternatives.children : element.children;
  const maths = choices.find((child) => typeof child !== "string" && /(?:^|:)math$/.test(child.name));
  const others = choices.filter(
    (child) => typeof child === "string" || !/^(?:inline-graphic|graphic|tex-math|media)$/.test(child.name),
  );
  const text = maths === undefined ? innerText(others, rules) : mathText(maths);
  if (text.trim() !== "") return text;
  return element.name === "alternatives" && choices.every((child) => typeof child === "string" || !/math/.test(child.name))
    ? PICTURE
    : FORMULA;
}

/** Takes the marks that reading leaves in a text out of it. */
export function unmarked(text: string): string {
  return text.replaceAll(AFTER_NUMBER, "");
}
