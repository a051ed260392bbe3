import { attribute, elementsIn, within, type XmlElement, type XmlNode } from "../xml/element.js";
import { textOf } from "./text-of.js";

/** Elements that hold what surrounds a page's text. */
const AROUND: ReadonlySet<string> = new Set(["nav", "footer", "aside", "menu"]);
const AROUND_ROLES =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist)$/;
/** Words of ids and classes by which sites mark what surrounds the text; whole words between hyphens and capitals. */
const AROUND_NAMES =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|related|recommended-reading|sidebar|side-bar|newsletter|subscribe|promo|advert\w*|ads?|banner|pagination|pager|skip-?(?:link|nav|to)|comments?|comment-list|footer|nav|navbar|navigation|menu|masthead|site-header|toc|table-of-contents|back-to-top|feedback|survey|login|signin|modal|popup|print-only|visually-hidden|sr-only|screen-reader-text)(?=$|[-_\s])/i;
/** What holds more than this share of a page's words is the page's text, whatever it is called. */
const TOO_MUCH = 0.4;
/** A list or box with more than this share of its words in links leads elsewhere. */
const LINKED = 0.6;
const FEWEST_LINKS = 3;
/** Longer boxes are text. Characters. */
const LONGEST_BOX = 3000;

/** The element that holds a page's text, without menus, banners, forms and lists of links. */
export function mainContent(root: XmlElement): XmlElement {
  const body = elementsIn(root, "body")[0] ?? root;
  const all = lengthOf(body);
  const main = [...within(body, "main"), ...withRole(body, "main")].find((one) => lengthOf(one) > TOO_MUCH * all * 0.5);
  const articles = within(main ?? body, "article");
  const [article] = articles;
  const top =
    articles.length === 1 && article !== undefined && lengthOf(article) > TOO_MUCH * lengthOf(main ?? body)
      ? article
      : (main ?? body);
  return cleaned(top, lengthOf(top), top !== body);
}

function withRole(element: XmlElement, role: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (attribute(child, "role") === role ? [child] : withRole(child, role)));
}

/** Letters and digits, without the blanks that a file's layout adds. */
function lengthOf(element: XmlElement): number {
  return textOf(element).replace(/\s+/g, "").length;
}

/** `inside`: within the page's own main element, where a header holds the title. */
function cleaned(element: XmlElement, whole: number, inside: boolean): XmlElement {
  const children: XmlNode[] = [];
  for (const child of element.children) {
    if (typeof child === "string") children.push(child);
    else if (!surrounds(child, whole, inside)) children.push(cleaned(child, whole, inside || child.name === "article"));
  }
  return { ...element, children };
}

function surrounds(element: XmlElement, whole: number, inside: boolean): boolean {
  const { name, attributes } = element;
  if (attributes["hidden"] !== undefined || attributes["aria-hidden"] === "true") return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes["style"] ?? "")) return true;
  const role = attribute(element, "role") ?? "";
  const marked =
    AROUND.has(name) ||
    (name === "header" && !inside) ||
    AROUND_ROLES.test(role) ||
    (/^(?:div|section|ul|ol|p|span|form|a|details)$/.test(name) &&
      AROUND_NAMES.test(`${attributes["id"] ?? ""} ${attributes["class"] ?? ""}`.replace(/([a-z])([A-Z])/g, "$1-$2")));
  if (marked) return name === "nav" || lengthOf(element) <= TOO_MUCH * whole;
  if (name === "form") return lengthOf(element) <= 0.2 * whole;
  return /^(?:div|section|ul|ol)$/.test(name) && leadsElsewhere(element);
}

/** Whether a box is mostly links: menus and "related" boxes without a name. Links within the page's text are few in it. */
function leadsElsewhere(element: XmlElement): boolean {
  const links = within(element, "a").filter((link) => attribute(link, "href") !== undefined);
  if (links.length < FEWEST_LINKS) return false;
  const length = lengthOf(element);
  if (length === 0 || length > LONGEST_BOX) return false;
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return linked / length > LINKED;
}
