/** How much of an answer's end is looked at for its closing tag. */
const TAIL = 512;
const decoder = new TextDecoder();

/**
 * Why an answer is not the whole XML or JSON that was expected; nothing where it is. It looks at the beginning and the end
 * alone for XML: what lies between is the readers' business.
 */
export function whatIsWrong(bytes: Uint8Array, expect: "xml" | "json"): string | undefined {
  const head = decoder.decode(bytes.subarray(0, 4096)).replace(/^\ufeff?\s*/u, "");
  if (head === "") return "an empty answer";
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(head)) return `a web page instead of ${expect.toUpperCase()}`;
  if (expect === "json") return isJson(bytes) ? undefined : "JSON that breaks off or is none";
  if (!head.startsWith("<")) return "text instead of XML";
  const root = rootOf(head);
  if (root === undefined) return undefined;
  const tail = decoder.decode(bytes.subarray(Math.max(0, bytes.length - TAIL))).trimEnd();
  const end = tail.replace(/(<!--(?:[^-]|-(?!->))*-->\s*)+$/u, "").trimEnd();
  const alone = bytes.length < 4096 && new RegExp(`<${escaped(root)}\\b[^<>]*/>$`, "u").test(end);
  return end.endsWith(`</${root}>`) || alone ? undefined : `XML that breaks off before </${root}>`;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decoder.decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** Past the declaration, comments and the document type, whose inner part may hold anything in brackets. */
function rootOf(head: string): string | undefined {
  const rest = head.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/gu, "").replace(/<!DOCTYPE[^[>]*(\[[^\]]*\])?[^>]*>/iu, "");
  return /<([\p{L}_][\w.:-]*)/u.exec(rest)?.[1];
}

function escaped(name: string): string {
  return name.replace(/[.]/gu, "\\.");
}
