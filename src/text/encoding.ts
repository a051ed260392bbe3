/** A character encoding found at the start of a file: a label that `TextDecoder` knows, and how many bytes of mark to skip. */
export interface Encoding {
  readonly label: string;
  readonly mark: number;
}

/** Reads the encoding off the first bytes: a byte order mark, or the zero bytes that UTF-16 puts beside ASCII; else UTF-8. */
export function encodingOf(head: Uint8Array): Encoding {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { label: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { label: "utf-16be", mark: 2 };
  if (head.length >= 2 && a !== 0 && b === 0) return { label: "utf-16le", mark: 0 };
  if (head.length >= 2 && a === 0 && b !== 0) return { label: "utf-16be", mark: 0 };
  return { label: "utf-8", mark: 0 };
}

/** The first characters of a file for looking at, wrong bytes replaced: never for storing. */
export function peekText(head: Uint8Array): string {
  const { label, mark } = encodingOf(head);
  return new TextDecoder(label, { ignoreBOM: true }).decode(head.subarray(mark));
}

/** Decodes a whole file, or says where its first wrong byte stands. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  const { label, mark } = encodingOf(bytes.subarray(0, 4));
  const body = bytes.subarray(mark);
  try {
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(body) };
  } catch {
    const line = label === "utf-8" ? `line ${wrongLine(body)}: ` : "";
    return { problem: `${line}not ${label.toUpperCase()} text; save the file as UTF-8` };
  }
}

const LINE_FEED = 0x0a;

/** The number, from 1, of the first line that is not UTF-8. Cutting at line feeds is safe: no other character holds that byte. */
function wrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let line = 1, start = 0; ; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (feed === -1) return line;
    start = feed + 1;
  }
}
