import { createHash } from "node:crypto";
import type { Input, Limits, Read, Reader, Refusal } from "../../ports/reader.js";
import { localDocument } from "../../text/local-document.js";
import { peekText } from "../../text/encoding.js";
import { wholeFile } from "../../text/whole-file.js";
import { openPdf, type OpenPdf } from "./open-pdf.js";
import type { Page } from "./pdf-page.js";
import { setDocument } from "./set-document.js";
import { inShort } from "../../text/in-short.js";

const READER = { name: "pdf", version: 4 };

/** Bounds of a PDF beside those of every reader. */
export interface PdfLimits {
  readonly pages: number;
  /** Milliseconds for one document. */
  readonly milliseconds: number;
  /** Runs of characters on one page; a drawing made of letters has more. */
  readonly runs: number;
}

export const PDF_LIMITS: PdfLimits = { pages: 5000, milliseconds: 180_000, runs: 60_000 };

/** A file whose last bytes have no end mark was cut short: what is left of it would pass for the whole. Bytes. */
const TAIL = 4096;
/** Fewer letters a page than this are stamps on pictures. */
const FEWEST_LETTERS = 12;

/** Reads PDFs that have text: guidelines, protocols, product informations, articles. */
export const pdfReader: Reader = makePdfReader(PDF_LIMITS);

/** The reader with bounds of one's own. */
export function makePdfReader(bounds: PdfLimits): Reader {
  return {
    ...READER,
    accepts: (_, head) => /^[\s\S]{0,1024}?%PDF-\d/.test(peekText(head.subarray(0, 1100))),
    async *read(input, { limits, signal }) {
      const bytes = await wholeFile(input.bytes, limits.documentBytes, signal);
      if (bytes === undefined) return;
      if (!(bytes instanceof Uint8Array)) yield refuse(input.name, bytes.code, bytes.message);
      else {
        const read = await readPdf(input, bytes, limits, bounds, signal);
        if (read !== undefined) yield read;
      }
    },
  };
}

function refuse(name: string, code: Refusal["code"], message: string): Refusal {
  return { kind: "refused", name, code, message };
}

async function readPdf(
  { name }: Input,
  bytes: Uint8Array,
  limits: Limits,
  bounds: PdfLimits,
  signal: AbortSignal | undefined,
): Promise<Read | undefined> {
  const end = Date.now() + bounds.milliseconds;
  if (!new TextDecoder("latin1").decode(bytes.subarray(-TAIL)).includes("%%EOF"))
    return refuse(name, "truncated", "the PDF has no end mark (%%EOF): it was cut short or damaged");
  try {
    const opened = await within(openPdf(bytes), end);
    if (opened === "late") return refuse(name, "over-limit", tooLong(bounds));
    if ("problem" in opened)
      return opened.problem === "password"
        ? refuse(name, "not-readable", "the PDF is encrypted and needs a password: save it without one first")
        : refuse(name, "not-readable", `damaged PDF: ${inShort(opened.words)}`);
    try {
      return await readPages(name, bytes, opened, limits, bounds, end, signal);
    } finally {
      await opened.close().catch(() => undefined);
    }
  } catch (error) {
    return refuse(
      name,
      "not-readable",
      `damaged PDF: ${inShort(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

function tooLong({ milliseconds }: PdfLimits): string {
  return `reading it took more than ${Math.round(milliseconds / 1000)} seconds`;
}

async function readPages(
  name: string,
  bytes: Uint8Array,
  pdf: OpenPdf,
  limits: Limits,
  bounds: PdfLimits,
  end: number,
  signal: AbortSignal | undefined,
): Promise<Read | undefined> {
  if (pdf.pages > bounds.pages) return refuse(name, "over-limit", `${pdf.pages} pages, more than ${bounds.pages}`);
  const pages: Page[] = [];
  const remarks: string[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= pdf.pages; number += 1) {
    if (signal?.aborted === true) return undefined;
    const page = await within(
      pdf.page(number).catch((): undefined => undefined),
      end,
    );
    if (page === "late") return refuse(name, "over-limit", tooLong(bounds));
    if (page === undefined) damaged.push(number);
    else if (page.runs.length > bounds.runs)
      return refuse(
        name,
        "over-limit",
        `page ${number} has ${page.runs.length} pieces of text, more than ${bounds.runs}`,
      );
    else pages.push(page);
  }
  if (damaged.length > 0 && damaged.length * 2 >= pdf.pages)
    return refuse(name, "not-readable", `damaged PDF: ${pagesNamed(damaged)} of ${pdf.pages} cannot be read`);
  if (damaged.length > 0) remarks.push(`${pagesNamed(damaged)} of ${pdf.pages} could not be read and is missing`);
  const letters = pages.map(({ runs }) =>
    runs.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0),
  );
  if (letters.every((count) => count < FEWEST_LETTERS)) return refuse(name, "no-text", "no text layer: run OCR first");
  const bare = pages.filter((_, at) => letters[at] === 0).map(({ number }) => number);
  if (bare.length > 0) remarks.push(`${pagesNamed(bare)} of ${pdf.pages} has no text layer and was not read`);
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  if (unknown > 0) remarks.push(`${unknown} characters have no meaning in their font and stand as "\ufffd"`);
  return documentOf(name, bytes, pdf, pages, remarks, limits);
}

function pagesNamed(numbers: readonly number[]): string {
  const named = numbers.slice(0, 8).join(", ");
  return numbers.length === 1 ? `page ${named}` : `pages ${named}${numbers.length > 8 ? " and others" : ""}`;
}

function documentOf(
  name: string,
  bytes: Uint8Array,
  pdf: OpenPdf,
  pages: readonly Page[],
  remarks: readonly string[],
  limits: Limits,
): Read {
  const { title, blocks, opening } = setDocument(pages, pdf.title);
  const read = localDocument({
    title,
    blocks,
    opening,
    declaredLanguage: pdf.language,
    key: createHash("sha256").update(bytes).digest("hex").slice(0, 16),
    reader: READER,
    blockCharacters: limits.blockCharacters,
    firstPage: pages[0]?.number ?? 1,
  });
  return "code" in read ? refuse(name, read.code, read.message) : { kind: "document", name, ...read, remarks };
}

/** A promise's value, or "late" when it is not there by `end` (milliseconds since 1970). */
async function within<T>(work: Promise<T>, end: number): Promise<T | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), Math.max(0, end - Date.now()));
  });
  try {
    const first = await Promise.race([work, late]);
    return Date.now() >= end ? "late" : first;
  } finally {
    clearTimeout(timer);
  }
}
