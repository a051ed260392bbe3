import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { auditSchema } from "../../operations/audit/audit-schema.js";
import type { Bundle } from "../../operations/bundle-schema.js";
import { readBundle } from "../../operations/verify/read-bundle.js";
import { renderAuditHtml } from "../render/audit-html.js";
import { renderAuditMarkdown } from "../render/audit-markdown.js";
import { renderHtml } from "../render/html.js";
import { renderMarkdown } from "../render/markdown.js";
import { answerBlocks } from "./answer-blocks.js";
import { auditBlocks } from "./audit-blocks.js";
import type { Block } from "./block.js";
import { docxOf } from "./docx.js";
import { cslJson, isOwnStyle, referenceFile, referenceList } from "./references.js";
import { listInOwnThread } from "./style-thread.js";
import { TABLES, answerCsv, auditCsv } from "./tables-csv.js";

/** Formats with their media types and the ends of their files' names. */
export const EXPORT_FORMATS = {
  markdown: ["text/markdown; charset=utf-8", "md"],
  html: ["text/html; charset=utf-8", "html"],
  docx: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  pdf: ["application/pdf", "pdf"],
  json: ["application/json", "json"],
  ris: ["application/x-research-info-systems; charset=utf-8", "ris"],
  bibtex: ["application/x-bibtex; charset=utf-8", "bib"],
  csl: ["application/vnd.citationstyles.csl+json", "json"],
  text: ["text/plain; charset=utf-8", "txt"],
  csv: ["text/csv; charset=utf-8; header=present", "csv"],
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** What is asked for. */
export const exportSchema = z.object({
  what: z.unknown().describe("The id of a kept answer or audit, or its bundle"),
  format: z.enum(Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]]),
  style: z.string().optional().describe("For text: vancouver (the default), apa, harvard1, or the text of a CSL file"),
  table: z
    .enum(TABLES)
    .optional()
    .describe("For csv: findings, doses, references (the default), or claims of an audit"),
});
export type ExportWish = Omit<z.infer<typeof exportSchema>, "what">;

export interface Exported {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** "citeside-what-is-calcific-myopathy.docx". */
  readonly name: string;
}

/** Prints a page; see `adapters/print-chromium`. */
export type Print = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

type Document =
  { readonly kind: "answer"; readonly bundle: Bundle } | { readonly kind: "audit"; readonly audit: Audit };

/** Writes an answer or audit in a format. Faults: `bad-input` for what is neither, `not-installed` for PDF without Chromium. */
export async function exportDocument(
  given: unknown,
  wish: ExportWish,
  print: Print,
  signal?: AbortSignal,
): Promise<Exported> {
  const document = documentOf(given);
  const title = document.kind === "answer" ? document.bundle.question.text : document.audit.document.name;
  const [type, ending] = EXPORT_FORMATS[wish.format];
  const made = await written(document, given, title, wish, print, signal);
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
  return { bytes, type, name: `citeside-${slug(title)}.${ending}` };
}

async function written(
  document: Document,
  given: unknown,
  title: string,
  { format, style, table }: ExportWish,
  print: Print,
  signal?: AbortSignal,
): Promise<string | Uint8Array> {
  const { references } = document.kind === "answer" ? document.bundle : document.audit;
  const blocks = (): Block[] =>
    document.kind === "answer" ? answerBlocks(document.bundle) : auditBlocks(document.audit);
  const html = () => (document.kind === "answer" ? renderHtml(document.bundle) : renderAuditHtml(document.audit));
  switch (format) {
    case "markdown":
      return document.kind === "answer" ? renderMarkdown(document.bundle) : renderAuditMarkdown(document.audit);
    case "html":
      return html();
    case "pdf":
      // Paper unfolds nothing.
      return print(html().replaceAll('<details class="more">', '<details class="more" open>'), signal);
    case "docx":
      return docxOf(title, blocks());
    case "json":
      return `${JSON.stringify(typeof given === "string" ? JSON.parse(given) : given, null, 2)}\n`;
    case "csl":
      return cslJson(references);
    case "text":
      return style !== undefined && isOwnStyle(style)
        ? listInOwnThread(references, style)
        : referenceList(references, style ?? "vancouver");
    case "csv":
      return document.kind === "answer"
        ? answerCsv(document.bundle, table ?? "references")
        : auditCsv(document.audit, table ?? "claims");
    case "ris":
    case "bibtex":
      return referenceFile(references, format);
  }
}

function documentOf(given: unknown): Document {
  const value: unknown = typeof given === "string" ? parsed(given) : given;
  if (typeof value === "object" && value !== null && "kind" in value && value.kind === "audit") {
    const audit = auditSchema.safeParse(value);
    if (!audit.success)
      throw new Fault(
        "bad-input",
        "This is no audit of Citeside.",
        "Give one as “citeside audit --format json” writes it.",
      );
    return { kind: "audit", audit: audit.data };
  }
  return { kind: "answer", bundle: readBundle(value) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (cause) {
    throw new Fault("bad-input", "This is not JSON.", "Give a saved answer or audit.", { cause });
  }
}

function slug(title: string): string {
  const words =
    title
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 60).replace(/-+$/, "") || "answer";
}
