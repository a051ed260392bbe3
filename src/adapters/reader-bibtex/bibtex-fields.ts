/** An entry's type, key and fields by their names in small letters; values as they stand, in TeX. */
export interface BibtexFields {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

const HEAD = /^\s*@\s*([A-Za-z]+)\s*[{(]\s*/;
const NAME = /^[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*/;

/** Parses the text of one entry. Names that stand without braces are looked up in `macros` (`@string`), else taken as they are. */
export function bibtexFields(text: string, macros: ReadonlyMap<string, string>): BibtexFields | undefined {
  const head = HEAD.exec(text);
  if (head?.[1] === undefined) return undefined;
  const type = head[1].toLowerCase();
  let rest = text.slice(head[0].length);
  let key = "";
  if (type !== "string") {
    key = /^[^,\s=]*(?=\s*[,})])/.exec(rest)?.[0] ?? "";
    rest = rest.slice(key.length);
  }
  const fields = new Map<string, string>();
  for (let name = NAME.exec(rest); name?.[1] !== undefined; name = NAME.exec(rest)) {
    rest = rest.slice(name[0].length);
    const { value, length } = valueAt(rest, macros);
    if (length === 0) break;
    // Of a field that stands twice the first counts, as BibTeX has it.
    if (!fields.has(name[1].toLowerCase())) fields.set(name[1].toLowerCase(), value);
    rest = rest.slice(length);
  }
  return { type, key, fields };
}

/** A value and how many characters it takes: parts in braces, quotes or bare, joined by "#". */
function valueAt(text: string, macros: ReadonlyMap<string, string>): { value: string; length: number } {
  let at = 0;
  let value = "";
  for (;;) {
    const part = partAt(text.slice(at), macros);
    if (part.length === 0) return { value, length: at };
    value += part.value;
    at += part.length;
    const joined = /^\s*#\s*/.exec(text.slice(at))?.[0];
    if (joined === undefined) return { value, length: at };
    at += joined.length;
  }
}

function partAt(text: string, macros: ReadonlyMap<string, string>): { value: string; length: number } {
  if (text.startsWith("{") || text.startsWith('"')) {
    const end = closing(text);
    return end === -1 ? { value: "", length: 0 } : { value: text.slice(1, end), length: end + 1 };
  }
  const bare = /^[^\s,#{}"()=]+/.exec(text)?.[0] ?? "";
  return { value: macros.get(bare.toLowerCase()) ?? bare, length: bare.length };
}

/** Where the brace or quote that opens the text is closed. A quote within braces is a sign like any other. */
function closing(text: string): number {
  const quoted = text.startsWith('"');
  let depth = quoted ? 0 : 1;
  for (let at = 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0 && !quoted) return at;
    else if (sign === '"' && quoted && depth === 0) return at;
  }
  return -1;
}
