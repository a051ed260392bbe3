import { Fault } from "../../domain/fault.js";
import { sha256 } from "../../domain/hash.js";
import type { BundleReference } from "../../operations/reference-schema.js";
import type { CslItem } from "./csl-item.js";
import { cslItemOf } from "./csl-item.js";

/** Styles that come with Citeside; any other is given as a CSL file's text. */
export const STYLES = ["vancouver", "apa", "harvard1"] as const;
const LARGEST_STYLE = 1_000_000;

/** References as CSL-JSON. */
export function cslJson(references: readonly BundleReference[]): string {
  return `${JSON.stringify(references.map(cslItemOf), null, 2)}\n`;
}

/** References in RIS or BibTeX. */
export async function referenceFile(references: readonly BundleReference[], format: "ris" | "bibtex"): Promise<string> {
  const { Cite, plugins } = await citationJs();
  if (format === "ris") plugins.config.get("@ris").outputSpec = "mixed";
  const items = references.map(cslItemOf).map((item) => ({ ...item, id: `ref${item.id}` }));
  const text = new Cite(items, { generateGraph: false }).format(format, { format: "text" });
  return format === "ris" ? risLines(text) : closed(text);
}

/**
 * RIS with a field a line: citation-js breaks a line after every 70 characters, in the middle of words and addresses, and readers
 * take the break for a space. The space after the last tag is part of the format.
 */
function risLines(text: string): string {
  return `${text.trimEnd().replace(/\n(?![A-Z][A-Z0-9] {2}-(?: |$)|\n)/g, "")} \n`;
}

/** Whether a style is given as the text of a CSL file. */
export function isOwnStyle(style: string): boolean {
  return style.trimStart().startsWith("<");
}

/** References as a numbered list in a style: one of `STYLES`, or the text of a CSL file. Fault `bad-input` for any other. */
export async function referenceList(references: readonly BundleReference[], style: string): Promise<string> {
  const { Cite, plugins } = await citationJs();
  const { templates } = plugins.config.get("@csl");
  const template = isOwnStyle(style) ? `own-${sha256(style).slice(0, 12)}` : style;
  if (template !== style) {
    if (style.length > LARGEST_STYLE || !/<style\b/.test(style))
      throw new Fault(
        "bad-input",
        "The style is no CSL file.",
        "Give the text of one, from https://github.com/citation-style-language/styles.",
      );
    if (!templates.has(template)) templates.add(template, style);
  } else if (!templates.has(template))
    throw new Fault(
      "bad-input",
      `There is no style “${style.slice(0, 40)}”.`,
      `There are ${STYLES.join(", ")}; or give a CSL file.`,
    );
  // In the order of their numbers, whatever the style sorts by: the answer's text names them so.
  const set = references.map((reference) => ({
    reference,
    text: entryOf(new Cite([cslItemOf(reference)], { generateGraph: false }), template),
  }));
  return closed(set.map(({ reference, text }) => `${reference.number}. ${text}`).join("\n"));
}

function entryOf(
  cite: { format(format: string, options: Readonly<Record<string, unknown>>): string },
  template: string,
): string {
  try {
    const text = cite.format("bibliography", { format: "text", template, lang: "en-US" });
    return text
      .trim()
      .replace(/\s+/gu, " ")
      .replace(/^(?:1\.|\[1\]|\(1\)|1)\s+/u, "");
  } catch (cause) {
    throw new Fault(
      "bad-input",
      "The style cannot be used.",
      "Give an independent CSL 1.0 style with a bibliography.",
      { cause },
    );
  }
}

const closed = (text: string) => `${text.trim()}\n`;

/** Loaded only here, as it takes half a second. */
async function citationJs() {
  const core = await import("@citation-js/core");
  await import("@citation-js/plugin-ris");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-csl");
  return core;
}

export type { CslItem };
