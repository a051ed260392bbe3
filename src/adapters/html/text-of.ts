import type { XmlElement } from "../xml/element.js";

/** All words of an element, as they stand. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
