import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as PdfjsModule from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page, Run } from "./pdf-page.js";
import { rulesOf } from "./pdf-rules.js";
import { passOverStrays } from "./stray-rejections.js";
import { readableText } from "./symbol-font.js";

type Pdfjs = typeof PdfjsModule;
type PageProxy = PdfjsModule.PDFPageProxy;

/** An opened PDF: its pages are read one by one, and it must be closed. */
export interface OpenPdf {
  readonly pages: number;
  /** The title in the file's metadata, which is often another document's. */
  readonly title: string;
  readonly language: string;
  page(number: number): Promise<Page>;
  close(): Promise<void>;
}

/** Why a PDF was not opened. */
export type PdfProblem = "password" | "damaged";

let loading: Promise<Pdfjs> | undefined;

/**
 * Opens a PDF with pdf.js: nothing is fetched, no script of the file runs, nothing is drawn. Gives the reason and pdf.js' own
 * words where it cannot.
 */
export async function openPdf(
  bytes: Uint8Array,
): Promise<OpenPdf | { readonly problem: PdfProblem; readonly words: string }> {
  const pdfjs = await (loading ??= load());
  const base = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes over, so it gets its own.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(base, "cmaps")}/`,
    cMapPacked: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    // Pictures are not read, so none is worth decoding.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const info = new Map<string, unknown>(Object.entries((await pdf.getMetadata()).info));
    const text = (key: string): string => {
      const value = info.get(key);
      return typeof value === "string" ? value : "";
    };
    return {
      pages: pdf.numPages,
      title: text("Title"),
      language: text("Language"),
      page: async (number) => {
        const page = await pdf.getPage(number);
        try {
          return await readPage(pdfjs, page, number);
        } finally {
          page.cleanup();
        }
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    const words = error instanceof Error ? error.message : String(error);
    return { problem: error instanceof Error && error.name === "PasswordException" ? "password" : "damaged", words };
  }
}

/** pdf.js asks at its start for classes that only drawing needs, and warns when the package that has them is not installed. */
async function load(): Promise<Pdfjs> {
  passOverStrays();
  const scope = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) scope[name] ??= standIn;
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

/** Stands in for a class of the drawing package; nothing is ever drawn with it. */
function standIn(): void {
  return;
}

interface Placed {
  readonly run: Run;
  /** Quarter turns clockwise from level text. */
  readonly turns: number;
}

async function readPage(pdfjs: Pdfjs, page: PageProxy, number: number): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const view = viewport.transform as [number, number, number, number, number, number];
  const list = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  const content = await page.getTextContent({ disableNormalization: false });
  const fonts = new Map<string, string>();
  const fontOf = (id: string): string => {
    const known = fonts.get(id);
    if (known !== undefined) return known;
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    const name =
      typeof font === "object" && font !== null && "name" in font && typeof font.name === "string" ? font.name : "";
    fonts.set(id, name);
    return name;
  };
  const placed: Placed[] = [];
  let unknown = 0;
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, c, d, e, f] = pdfjs.Util.transform(view, item.transform) as number[];
    const size = Math.hypot(c ?? 0, d ?? 0);
    const turns = quarterTurns(a ?? 1, b ?? 0);
    if (size === 0 || turns === undefined) continue;
    const font = fontOf(item.fontName);
    const readable = readableText(item.str, font);
    unknown += readable.unknown;
    placed.push({
      turns,
      run: {
        text: readable.text,
        ...alongside(turns, e ?? 0, f ?? 0, item.width, viewport),
        size,
        bold: /bold|black|heavy|semibold|demi/i.test(font),
        italic: /italic|oblique/i.test(font),
      },
    });
  }
  const main = mainTurns(placed);
  const upright = main % 2 === 0;
  return {
    number,
    width: upright ? viewport.width : viewport.height,
    height: upright ? viewport.height : viewport.width,
    runs: placed.filter(({ turns }) => turns === main).map(({ run }) => run),
    rules: main === 0 ? rulesOf(list, pdfjs.OPS, view) : [],
    rotated: placed.filter(({ turns }) => turns !== main).reduce((sum, { run }) => sum + run.text.length, 0),
    unknown,
  };
}

/** Nothing for text at any other angle: a watermark. */
function quarterTurns(a: number, b: number): number | undefined {
  const angle = (Math.atan2(b, a) * 2) / Math.PI;
  const turns = Math.round(angle);
  return Math.abs(angle - turns) > 0.05 ? undefined : (turns + 4) % 4;
}

/** A run's place once the page is turned so that the run is level. */
function alongside(
  turns: number,
  x: number,
  y: number,
  width: number,
  page: { readonly width: number; readonly height: number },
): Pick<Run, "x0" | "x1" | "y"> {
  switch (turns) {
    case 1:
      return { x0: y, x1: y + width, y: page.width - x };
    case 2:
      return { x0: page.width - x, x1: page.width - x + width, y: page.height - y };
    case 3:
      return { x0: page.height - y, x1: page.height - y + width, y: x };
    default:
      return { x0: x, x1: x + width, y };
  }
}

/** The direction in which most of the page's characters run: a wide table may fill a page sideways. */
function mainTurns(placed: readonly Placed[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turns, run } of placed) counts[turns] = (counts[turns] ?? 0) + run.text.length;
  return counts.indexOf(Math.max(...counts));
}
