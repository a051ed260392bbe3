/** Words out of a value that may carry JATS or HTML marks, and the first mark that could not be read. */
export interface MarkedText {
  readonly text: string;
  readonly unread?: string;
}

/** A tag: never "<" before a number or a blank, which is the sign for less. */
const TAG = /<(\/?)(?:jats:)?([a-z][a-z0-9-]*(?::[a-z0-9-]+)?)(?:\s[^<>]*)?\/?>/gi;
const PLAIN = new Set(["i", "b", "em", "strong", "italic", "bold", "sc", "span", "u", "abstract", "ext-link", "a"]);
const PARAGRAPHS = new Set(["p", "sec", "div", "br", "list", "list-item"]);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * Takes the marks off: paragraphs are parted by an empty line, a title stands as a label before its paragraph, raised and lowered
 * numbers are kept off as "^2" and "_2".
 */
export function markedText(value: string): MarkedText {
  let unread: string | undefined;
  const text = value
    .replace(/<(?:jats:)?title>\s*([^<>]*?)\s*:?\s*<\/(?:jats:)?title>/gi, (_, title: string) =>
      /^(?:abstract|summary)?$/i.test(title) ? "\n\n" : `\n\n${title.toUpperCase()}: `,
    )
    .replace(/(: )(?:\s*<(?:jats:)?(?:p|sec)(?:\s[^<>]*)?>)+/gi, "$1")
    .replace(TAG, (tag, closes: string, name: string) => {
      const low = name.toLowerCase();
      if (PARAGRAPHS.has(low)) return "\n\n";
      if (low === "sup") return closes === "" ? "^" : "";
      if (low === "sub") return closes === "" ? "_" : "";
      if (!PLAIN.has(low)) unread ??= tag;
      return "";
    })
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return ENTITIES[name ?? ""] ?? whole;
    })
    .replace(/(?<!\d)[\^_](?=\p{L})/gu, "")
    .trim();
  return { text, ...(unread === undefined ? {} : { unread }) };
}
