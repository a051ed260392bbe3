import { attribute, elementsIn, find, type XmlElement } from "../xml/element.js";
import { titleText } from "./jats-blocks.js";

/** The authors as "Family Initials" or a group's name, in the article's order. */
export function authorsOf(meta: XmlElement | undefined): string[] {
  return elementsIn(meta, "contrib-group")
    .flatMap((group) => elementsIn(group, "contrib"))
    .filter((contrib) => (attribute(contrib, "contrib-type") ?? "author") === "author")
    .map(authorName)
    .filter((name) => name !== "");
}

function authorName(contrib: XmlElement): string {
  const alternatives = elementsIn(find(contrib, "name-alternatives"));
  const name = find(contrib, "name") ?? find(contrib, "string-name") ?? alternatives.find(isWestern) ?? alternatives[0];
  if (name !== undefined) return personName(name);
  const group = find(contrib, "collab") ?? find(contrib, "collab-alternatives", "collab");
  if (group === undefined) return "";
  // A group may list its members within its name.
  return titleText({
    ...group,
    children: group.children.filter((child) => typeof child === "string" || !/contrib|aff/.test(child.name)),
  });
}

function isWestern(name: XmlElement): boolean {
  return !/^(?:ja|zh|ko)/.test(attribute(name, "xml:lang") ?? "");
}

function personName(name: XmlElement): string {
  const family = titleText(find(name, "surname"));
  const given = find(name, "given-names");
  if (family === "") return titleText(given ?? name);
  const initials = attribute(given, "initials") ?? initialsOf(titleText(given));
  return [family, initials.replace(/[\s.]/g, ""), titleText(find(name, "suffix"))]
    .filter((part) => part !== "")
    .join(" ");
}

/** "Ernst-Ulrich" gives EU, "J. B." and "JB" give JB, "Anna Beth" gives AB. */
export function initialsOf(given: string): string {
  return given
    .split(/[\s.\-‐-―]+/u)
    .map((part) => (/^\p{Lu}{2,3}$/u.test(part) ? part : (/^\P{L}*(\p{L})/u.exec(part)?.[1]?.toUpperCase() ?? "")))
    .join("");
}
