import type { XmlElement, XmlNode } from "../xml/element.js";
import { attribute, elementsIn } from "../xml/element.js";
import { wordsOf } from "./label-text.js";

/** The marks that DailyMed prints for notes, in their order; after the last they are doubled. */
const MARKS = ["*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"];

/** Content in which every note is replaced by its mark, with the notes apart. */
export interface Marked {
  readonly nodes: readonly XmlNode[];
  /** "† See Sections 5.1 and 7.", in the order of their marks. */
  readonly notes: readonly string[];
}

/**
 * Takes notes out of a text and leaves their marks; a reference to a note gets the mark of that note. Tables keep theirs: they
 * count their own, so that this is called for each. Words struck out become the element by which they are known.
 */
export function withMarks(nodes: readonly XmlNode[]): Marked {
  const found = nodes.flatMap(notesIn);
  const marks = new Map(found.map((note, index) => [note, markAt(index)]));
  const byId = new Map(found.map((note) => [idOf(note, "ID") ?? "", marks.get(note) ?? ""]));
  const rewrite = (node: XmlNode): XmlNode => {
    if (typeof node === "string" || node.name === "table") return node;
    if (node.name === "footnote") return marks.get(node) ?? "";
    const children = node.children.map(rewrite);
    // Read as HTML, a reference without an end holds what follows it.
    if (/^footnoteref$/i.test(node.name))
      return { ...node, name: "mark", children: [byId.get(idOf(node, "IDREF") ?? " ") ?? "", ...children] };
    const struck = node.name === "content" && attribute(node, "revised") === "delete";
    return { ...node, name: struck ? "strike" : node.name, children };
  };
  const notes = found.map((note) => {
    const text = wordsOf(note.children.map(rewrite));
    return text === "" ? "" : `${marks.get(note) ?? ""} ${text}`;
  });
  return { nodes: nodes.map(rewrite), notes: notes.filter((note) => note !== "") };
}

/** HTML has its attributes' names in small letters. */
function idOf(element: XmlElement, name: string): string | undefined {
  return attribute(element, name) ?? attribute(element, name.toLowerCase());
}

function notesIn(node: XmlNode): XmlElement[] {
  if (typeof node === "string" || node.name === "table") return [];
  return node.name === "footnote" ? [node, ...node.children.flatMap(notesIn)] : elementsIn(node).flatMap(notesIn);
}

function markAt(index: number): string {
  return (MARKS[index % MARKS.length] ?? "*").repeat(Math.floor(index / MARKS.length) + 1);
}
