import type { Bundle } from "../../operations/bundle-schema.js";
import type { Citation } from "./citation.js";
import type { FindingsPage } from "./finding-table.js";
import { FINDINGS_HEADING, rowLine } from "./finding-table.js";
import { GAP_MARK, GAP_WORD, NOTE_LEGEND, NOTE_MARK, NOTICE, TIER_NAMES } from "./labels.js";
import type { Absent, Page, PageSection, Said, SilentPage, TierPage } from "./page.js";
import { moreLabel, pageOf, sharedTag } from "./page.js";
import type { ConflictPage } from "./conflicts.js";
import { CONFLICTS_HEADING, CONFLICT_MARK } from "./conflicts.js";
import type { SafetyPage } from "./safety.js";
import { moreNotes, SAFETY_HEADING } from "./safety.js";
import { SEARCHED_COLUMNS, SEARCHED_LEGEND } from "./searched.js";
import type { Styles } from "./styles.js";
import { stylesOf } from "./styles.js";
import type { WhyBlock } from "./why.js";
import { WHY_HEADING } from "./why.js";
import { textWidth, wrapped } from "./wrap.js";

export interface TerminalOptions {
  /** Columns of the terminal; default 80, at most 100 are used. */
  readonly width?: number;
  /** Default false: the answer reads the same without. */
  readonly colour?: boolean;
  /** True where the terminal knows hyperlinks (OSC 8); default false. */
  readonly links?: boolean;
  /** True to show what stands behind “more”, the whole of what was searched, and the snapshot's whole id; default false. */
  readonly full?: boolean;
}

interface Setting {
  readonly width: number;
  readonly full: boolean;
  readonly style: Styles;
}

/** Sets an answer as text for a terminal; it ends in a line feed. */
export function renderTerminal(bundle: Bundle, options: TerminalOptions = {}): string {
  const { width, colour = false, links = false, full = false } = options;
  const setting = { width: textWidth(width), full, style: stylesOf({ colour, links }) };
  const page = pageOf(bundle);
  const blocks = [
    page.remarks.flatMap((remark) => wrapped(setting.style.dim(remark), setting.width)),
    wrapped(setting.style.strong(page.question), setting.width),
    ...(page.safety === undefined ? [] : [safetyLines(page.safety, setting)]),
    ...(page.conflicts.length === 0 ? [] : [conflictLines(page.conflicts, setting)]),
    ...page.tiers.flatMap((tier) => ("lead" in tier ? tierBlocks(tier, setting) : silentBlocks(tier, setting))),
    ...referenceBlocks(page, setting),
    ...searchedBlocks(page, setting),
    ...whyBlocks(page.why, setting),
    closing(page, setting),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** A heading that shows as one without colour: with a rule of its own length. */
function headed(heading: string, { style }: Setting): string[] {
  return [style.heading(heading), style.dim("─".repeat(heading.length))];
}

function conflictLines(conflicts: readonly ConflictPage[], setting: Setting): string[] {
  const { width, style } = setting;
  return [
    ...headed(CONFLICTS_HEADING, setting),
    ...conflicts.flatMap(({ text, sides, differs }) => [
      ...wrapped(style.warning(text), width, `${CONFLICT_MARK} `),
      ...sides.flatMap(({ quote, references }) => wrapped(`“${quote}” [${references.join(", ")}]`, width, "  ")),
      ...(differs === undefined ? [] : wrapped(style.dim(differs), width, "  ")),
    ]),
  ];
}

function safetyLines(page: SafetyPage, setting: Setting): string[] {
  const { patient, notes, more, none } = page;
  const { width, style, full } = setting;
  return [
    ...headed(SAFETY_HEADING, setting),
    ...wrapped(style.dim(patient), width),
    ...[...notes, ...(full ? more : [])].flatMap(({ severity, mark, text, quote, references }) => [
      ...wrapped(`${severity === "note" ? mark : style.warning(mark)}: ${text} [${references.join(", ")}]`, width),
      ...(quote === "" ? [] : wrapped(`“${quote}”`, width, "  ")),
    ]),
    ...(full || more.length === 0 ? [] : wrapped(style.dim(`${moreNotes(page)} (--full shows them)`), width)),
    ...(none === undefined ? [] : wrapped(none, width)),
  ];
}

function partBlocks(part: TierPage["part"], setting: Setting): string[][] {
  if (part === undefined) return [];
  return [
    [
      ...wrapped(setting.style.strong(part.heading), setting.width),
      ...(part.readAs === undefined ? [] : wrapped(setting.style.dim(part.readAs), setting.width)),
    ],
  ];
}

function silentBlocks({ part, heading, tiers }: SilentPage, setting: Setting): string[][] {
  const lines = tiers.flatMap(({ tier, gaps }) =>
    gaps.flatMap((gap) => absentLines(gap, setting, `${TIER_NAMES[tier]}:`)),
  );
  return [...partBlocks(part, setting), [...headed(heading, setting), ...lines]];
}

function tierBlocks(tier: TierPage, setting: Setting): string[][] {
  const { lead } = tier;
  const first = "said" in lead ? saidLines(lead.said, "", setting) : absentLines(lead.absent, setting);
  return [
    ...partBlocks(tier.part, setting),
    [...headed(tier.heading, setting), ...first],
    ...(tier.findings === undefined ? [] : [findingLines(tier.findings, setting)]),
    ...tier.sections.map((section) => sectionLines(section, setting)),
    ...moreBlocks(tier, setting),
    ...tier.gaps.map((gap) => absentLines(gap, setting)),
  ];
}

function findingLines({ rows, summary }: FindingsPage, { width, style }: Setting): string[] {
  return [
    style.strong(FINDINGS_HEADING),
    ...wrapped(summary, width, "  "),
    ...rows.flatMap(({ cells, quote }) => [
      ...wrapped(rowLine(cells), width, "  • "),
      ...wrapped(style.dim(`“${quote}”`), width, "    "),
    ]),
  ];
}

function sectionLines({ heading, runs }: PageSection, setting: Setting): string[] {
  return [
    ...wrapped(setting.style.strong(heading), setting.width),
    ...runs.flatMap(({ label, said }, at) => [
      ...(label === undefined
        ? at > 0
          ? [""]
          : []
        : [...(at > 0 ? [""] : []), ...wrapped(setting.style.dim(`${label}:`), setting.width, "  ")]),
      ...said.flatMap((one) => saidLines(one, "  • ", setting)),
    ]),
  ];
}

/** What stands behind “more”: that it is there, or all of it when the whole is asked for. */
function moreBlocks({ more }: TierPage, setting: Setting): string[][] {
  if (more.length === 0) return [];
  const { full, style, width } = setting;
  if (!full) return [wrapped(style.dim(`${moreLabel(more)} (--full shows them)`), width)];
  return [[style.strong(moreLabel(more))], ...more.map((section) => sectionLines(section, setting))];
}

function saidLines(said: Said, first: string, { width, style }: Setting): string[] {
  const mark = said.abstracted ? NOTE_MARK : "";
  const tag = sharedTag(said);
  const intro = said.intro === undefined ? "" : `${style.dim(said.intro)} `;
  return [
    ...wrapped(`${intro}${said.text} ${style.dim(`[${said.references.join(", ")}]${mark}`)}`, width, first),
    ...(tag === undefined ? [] : wrapped(style.dim(tag), width, " ".repeat(first.length))),
    ...said.doses.flatMap(({ text, differs }) =>
      wrapped(
        differs ? style.warning(text) : style.dim(text),
        width,
        `${" ".repeat(first.length)}${differs ? "! " : "= "}`,
      ),
    ),
  ];
}

function absentLines({ text, next }: Absent, { width, style }: Setting, word: string = GAP_WORD): string[] {
  return [
    ...wrapped(`${style.gap(word)} ${text}`, width, `${GAP_MARK} `),
    ...(next === undefined ? [] : wrapped(style.dim(`Next: ${next}`), width, "  ")),
  ];
}

function referenceBlocks({ references, abstracted }: Page, setting: Setting): string[][] {
  const { width, style } = setting;
  if (references.length === 0) return [];
  const digits = String(references.at(-1)?.number ?? 0).length;
  const entries = references.map((citation) => {
    const first = `${String(citation.number).padStart(digits)}. `;
    const after = (text: string) => wrapped(text, width, " ".repeat(first.length));
    return [
      ...wrapped(citationLine(citation, style), width, first),
      ...after(style.dim(citation.remarks.join(" "))),
      ...citation.warnings.flatMap((warning) => after(style.warning(warning))),
    ];
  });
  return [
    [
      ...headed("References", setting),
      ...(abstracted ? [...wrapped(style.dim(NOTE_LEGEND), width, `${NOTE_MARK} `), ""] : []),
      ...entries.flat(),
    ],
  ];
}

function citationLine({ parts, identifiers }: Citation, { link }: Styles): string {
  return [...parts, ...identifiers.map((one) => `${link(one)}.`)].join(" ");
}

function searchedBlocks({ searched }: Page, setting: Setting): string[][] {
  const { width, full } = setting;
  const asides = searched.setAside.flatMap((line) => wrapped(`Set aside: ${line}`, width));
  const failed = searched.liveFailed.flatMap((line) => wrapped(line, width));
  if (!full)
    return [[...headed("What was searched", setting), ...wrapped(searched.summary, width), ...asides, ...failed]];
  const rows = [["", ...SEARCHED_COLUMNS], ...searched.tiers.map(({ name, counts }) => [name, ...counts])];
  return [
    [
      ...headed("What was searched", setting),
      ...table(rows, width),
      ...wrapped(setting.style.dim(SEARCHED_LEGEND), width),
      ...searched.topics.flatMap((topic) => wrapped(`Looked for: ${topic}`, width)),
      ...asides,
      ...searched.live.flatMap((line) => wrapped(`Asked: ${line}`, width)),
    ],
  ];
}

function whyBlocks(why: readonly WhyBlock[], setting: Setting): string[][] {
  const { width, style } = setting;
  return why.map(({ heading, lines }, at) => [
    ...(at === 0 ? [...headed(WHY_HEADING, setting), ""] : []),
    style.strong(heading),
    ...lines.flatMap(({ text, under }) => [
      ...wrapped(text, width, "  • "),
      ...under.flatMap((one) => wrapped(style.dim(one), width, "    – ")),
    ]),
  ]);
}

/** Columns of even width, numbers to the right; one cell a line where the terminal is too narrow for that. */
function table(rows: readonly (readonly string[])[], width: number): string[] {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  if (widths.reduce((sum, one) => sum + one + 2, 0) > width)
    return rows
      .slice(1)
      .flatMap(([name = "", ...cells]) => [name, ...cells.map((cell, at) => `  ${head[at + 1] ?? ""}: ${cell}`)]);
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** How much of a snapshot's id is shown where there is little room. */
const SHORT_SNAPSHOT = "snap:".length + 12;

function closing({ evidence, retractions, snapshot, made }: Page, { width, full, style }: Setting): string[] {
  const id = full || snapshot.length <= SHORT_SNAPSHOT ? snapshot : `${snapshot.slice(0, SHORT_SNAPSHOT)}…`;
  return [
    ...wrapped(`Evidence as of: ${evidence}.`, width),
    ...(retractions === undefined ? [] : wrapped(style.warning(retractions), width)),
    ...wrapped(style.dim(`${made} from library ${id}`), width),
    ...wrapped(NOTICE, width),
  ];
}
