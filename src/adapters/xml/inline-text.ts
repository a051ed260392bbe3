import { citationText, CITED, withoutCitations } from "./citations.js";
import type { XmlElement, XmlNode } from "./element.js";
import { mathText } from "./math-text.js";
import { Words } from "./words.js";

/** What a formula or picture without words leaves behind, so that nobody reads past the hole. */
export const FORMULA = "[formula]";
export const PICTURE = "[picture]";

/** How the elements of a format are read within a text, beside what every XML has. */
export interface InlineRules {
  /** Elements whose words are not part of the text around them. */
  readonly leftOut: ReadonlySet<string>;
  /** Elements that stand on lines of their own: blanks around them, none around any other. */
  readonly apart: ReadonlySet<string>;
  /** Leaves marks of notes out, as in titles. */
  readonly withoutMarks?: true;
}

/**
 * The words of mixed content. Marks of citations are left out with the brackets that hold nothing else; "10<sup>9</sup>"
 * becomes "10^9" and never "109"; other superscripts and all subscripts stand plain; of a formula its readable form is taken.
 */
export function inlineText(nodes: readonly XmlNode[], rules: InlineRules): string {
  return withoutCitations(rawText(nodes, rules));
}

function rawText(nodes: readonly XmlNode[], rules: InlineRules): string {
  const [only] = nodes;
  // Most cells, titles and references hold nothing but words.
  if (typeof only === "string" && nodes.length === 1) return only;
  const words = new Words();
  for (const node of nodes) write(words, node, rules);
  return words.text;
}

function write(words: Words, node: XmlNode, rules: InlineRules): void {
  if (typeof node === "string") {
    words.add(node);
    return;
  }
  const { name, children } = node;
  switch (name) {
    case "sup":
      writeRaised(words, rawText(children, rules));
      return;
    case "sub":
    case "inf":
      words.addNumber(rawText(children, rules), "_");
      return;
    case "xref":
      writeReference(words, node, rules);
      return;
    case "inline-formula":
    case "alternatives":
      words.add(formulaText(node, rules));
      return;
    case "disp-formula":
    case "chem-struct":
      words.add(` ${formulaText(node, rules)} `);
      return;
    case "inline-graphic":
      words.add(PICTURE);
      return;
    case "strike":
      // What was struck out must not read as if it were valid.
      words.add(`~~${rawText(children, rules)}~~`);
      return;
    case "tex-math":
      return;
    default:
  }
  if (name === "math" || name.endsWith(":math")) words.add(mathText(node));
  else if (!rules.leftOut.has(name)) {
    const apart = rules.apart.has(name);
    if (apart) words.add(" ");
    for (const child of children) write(words, child, rules);
    if (apart) words.add(" ");
  }
}

/** A superscript number right after a number is its power; one made of citations alone goes. */
function writeRaised(words: Words, inner: string): void {
  if (inner.includes(CITED) && /^[\s,;:.()[\]‐-―−\ufdd1-]*$/.test(inner)) words.add(CITED);
  else if (LETTER_MARK.test(inner) && words.endsWithWord) words.addMark(inner);
  else words.addNumber(inner, "^");
}

/** Raised single letters behind a word or number are a note's marks ("treatments<sup>a</sup>"), not a part of it. */
const LETTER_MARK = /^\s*[a-z](?:\s*,\s*[a-z])*\s*$/;

/** Kinds of cross-reference that are marks of notes: a numeral after a number would change it. */
const NOTE_MARKS: ReadonlySet<string> = new Set(["fn", "table-fn", "author-notes", "aff", "corresp"]);

function writeReference(words: Words, node: XmlElement, rules: InlineRules): void {
  const kind = node.attributes["ref-type"] ?? "";
  const inner = rawText(node.children, rules);
  if (kind === "bibr" || kind === "ref") words.add(citationText(inner));
  else if (NOTE_MARKS.has(kind)) {
    if (rules.withoutMarks !== true) words.addMark(inner.replace(/^\^/, ""));
  } else words.add(inner);
}

/** The readable form of a formula: MathML or words, never TeX or a picture; where there is none, a mark says so. */
function formulaText(element: XmlElement, rules: InlineRules): string {
  const inner = element.children.find((child) => typeof child !== "string" && child.name === "alternatives");
  const choices = typeof inner === "object" ? inner.children : element.children;
  const maths = choices.find((child) => typeof child !== "string" && /(?:^|:)math$/.test(child.name));
  const text = maths === undefined ? rawText(choices.filter(hasWords), rules) : mathText(maths);
  if (text.trim() !== "") return text;
  const isFormula =
    element.name !== "alternatives" || choices.some((child) => !hasWords(child) && nameOf(child) === "tex-math");
  return isFormula ? FORMULA : PICTURE;
}

function nameOf(node: XmlNode): string {
  return typeof node === "string" ? "" : node.name;
}

const WORDLESS: ReadonlySet<string> = new Set(["inline-graphic", "graphic", "media", "tex-math", "label"]);

function hasWords(node: XmlNode): boolean {
  return !WORDLESS.has(nameOf(node));
}
