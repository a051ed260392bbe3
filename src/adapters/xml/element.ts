/** One element of a small tree: a record, never a whole file. Names keep their prefix ("mml:math"). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Line of the start tag, from 1. */
  readonly line: number;
}
export type XmlNode = XmlElement | string;

/** The elements directly within one, of that name when one is given. */
export function elementsIn(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first element at the end of a path of names ("journal-meta", "issn"), trying every branch. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return element === undefined ? undefined : findFrom(element, path, 0);
}

function findFrom(element: XmlElement, path: readonly string[], depth: number): XmlElement | undefined {
  if (depth === path.length) return element;
  for (const child of element.children) {
    if (typeof child === "string" || child.name !== path[depth]) continue;
    const found = findFrom(child, path, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every element at the end of a path of names, in the document's order. */
export function findAll(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  let level = element === undefined ? [] : [element];
  for (const name of path) level = level.flatMap((one) => elementsIn(one, name));
  return level;
}

/** Every element of that name at any depth, in the document's order; those within a found one are left out. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

/** An attribute's value without blanks at its ends; nothing when it is missing or blank. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name]?.trim();
  return value === undefined || value === "" ? undefined : value;
}
