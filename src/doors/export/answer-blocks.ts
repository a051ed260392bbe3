import type { Bundle } from "../../operations/bundle-schema.js";
import type { Citation } from "../render/citation.js";
import { GAP_WORD, NOTE_LEGEND, NOTE_MARK, NOTICE } from "../render/labels.js";
import type { Absent, Said } from "../render/page.js";
import { pageOf, sharedTag } from "../render/page.js";
import { SEARCHED_COLUMNS, SEARCHED_LEGEND } from "../render/searched.js";
import type { Block, Run } from "./block.js";

/** An answer as blocks, in the order in which it is read. */
export function answerBlocks(bundle: Bundle): Block[] {
  const page = pageOf(bundle);
  const text = (words: string): Block => ({ kind: "paragraph", runs: [{ text: words }] });
  return [
    { kind: "heading", level: 1, text: page.question },
    ...page.remarks.map((remark): Block => ({ kind: "paragraph", runs: [{ text: remark, italic: true }] })),
    ...page.tiers.flatMap(({ heading, lead, sections, gaps }): Block[] => [
      { kind: "heading", level: 2, text: heading },
      { kind: "paragraph", runs: "said" in lead ? saidRuns(lead.said) : absentRuns(lead.absent) },
      ...sections.flatMap((section): Block[] => [
        { kind: "heading", level: 3, text: section.heading },
        ...section.runs.flatMap(({ label, said }): Block[] => [
          ...(label === undefined
            ? []
            : [{ kind: "paragraph" as const, runs: [{ text: `${label}:`, italic: true as const }] }]),
          ...said.map((one): Block => ({ kind: "item", runs: saidRuns(one) })),
        ]),
      ]),
      ...gaps.map((gap): Block => ({ kind: "paragraph", runs: absentRuns(gap) })),
    ]),
    ...(page.references.length === 0 ? [] : [{ kind: "heading" as const, level: 2 as const, text: "References" }]),
    ...(page.abstracted ? [text(`${NOTE_MARK} ${NOTE_LEGEND}`)] : []),
    ...page.references.map((one): Block => ({ kind: "paragraph", runs: referenceRuns(one) })),
    { kind: "heading", level: 2, text: "What was searched" },
    text(page.searched.summary),
    {
      kind: "table",
      head: ["", ...SEARCHED_COLUMNS],
      rows: page.searched.tiers.map(({ name, counts }) => [name, ...counts]),
    },
    text(SEARCHED_LEGEND),
    ...page.searched.topics.map((topic): Block => ({ kind: "item", runs: [{ text: topic }] })),
    ...page.searched.setAside.map((one): Block => ({ kind: "item", runs: [{ text: `Left out: ${one}` }] })),
    text(`Evidence as of: ${page.evidence}.`),
    ...(page.retractions === undefined
      ? []
      : [{ kind: "paragraph" as const, runs: [{ text: page.retractions, bold: true as const }] }]),
    text(`${page.made} from library ${page.snapshot}.`),
    { kind: "paragraph", runs: [{ text: NOTICE, bold: true }] },
  ];
}

function saidRuns(said: Said): Run[] {
  const tag = sharedTag(said);
  return [
    { text: `${said.text} [${said.references.join(", ")}]${said.abstracted ? NOTE_MARK : ""}` },
    ...(tag === undefined ? [] : [{ text: ` (${tag})`, small: true as const }]),
  ];
}

function absentRuns({ text, next }: Absent): Run[] {
  return [
    { text: `${GAP_WORD} `, bold: true },
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
