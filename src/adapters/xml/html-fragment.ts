import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import type { XmlElement, XmlNode } from "./element.js";

/** Elements within elements in a fragment; what stands deeper is read as if it stood there. */
const DEEPEST = 100;

/**
 * A piece of HTML as a small tree, read as browsers do: never a fault, whatever it holds. Names and attributes come in small letters;
 * scripts, styles and comments are left out.
 */
export function htmlFragment(html: string): XmlElement {
  const fragment = parseFragment(html, { sourceCodeLocationInfo: false });
  return { name: "fragment", attributes: {}, children: childrenOf(fragment.childNodes, 0), line: 1 };
}

type Node = DefaultTreeAdapterMap["childNode"];

function childrenOf(nodes: readonly Node[], depth: number): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    if ("value" in node) return [node.value];
    if (!("tagName" in node) || /^(?:script|style|template)$/.test(node.tagName)) return [];
    if (depth >= DEEPEST) return textsIn(node);
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, children: childrenOf(node.childNodes, depth + 1), line: 1 }];
  });
}

/** Without recursion: depth is what it is for. */
function textsIn(element: DefaultTreeAdapterMap["element"]): string[] {
  const texts: string[] = [];
  const left: Node[] = [element];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ("value" in node) texts.push(node.value);
    else if ("childNodes" in node) for (const child of node.childNodes.toReversed()) left.push(child);
  }
  return texts;
}
