import type { Bundle } from "../../operations/bundle-schema.js";
import type { Citation } from "./citation.js";
import { escapeMarkdown as escape, markdownLink } from "./escape-markdown.js";
import type { FindingsPage } from "./finding-table.js";
import { FINDINGS_COLUMNS, FINDINGS_HEADING } from "./finding-table.js";
import { GAP_MARK, GAP_WORD, NOTE_LEGEND, NOTE_MARK, NOTICE, TIER_NAMES } from "./labels.js";
import type { Absent, Page, PageSection, Said, SilentPage, TierPage } from "./page.js";
import { moreLabel, pageOf, sharedTag } from "./page.js";
import type { ConflictPage } from "./conflicts.js";
import { CONFLICTS_HEADING, CONFLICT_MARK } from "./conflicts.js";
import type { SafetyPage } from "./safety.js";
import { moreNotes, SAFETY_HEADING } from "./safety.js";
import { SEARCHED_COLUMNS, SEARCHED_LEGEND } from "./searched.js";
import type { WhyBlock } from "./why.js";
import { WHY_HEADING } from "./why.js";

/** Sets an answer as CommonMark, with a table in GitHub's dialect; words of sources are escaped. Ends in a line feed. */
export function renderMarkdown(bundle: Bundle): string {
  const page = pageOf(bundle);
  const blocks = [
    ...page.remarks.map((remark) => `*${escape(remark)}*`),
    `# ${escape(page.question)}`,
    ...(page.safety === undefined ? [] : safetyBlocks(page.safety)),
    ...(page.conflicts.length === 0 ? [] : conflictBlocks(page.conflicts)),
    ...page.tiers.flatMap((tier) => ("lead" in tier ? tierBlocks(tier) : silentBlocks(tier))),
    ...referenceBlocks(page),
    ...searchedBlocks(page),
    ...whyBlocks(page.why),
    `Evidence as of: ${escape(page.evidence)}.`,
    ...(page.retractions === undefined ? [] : [`**${escape(page.retractions)}**`]),
    `${escape(page.made)} from library \`${page.snapshot.replaceAll("`", "")}\`.`,
    `**${escape(NOTICE)}**`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function conflictBlocks(conflicts: readonly ConflictPage[]): string[] {
  return [
    `## ${CONFLICTS_HEADING}`,
    ...conflicts.map(({ text, sides, differs }) =>
      [
        `**${CONFLICT_MARK} ${escape(text)}**`,
        "",
        ...sides.map(({ quote, references }) => `- “${escape(quote)}” \\[${references.join(", ")}\\]`),
        ...(differs === undefined ? [] : ["", `*${escape(differs)}*`]),
      ].join("\n"),
    ),
  ];
}

function safetyBlocks(page: SafetyPage): string[] {
  const { patient, notes, more, none } = page;
  const lineOf = ({ mark, text, quote, references }: SafetyPage["notes"][number]) =>
    `- **${escape(mark)}:** ${escape(text)} \\[${references.join(", ")}\\]${quote === "" ? "" : `\\\n  “${escape(quote)}”`}`;
  const lines = notes.map(lineOf);
  return [
    `## ${SAFETY_HEADING}`,
    `*${escape(patient)}*`,
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
    ...(more.length === 0 ? [] : [`### ${escape(moreNotes(page))}`, more.map(lineOf).join("\n")]),
    ...(none === undefined ? [] : [escape(none)]),
  ];
}

function partBlocks(part: TierPage["part"]): string[] {
  if (part === undefined) return [];
  return [`## ${escape(part.heading)}`, ...(part.readAs === undefined ? [] : [`*${escape(part.readAs)}*`])];
}

function silentBlocks({ part, heading, tiers }: SilentPage): string[] {
  const lines = tiers.flatMap(({ tier, gaps }) => gaps.map((gap) => absentLines(gap, `${TIER_NAMES[tier]}:`)));
  return [...partBlocks(part), `## ${escape(heading)}`, ...lines];
}

function tierBlocks(tier: TierPage): string[] {
  const { lead, part } = tier;
  return [
    ...partBlocks(part),
    `## ${escape(tier.heading)}`,
    "said" in lead ? saidLines(lead.said, "") : absentLines(lead.absent),
    ...(tier.findings === undefined ? [] : findingBlocks(tier.findings)),
    ...tier.sections.flatMap((section) => sectionBlocks(section, "###")),
    ...(tier.more.length === 0
      ? []
      : [`### ${escape(moreLabel(tier.more))}`, ...tier.more.flatMap((section) => sectionBlocks(section, "####"))]),
    ...tier.gaps.map((gap) => absentLines(gap)),
  ];
}

function findingBlocks({ rows, summary }: FindingsPage): string[] {
  const columns = [...FINDINGS_COLUMNS, "In its words"];
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escape(cell).replace(/(?<!\\)\|/gu, "\\|")).join(" | ")} |`;
  const table = [
    line(columns),
    `|${" --- |".repeat(columns.length)}`,
    ...rows.map(({ cells, quote }) => line([...cells, quote])),
  ];
  return [`### ${FINDINGS_HEADING}`, escape(summary), ...(rows.length === 0 ? [] : [table.join("\n")])];
}

function sectionBlocks({ heading, runs }: PageSection, level: string): string[] {
  return [
    `${level} ${escape(heading)}`,
    ...runs.flatMap(({ label, said }) => [
      ...(label === undefined ? [] : [`*${escape(label)}:*`]),
      said.map((one) => saidLines(one, "- ")).join("\n"),
    ]),
  ];
}

/** A hard line break, then the tag, indented so as to stay in the list's item. */
function saidLines(said: Said, first: string): string {
  const mark = said.abstracted ? NOTE_MARK : "";
  const tag = sharedTag(said);
  const intro = said.intro === undefined ? "" : `*${escape(said.intro)}* `;
  const text = `${first}${intro}${escape(said.text)} \\[${said.references.join(", ")}\\]${mark}`;
  const indent = " ".repeat(first.length);
  const lines = [
    ...(tag === undefined ? [] : [`*${escape(tag)}*`]),
    ...said.doses.map((dose) => (dose.differs ? `**${escape(dose.text)}**` : `*${escape(dose.text)}*`)),
  ];
  return [text, ...lines.map((line) => `${indent}${line}`)].join("\\\n");
}

function absentLines({ text, next }: Absent, word: string = GAP_WORD): string {
  const gap = `**${GAP_MARK} ${word}** ${escape(text)}`;
  return next === undefined ? gap : `${gap}\\\n*Next: ${escape(next)}*`;
}

function referenceBlocks({ references, abstracted }: Page): string[] {
  if (references.length === 0) return [];
  return [
    "## References",
    ...(abstracted ? [`${NOTE_MARK} ${escape(NOTE_LEGEND)}`] : []),
    references.map(referenceLines).join("\n"),
  ];
}

function referenceLines({ number, parts, identifiers, remarks, warnings }: Citation): string {
  const first = `${number}. `;
  const links = identifiers.map(({ text, link }) => `${link === undefined ? escape(text) : markdownLink(text, link)}.`);
  const lines = [
    [escape(parts.join(" ")), ...links].join(" "),
    escape(remarks.join(" ")),
    ...warnings.map((warning) => `**${escape(warning)}**`),
  ];
  return first + lines.join(`\\\n${" ".repeat(first.length)}`);
}

function searchedBlocks({ searched }: Page): string[] {
  const rows = searched.tiers.map(({ name, counts }) => `| ${[name, ...counts].join(" | ")} |`);
  const list = (items: readonly string[]) => items.map((item) => `- ${escape(item)}`).join("\n");
  return [
    "## What was searched",
    [`| Tier | ${SEARCHED_COLUMNS.join(" | ")} |`, `| --- |${" ---: |".repeat(SEARCHED_COLUMNS.length)}`, ...rows].join(
      "\n",
    ),
    escape(SEARCHED_LEGEND),
    ...(searched.topics.length === 0 ? [] : ["Looked for:", list(searched.topics)]),
    ...(searched.setAside.length === 0 ? [] : ["Set aside:", list(searched.setAside)]),
    ...(searched.live.length === 0 ? [] : ["Asked of outside services:", list(searched.live)]),
  ];
}

function whyBlocks(why: readonly WhyBlock[]): string[] {
  if (why.length === 0) return [];
  return [
    `## ${WHY_HEADING}`,
    ...why.flatMap(({ heading, lines }) => [
      `### ${escape(heading)}`,
      lines.flatMap(({ text, under }) => [`- ${escape(text)}`, ...under.map((one) => `  - ${escape(one)}`)]).join("\n"),
    ]),
  ];
}
