import { z } from "zod";
import { TIERS } from "../../domain/tier.js";
import type { Bundle, BundleReference, BundleStatement } from "../../operations/bundle-schema.js";
import { bundleId } from "../../operations/history/bundle-id.js";
import { citationOf } from "../render/citation.js";
import { indirectness } from "../render/difference.js";
import { NOTICE, TIER_HEADINGS } from "../render/labels.js";
import { answerUri, publicationUri } from "./uris.js";

/** Statements of a section that a model's context gets; the answer's resource has all. */
const MOST_OF_SECTION = 6;

const statementSchema = z.object({
  text: z.string().describe("Words of the sources, unchanged"),
  references: z.array(z.int()).describe("Numbers to cite it by"),
  certainty: z.string().nullable().describe("GRADE's word, and whether the source states it or it was inferred"),
  indirect: z.string().nullable().describe("How it differs from the question; null when it speaks directly to it"),
});

export const referenceViewSchema = z.object({
  number: z.int(),
  citation: z.string(),
  publication: z.string(),
  uri: z.string(),
  design: z.string(),
  warnings: z.array(z.string()),
});

/** An answer as a model's context wants it. */
export const answerViewSchema = z.object({
  answer: z.string().describe("Names the answer as a resource"),
  question: z.string(),
  remarks: z.array(z.string()),
  tiers: z.array(
    z.object({
      tier: z.enum(TIERS),
      statements: z.array(statementSchema),
      more: z.int().describe("Statements that are in the answer's resource only"),
      gaps: z.array(z.string()).describe("What the library does not have, with what was counted"),
    }),
  ),
  references: z.array(referenceViewSchema),
  snapshot: z.string(),
  notice: z.string(),
});
export type AnswerView = z.infer<typeof answerViewSchema>;

/** Makes the short form of an answer. */
export function answerView(bundle: Bundle): AnswerView {
  const tiers = bundle.tiers.map(({ tier, lead, sections, gaps }) => {
    const first = "statement" in lead ? [lead.statement] : [];
    const shown = unique([...first, ...sections.flatMap(({ statements }) => statements.slice(0, MOST_OF_SECTION))]);
    const all = unique([...first, ...sections.flatMap(({ statements }) => statements)]);
    return {
      tier,
      statements: shown.map(statementView),
      more: all.length - shown.length,
      gaps: [...("gap" in lead ? [lead.gap.text] : []), ...gaps.map(({ text }) => text)],
    };
  });
  const cited = new Set(tiers.flatMap(({ statements }) => statements.flatMap(({ references }) => references)));
  return {
    answer: answerUri(bundleId(bundle)),
    question: bundle.question.text,
    remarks: [...bundle.question.remarks],
    tiers,
    references: bundle.references
      .filter(({ number }) => cited.has(number))
      .map((one) => referenceView(one, bundle.created)),
    snapshot: bundle.library.snapshot,
    notice: NOTICE,
  };
}

/** The short form as text, for clients that read no structure. */
export function answerText({ question, remarks, tiers, references, notice }: AnswerView): string {
  return [
    question,
    ...remarks,
    ...tiers.flatMap(({ tier, statements, more, gaps }) => [
      `\n${TIER_HEADINGS[tier]}`,
      ...statements.map(({ text, references: numbers, certainty, indirect }) => {
        const tags = [certainty, indirect].filter((one) => one !== null).join("; ");
        return `- ${text} [${numbers.join(", ")}]${tags === "" ? "" : ` (${tags})`}`;
      }),
      ...(more === 0 ? [] : [`(${more} more in the answer's resource)`]),
      ...gaps.map((gap) => `Gap: ${gap}`),
    ]),
    "\nReferences",
    ...references.map(({ number, citation, warnings }) => [`${number}. ${citation}`, ...warnings].join(" ")),
    `\n${notice}`,
  ].join("\n");
}

export function referenceView(reference: BundleReference, created: string): z.infer<typeof referenceViewSchema> {
  const { parts, warnings } = citationOf(reference, created);
  return {
    number: reference.number,
    citation: parts.join(" "),
    publication: reference.publication,
    uri: publicationUri(reference.publication),
    design: reference.design,
    warnings: [...warnings],
  };
}

function statementView({ text, references, certainty, directness }: BundleStatement) {
  return {
    text,
    references: [...new Set(references)],
    certainty: certainty === null ? null : `${certainty.level} certainty, ${certainty.basis}`,
    indirect: indirectness(directness) ?? null,
  };
}

function unique(statements: readonly BundleStatement[]): BundleStatement[] {
  return [...new Map(statements.map((one) => [one.text, one])).values()];
}
