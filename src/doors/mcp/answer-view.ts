import { z } from "zod";
import { introductionOf } from "../../answer/certainty-words.js";
import { TIERS } from "../../domain/tier.js";
import type { Bundle, BundleFindings, BundleTier } from "../../operations/bundle-schema.js";
import type { BundleReference } from "../../operations/reference-schema.js";
import type { BundleStatement } from "../../operations/statement-schema.js";
import { bundleId } from "../../operations/history/bundle-id.js";
import { citationOf } from "../render/citation.js";
import { indirectness } from "../render/difference.js";
import { doseLines } from "../render/doses.js";
import { FINDINGS_HEADING, findingsPage, rowLine } from "../render/finding-table.js";
import { NOTICE, TIER_HEADINGS } from "../render/labels.js";
import { partAt } from "../render/parts.js";
import type { SafetyPage } from "../render/safety.js";
import { safetyOf } from "../render/safety.js";
import { WHY_HEADING, whyOf } from "../render/why.js";
import { answerUri, publicationUri } from "./uris.js";

/** Statements of a tier that a model's context gets at least, where those before “more” are fewer. */
const FEWEST = 3;

const statementSchema = z.object({
  text: z.string().describe("Words of the sources, unchanged"),
  intro: z.string().optional().describe("Our words before it, none surer than its certainty; for what leads only"),
  section: z.string().nullable().describe("The heading it stands under; null for what leads its tier"),
  references: z.array(z.int()).describe("Numbers to cite it by"),
  certainty: z.string().nullable().describe("GRADE's word, and whether the source states it or it was inferred"),
  indirect: z.string().nullable().describe("How it differs from the question; null when it speaks directly to it"),
  doses: z.array(z.string()).describe("Each dose it prints, set beside the label's and the other tiers'"),
});

export const referenceViewSchema = z.object({
  number: z.int(),
  citation: z.string(),
  publication: z.string(),
  uri: z.string(),
  design: z.string(),
  warnings: z.array(z.string()),
});

const safetyViewSchema = z.object({
  patient: z.string(),
  notes: z.array(z.object({ severity: z.string(), text: z.string(), quote: z.string(), references: z.array(z.int()) })),
  none: z.string().nullable().describe("Said where there is no note: that this is no all-clear"),
});

/** An answer as a model's context wants it. */
export const answerViewSchema = z.object({
  answer: z.string().describe("Names the answer as a resource"),
  question: z.string(),
  remarks: z.array(z.string()),
  safety: safetyViewSchema.nullable().describe("What labels and interaction lists say against it in this person"),
  tiers: z.array(
    z.object({
      tier: z.enum(TIERS),
      part: z
        .string()
        .optional()
        .describe("Where several questions were asked in one: the one that this tier and those after it answer"),
      statements: z.array(statementSchema),
      findings: z
        .object({
          summary: z.string().describe("What the rows come to, how sure that is, and that they are read by rule"),
          rows: z.array(z.object({ text: z.string(), quote: z.string(), reference: z.int() })),
        })
        .nullable()
        .describe("What each study found, where the question asks whether something works"),
      more: z.int().describe("Statements that are in the answer's resource only"),
      gaps: z.array(z.string()).describe("What the library does not have, with what was counted"),
    }),
  ),
  why: z
    .array(
      z.object({ heading: z.string(), lines: z.array(z.object({ text: z.string(), under: z.array(z.string()) })) }),
    )
    .nullable()
    .describe("Why it says what it says and what was passed over, where that was asked for"),
  references: z.array(referenceViewSchema),
  snapshot: z.string(),
  notice: z.string(),
});
export type AnswerView = z.infer<typeof answerViewSchema>;

/** Makes the short form of an answer: what a reader meets before asking for more. */
export function answerView(bundle: Bundle): AnswerView {
  const safety = safetyOf(bundle);
  const cited = new Set([...(safety?.notes ?? []), ...(safety?.more ?? [])].flatMap(({ references }) => references));
  const tiers = bundle.tiers.map((tier, at) => {
    const part = partAt(bundle.parts, at);
    const all = placedOf(tier);
    const first = all.filter(({ statement }) => statement.more !== true);
    const shown = first.length >= FEWEST ? first : all.slice(0, FEWEST);
    for (const { statement } of shown)
      for (const { references } of [statement, ...doseLines(statement)]) for (const one of references) cited.add(one);
    for (const { study } of tier.findings?.rows ?? []) cited.add(study);
    return {
      tier: tier.tier,
      ...(part === undefined ? {} : { part: [part.heading, part.readAs ?? []].flat().join("\n") }),
      statements: shown.map((placed) => statementView(placed, tier.tier === "label")),
      findings: tier.findings === undefined ? null : findingsView(tier.findings),
      more: all.length - shown.length,
      gaps: [...("gap" in tier.lead ? [tier.lead.gap.text] : []), ...tier.gaps.map(({ text }) => text)],
    };
  });
  return {
    answer: answerUri(bundleId(bundle)),
    question: bundle.question.text,
    remarks: [...bundle.question.remarks],
    safety: safety === undefined ? null : safetyView(safety),
    tiers,
    why: whyView(bundle),
    references: bundle.references
      .filter(({ number }) => cited.has(number))
      .map((one) => referenceView(one, bundle.created)),
    snapshot: bundle.library.snapshot,
    notice: NOTICE,
  };
}

function whyView(bundle: Bundle): AnswerView["why"] {
  const blocks = whyOf(bundle);
  if (blocks.length === 0) return null;
  return blocks.map(({ heading, lines }) => ({
    heading,
    lines: lines.map(({ text, under }) => ({ text, under: [...under] })),
  }));
}

interface Placed {
  readonly section: string | null;
  readonly statement: BundleStatement;
}

/** Every statement of a tier once, in the order in which it is read. */
function placedOf({ lead, sections }: BundleTier): Placed[] {
  const all: Placed[] = [
    ...("statement" in lead ? [{ section: null, statement: lead.statement }] : []),
    ...sections.flatMap(({ heading, statements }) => statements.map((statement) => ({ section: heading, statement }))),
  ];
  return all.filter((one, at) => all.findIndex(({ statement }) => statement.text === one.statement.text) === at);
}

function findingsView(findings: BundleFindings): AnswerView["tiers"][number]["findings"] {
  const { rows, summary } = findingsPage(findings);
  return { summary, rows: rows.map(({ study, cells, quote }) => ({ text: rowLine(cells), quote, reference: study })) };
}

function safetyView({ patient, notes, more, none }: SafetyPage): z.infer<typeof safetyViewSchema> {
  return {
    patient,
    notes: [...notes, ...more].map(({ severity, text, quote, references }) => ({
      ...{ severity, text, quote },
      references: [...new Set(references)],
    })),
    none: none ?? null,
  };
}

/** The short form as text, for clients that read no structure. */
export function answerText({ question, remarks, safety, tiers, why, references, notice }: AnswerView): string {
  return [
    question,
    ...remarks,
    ...(safety === null ? [] : safetyLines(safety)),
    ...tiers.flatMap(({ tier, part, statements, findings, more, gaps }) => [
      ...(part === undefined ? [] : [`\n${part}`]),
      `\n${TIER_HEADINGS[tier]}`,
      ...statements.flatMap(({ text, intro, section, references: numbers, certainty, indirect, doses }, at) => {
        const tags = [certainty, indirect].filter((one) => one !== null).join("; ");
        return [
          ...(section === null || section === statements[at - 1]?.section ? [] : [`${section}:`]),
          `- ${intro === undefined ? "" : `${intro} `}${text} [${numbers.join(", ")}]${tags === "" ? "" : ` (${tags})`}`,
          ...doses.map((dose) => `  ${dose}`),
        ];
      }),
      ...(findings === null
        ? []
        : [
            `${FINDINGS_HEADING}: ${findings.summary}`,
            ...findings.rows.map(({ text, quote }) => `- ${text}: “${quote}”`),
          ]),
      ...(more === 0 ? [] : [`(${more} more in the answer's resource)`]),
      ...gaps.map((gap) => `Gap: ${gap}`),
    ]),
    ...(why ?? []).flatMap(({ heading, lines }, at) => [
      ...(at === 0 ? [`\n${WHY_HEADING}`] : []),
      heading,
      ...lines.flatMap(({ text, under }) => [`- ${text}`, ...under.map((one) => `  - ${one}`)]),
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

function safetyLines({ patient, notes, none }: z.infer<typeof safetyViewSchema>): string[] {
  return [
    `\nFor this patient (${patient})`,
    ...notes.map(
      ({ severity, text, quote, references }) => `- ${severity}: ${text} [${references.join(", ")}]: “${quote}”`,
    ),
    ...(none === null ? [] : [none]),
  ];
}

/** `label`: it stands in the tier of labels, whose doses are the measure. */
function statementView(
  { section, statement }: Placed,
  label: boolean,
): AnswerView["tiers"][number]["statements"][number] {
  const { text, references, certainty, directness } = statement;
  const intro = section === null ? introductionOf(certainty, statement.recommendation !== undefined) : undefined;
  return {
    ...{ text, section },
    ...(intro === undefined ? {} : { intro }),
    references: [...new Set(references)],
    certainty: certainty === null ? null : `${certainty.level} certainty, ${certainty.basis}`,
    indirect: indirectness(directness) ?? null,
    doses: doseLines(statement, label).map((dose) => dose.text),
  };
}
