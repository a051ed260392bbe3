import { createHash } from "node:crypto";

/** One run of text on a page of a small PDF; places in points from the lower left corner. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Default 10. */
  readonly size?: number;
  /** Default "regular". */
  readonly font?: "regular" | "bold" | "italic";
}

/** A page: its text, level or upright lines and shaded areas as [x0, y0, x1, y1]. */
export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly shades?: readonly (readonly [number, number, number, number])[];
}

const FONTS = { regular: "F1", bold: "F2", italic: "F3" } as const;

/** The bytes of a PDF with these pages, A4, in the standard fonts; with `title` in its metadata when one is given. */
export function smallPdf(
  pages: readonly PdfPage[],
  { title, encrypt = false }: { title?: string; encrypt?: boolean } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const name of ["Helvetica", "Helvetica-Bold", "Helvetica-Oblique"])
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  for (const [at, page] of pages.entries()) {
    const content = contentOf(page);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const info = objects.length + 1;
  add(`<< /Title (${escaped(title ?? "")}) >>`);
  if (encrypt) add(encryption());
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]${encrypt ? ` /Encrypt ${objects.length} 0 R` : ""} >>`;
  return assembled(objects, trailer);
}

function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

function contentOf({ texts, lines = [], shades = [] }: PdfPage): string {
  return [
    ...shades.map(([x0, y0, x1, y1]) => `0.9 g ${x0} ${y0} ${x1 - x0} ${y1 - y0} re f 0 g`),
    ...texts.map(
      ({ x, y, text, size = 10, font = "regular" }) =>
        `BT /${FONTS[font]} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
    ),
    ...lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`),
  ].join("\n");
}

/** WinAnsi has what small tests need beyond ASCII at these places. */
const BEYOND: Readonly<Record<string, string>> = { "•": "\\225", "–": "\\226", "’": "\\222", "…": "\\205" };

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&").replace(/[•–’…]/g, (char) => BEYOND[char] ?? char);
}

/** A standard security handler (revision 2) whose user password is "secret": nobody opens it with none. */
function encryption(): string {
  const pad = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");
  const owner = createHash("md5").update("owner").digest();
  const value = Buffer.concat([owner, owner]).toString("hex");
  const user = createHash("md5").update(pad).update("secret").digest();
  return `<< /Filter /Standard /V 1 /R 2 /O <${value}> /U <${Buffer.concat([user, user]).toString("hex")}> /P -44 >>`;
}

/** Lines of text set under each other from `y` down, `step` points apart. */
export function column(
  x: number,
  y: number,
  lines: readonly string[],
  rest: Omit<PdfText, "x" | "y" | "text"> = {},
  step = 12,
): PdfText[] {
  return lines.map((text, at) => ({ x, y: y - at * step, text, ...rest }));
}
