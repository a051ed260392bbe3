import type { Bundle } from "../../operations/bundle-schema.js";
import type { Citation } from "../render/citation.js";
import type { ConflictPage } from "../render/conflicts.js";
import { CONFLICTS_HEADING } from "../render/conflicts.js";
import type { FindingsPage } from "../render/finding-table.js";
import { FINDINGS_COLUMNS, FINDINGS_HEADING } from "../render/finding-table.js";
import { GAP_WORD, NOTE_LEGEND, NOTE_MARK, NOTICE, TIER_NAMES } from "../render/labels.js";
import type { Absent, PageSection, Said, SilentPage, TierPage } from "../render/page.js";
import { moreLabel, pageOf, sharedTag } from "../render/page.js";
import type { SafetyPage } from "../render/safety.js";
import { SAFETY_HEADING } from "../render/safety.js";
import type { Searched } from "../render/searched.js";
import { SEARCHED_COLUMNS, SEARCHED_LEGEND } from "../render/searched.js";
import type { Block, Run } from "./block.js";

/** An answer as blocks, all of it, in the order in which it is read. */
export function answerBlocks(bundle: Bundle): Block[] {
  const page = pageOf(bundle);
  return [
    { kind: "heading", level: 1, text: page.question },
    ...page.remarks.map((remark): Block => ({ kind: "paragraph", runs: [{ text: remark, italic: true }] })),
    ...(page.safety === undefined ? [] : safetyBlocks(page.safety)),
    ...(page.conflicts.length === 0 ? [] : conflictBlocks(page.conflicts)),
    ...page.tiers.flatMap((tier) => ("lead" in tier ? tierBlocks(tier) : silentBlocks(tier))),
    ...(page.references.length === 0 ? [] : [{ kind: "heading" as const, level: 2 as const, text: "References" }]),
    ...(page.abstracted ? [paragraph(`${NOTE_MARK} ${NOTE_LEGEND}`)] : []),
    ...page.references.map((one): Block => ({ kind: "paragraph", runs: referenceRuns(one) })),
    ...searchedBlocks(page.searched),
    paragraph(`Evidence as of: ${page.evidence}.`),
    ...(page.retractions === undefined
      ? []
      : [{ kind: "paragraph" as const, runs: [{ text: page.retractions, bold: true as const }] }]),
    paragraph(`${page.made} from library ${page.snapshot}.`),
    { kind: "paragraph", runs: [{ text: NOTICE, bold: true }] },
  ];
}

const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

/** What matters to the person asked about stands before all else: who reads the document may know of it from nowhere else. */
function safetyBlocks({ patient, notes, more, none }: SafetyPage): Block[] {
  return [
    { kind: "heading", level: 2, text: SAFETY_HEADING },
    { kind: "paragraph", runs: [{ text: patient, italic: true }] },
    ...[...notes, ...more].flatMap(({ mark, text, quote, references }): Block[] => [
      { kind: "item", runs: [{ text: `${mark}: `, bold: true }, { text: `${text} [${references.join(", ")}]` }] },
      ...(quote === ""
        ? []
        : [{ kind: "quote" as const, text: `“${quote}”`, place: `reference ${references.join(", ")}` }]),
    ]),
    ...(none === undefined ? [] : [paragraph(none)]),
  ];
}

/** What sources say against one another, each side in its words. */
function conflictBlocks(conflicts: readonly ConflictPage[]): Block[] {
  return [
    { kind: "heading", level: 2, text: CONFLICTS_HEADING },
    ...conflicts.flatMap(({ text, sides, differs }): Block[] => [
      { kind: "paragraph", runs: [{ text, bold: true }] },
      ...sides.map(({ quote, references }): Block => ({
        kind: "quote",
        text: `“${quote}”`,
        place: `reference ${references.join(", ")}`,
      })),
      ...(differs === undefined
        ? []
        : [{ kind: "paragraph" as const, runs: [{ text: differs, italic: true as const }] }]),
    ]),
  ];
}

function partBlocks(part: TierPage["part"]): Block[] {
  if (part === undefined) return [];
  return [
    { kind: "heading", level: 2, text: part.heading },
    ...(part.readAs === undefined
      ? []
      : [{ kind: "paragraph" as const, runs: [{ text: part.readAs, italic: true as const }] }]),
  ];
}

function silentBlocks({ part, heading, tiers }: SilentPage): Block[] {
  return [
    ...partBlocks(part),
    { kind: "heading", level: 2, text: heading },
    ...tiers.flatMap(({ tier, gaps }) =>
      gaps.map((gap): Block => ({ kind: "paragraph", runs: absentRuns(gap, `${TIER_NAMES[tier]}:`) })),
    ),
  ];
}

function tierBlocks({ part, heading, lead, sections, more, gaps, findings }: TierPage): Block[] {
  return [
    ...partBlocks(part),
    { kind: "heading", level: 2, text: heading },
    ...("said" in lead
      ? saidBlocks(lead.said, "paragraph")
      : [{ kind: "paragraph" as const, runs: absentRuns(lead.absent) }]),
    ...(findings === undefined ? [] : findingBlocks(findings)),
    ...sections.flatMap((section) => sectionBlocks(section, 3)),
    // Paper unfolds nothing.
    ...(more.length === 0 ? [] : [{ kind: "heading" as const, level: 3 as const, text: moreLabel(more) }]),
    ...more.flatMap((section) => sectionBlocks(section, 4)),
    ...gaps.map((gap): Block => ({ kind: "paragraph", runs: absentRuns(gap) })),
  ];
}

function sectionBlocks({ heading, runs }: PageSection, level: 3 | 4): Block[] {
  return [
    { kind: "heading", level, text: heading },
    ...runs.flatMap(({ label, said }): Block[] => [
      ...(label === undefined
        ? []
        : [{ kind: "paragraph" as const, runs: [{ text: `${label}:`, italic: true as const }] }]),
      ...said.flatMap((one) => saidBlocks(one, "item")),
    ]),
  ];
}

/** The table of what studies found; the words of each row stand below it. */
function findingBlocks({ rows, summary }: FindingsPage): Block[] {
  return [
    { kind: "heading", level: 3, text: FINDINGS_HEADING },
    { kind: "paragraph", runs: [{ text: summary }] },
    ...(rows.length === 0
      ? []
      : [{ kind: "table" as const, head: FINDINGS_COLUMNS, rows: rows.map(({ cells }) => cells) }]),
    ...rows.map(({ study, quote }): Block => ({ kind: "quote", text: `“${quote}”`, place: `reference ${study}` })),
  ];
}

/** A statement, and each of its doses set beside what else is known of it. */
function saidBlocks(said: Said, kind: "paragraph" | "item"): Block[] {
  const tag = sharedTag(said);
  return [
    {
      kind,
      runs: [
        ...(said.intro === undefined ? [] : [{ text: `${said.intro} `, italic: true as const }]),
        { text: `${said.text} [${said.references.join(", ")}]${said.abstracted ? NOTE_MARK : ""}` },
        ...(tag === undefined ? [] : [{ text: ` (${tag})`, small: true as const }]),
      ],
    },
    ...said.doses.map(({ text, differs }): Block => ({
      kind: "paragraph",
      runs: [differs ? { text, bold: true } : { text, small: true }],
    })),
  ];
}

function searchedBlocks(searched: Searched): Block[] {
  const list = (title: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [paragraph(title), ...items.map((text): Block => ({ kind: "item", runs: [{ text }] }))];
  return [
    { kind: "heading", level: 2, text: "What was searched" },
    paragraph(searched.summary),
    {
      kind: "table",
      head: ["", ...SEARCHED_COLUMNS],
      rows: searched.tiers.map(({ name, counts }) => [name, ...counts]),
    },
    paragraph(SEARCHED_LEGEND),
    ...list("Looked for:", searched.topics),
    ...list("Set aside:", searched.setAside),
    ...list("Asked of outside services:", searched.live),
    ...list("Could not be asked:", searched.liveFailed),
  ];
}

function absentRuns({ text, next }: Absent, word: string = GAP_WORD): Run[] {
  return [
    { text: `${word} `, bold: true },
    { text },
    ...(next === undefined ? [] : [{ text: ` Next: ${next}`, italic: true as const }]),
  ];
}

/** A reference: citation, links, remarks, and what must not be missed in bold. */
export function referenceRuns({ number, parts, identifiers, remarks, warnings }: Citation): Run[] {
  return [
    { text: `${number}. ${parts.join(" ")} ` },
    ...identifiers.flatMap(({ text, link }): Run[] => [link === undefined ? { text } : { text, link }, { text: " " }]),
    ...(remarks.length === 0 ? [] : [{ text: remarks.join(" "), small: true as const }]),
    ...warnings.map((text): Run => ({ text: ` ${text}`, bold: true })),
  ];
}
