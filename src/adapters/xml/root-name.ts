import { peekText } from "../../text/encoding.js";

/** The name of the first element in a file's first bytes, past declarations and comments; nothing where none begins there. */
export function rootName(head: Uint8Array): string | undefined {
  const text = peekText(head);
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const name = /^<([\p{L}_][\w.:-]*)/u.exec(text.slice(at, at + 200))?.[1];
    if (name !== undefined) return name;
    const end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : text.indexOf(">", at);
    if (end === -1) return undefined;
    at = end + 1;
  }
  return undefined;
}
