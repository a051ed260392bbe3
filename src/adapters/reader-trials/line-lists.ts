import type { Identifier } from "../../domain/identifier.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { canonicalBlock, type BlockDraft } from "../../domain/source.js";
import { valueAt, type JsonObject } from "../json/json-value.js";
import { textBlocks } from "./trial-text.js";

/** The parts of a record in the layout of the NLI4CT collection: lists of lines, set in under the lines that head them. */
const PARTS = ["Intervention", "Eligibility", "Results", "Adverse Events"] as const;
/** The name under which such a record gives its NCT number; no other layout has it. */
export const LINES_ID = "Clinical Trial ID";

/** The blocks of a record in line lists. */
export function lineBlocks(record: JsonObject): BlockDraft[] {
  return PARTS.flatMap((part) => {
    const lines = linesAt(record, part);
    const path = [part];
    const blocks = part === "Eligibility" ? textBlocks(marked(lines), path) : headedBlocks(lines, path);
    return blocks.length === 0 ? [] : [{ kind: "heading" as const, section: [], text: part }, ...blocks];
  });
}

/** Untrimmed: how far a line is set in says what it stands under. */
function linesAt(record: JsonObject, part: string): string[] {
  const list = valueAt(record, part);
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  return all.filter((line) => typeof line === "string").filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function isHead(line: string): boolean {
  return /^\S/.test(line) && /:\s*$/.test(line);
}

/** The same lines in the registry's mark-up, whose reader keeps what includes people apart from what excludes them. */
function marked(lines: readonly string[]): string {
  return lines.map((line) => (/^\S/.test(line) ? `\n${line}\n` : `* ${line.trim()}`)).join("\n");
}

function headedBlocks(lines: readonly string[], above: readonly string[]): BlockDraft[] {
  let path = above;
  return lines.map((line): BlockDraft => {
    const text = canonicalBlock(line);
    if (!isHead(line)) return { kind: "item", section: path, text };
    path = [...above, text.replace(/\s*:$/, "")];
    return { kind: "heading", section: above, text };
  });
}

/** The facts of such a record, which gives neither a title nor a design. */
export function lineFacts(record: JsonObject, id: Identifier): PublicationFacts {
  return {
    identifiers: [id],
    title: `Trial ${id.value}`,
    titleBasis: "ours",
    authors: [],
    container: "ClinicalTrials.gov",
    tier: "research",
    design: linesAt(record, "Results").length === 0 ? "registration" : "unknown",
    language: "en",
  };
}
