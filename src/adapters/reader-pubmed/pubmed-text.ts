import { canonicalBlock } from "../../domain/source.js";
import type { XmlElement } from "../xml/element.js";
import { inlineText } from "../xml/inline-text.js";

const RULES = { leftOut: new Set<string>(), apart: new Set(["DispFormula"]) };

/** The words of an element in canonical form; empty for none. */
export function textIn(element: XmlElement | undefined): string {
  return element === undefined ? "" : canonicalBlock(inlineText(element.children, RULES));
}
