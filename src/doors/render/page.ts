import { introductionOf } from "../../answer/certainty-words.js";
import type { Tier } from "../../domain/tier.js";
import { TIERS } from "../../domain/tier.js";
import type { Bundle, BundleGap, BundleTier } from "../../operations/bundle-schema.js";
import type { BundleStatement } from "../../operations/statement-schema.js";
import type { Citation } from "./citation.js";
import { citationOf } from "./citation.js";
import { answerWarning } from "./currency.js";
import { indirectness } from "./difference.js";
import type { DoseLine } from "./doses.js";
import type { ConflictPage } from "./conflicts.js";
import { conflictsOf } from "./conflicts.js";
import { doseLines, doseQuotes } from "./doses.js";
import type { FindingsPage } from "./finding-table.js";
import { findingsPage } from "./finding-table.js";
import { TIER_HEADINGS } from "./labels.js";
import type { PartHeading } from "./parts.js";
import { partAt } from "./parts.js";
import type { QuotedPassage } from "./passage.js";
import { passagesOf } from "./passage.js";
import { plain } from "./plain.js";
import type { ReadingOrder } from "./reading-order.js";
import { readingOrder, silentHeading } from "./reading-order.js";
import { runsOf } from "./runs.js";
import type { SafetyPage } from "./safety.js";
import { safetyOf } from "./safety.js";
import type { Searched } from "./searched.js";
import { searchedOf } from "./searched.js";
import { tagOf } from "./tag.js";
import type { WhyBlock } from "./why.js";
import { whyOf } from "./why.js";

/** A statement with all that stands beside it. */
export interface Said {
  readonly text: string;
  /** Our own words before it, none surer than its certainty; for what leads a tier only. */
  readonly intro?: string;
  readonly references: readonly number[];
  /** True when any of its quotes stands in a note. */
  readonly abstracted: boolean;
  /** "systematic review 2020, 30 studies · low certainty (inferred)". */
  readonly tag: string;
  /**
   * For how many statements, this one and those just before, the tag holds, so that it need be shown but once; 0 when that of a
   * statement after it speaks for it.
   */
  readonly speaksFor: number;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** "indirect: about angina, not calcinosis", where the label over its run stands for that in short. */
  readonly differs?: string;
  /** Why the certainty is what it is. */
  readonly because: readonly string[];
  readonly passages: readonly QuotedPassage[];
  /** Every dose that it prints, set beside the label's and the other tiers'. */
  readonly doses: readonly DoseLine[];
  /** What the doses were set beside. */
  readonly dosePassages: readonly QuotedPassage[];
}

export interface Absent {
  readonly text: string;
  readonly next?: string;
}

export interface PageSection {
  readonly heading: string;
  readonly runs: readonly { readonly label?: string; readonly said: readonly Said[] }[];
}

export interface TierPage {
  readonly tier: Tier;
  /** By which it is linked to: the tier's name, with the number of its part from the second on. */
  readonly id: string;
  /** Stands before it where it is the first tier of one of several questions. */
  readonly part?: PartHeading;
  readonly heading: string;
  readonly lead: { readonly said: Said } | { readonly absent: Absent };
  readonly sections: readonly PageSection[];
  /** What stands behind “more”, under the same headings. */
  readonly more: readonly PageSection[];
  readonly gaps: readonly Absent[];
  /** What each study found, where the question asks whether something works. */
  readonly findings?: FindingsPage;
}

/** What the tiers of one question lack that say nothing else, under one heading. */
export interface SilentPage {
  readonly heading: string;
  /** Stands before it where no tier of one of several questions says anything. */
  readonly part?: PartHeading;
  readonly tiers: readonly { readonly tier: Tier; readonly id: string; readonly gaps: readonly Absent[] }[];
}

/** A bundle as a reader meets it: the same parts in the same order, whether on a terminal, in Markdown or in HTML. */
export interface Page {
  readonly question: string;
  readonly remarks: readonly string[];
  /** What matters to the person asked about; absent where nobody was told of. */
  readonly safety?: SafetyPage;
  readonly conflicts: readonly ConflictPage[];
  /** What speaks, in the order of tiers, and after it, question by question, what only says what it lacks. */
  readonly tiers: readonly (TierPage | SilentPage)[];
  readonly references: readonly Citation[];
  /** True when anything is quoted from a note. */
  readonly abstracted: boolean;
  readonly searched: Searched;
  /** Why it says what it says; empty where nobody asked. */
  readonly why: readonly WhyBlock[];
  /** "publications from 1998 to 2023". */
  readonly evidence: string;
  /** What must be said of the library's retraction lists, if anything. */
  readonly retractions?: string;
  readonly snapshot: string;
  /** "Answered on 2025-03-01 by Citeside 0.1.0". */
  readonly made: string;
}

/** Lays a bundle out for reading. */
export function pageOf(bundle: Bundle): Page {
  const tiers = readingOrder(bundle.tiers).flatMap((order, at) =>
    tiersOf(bundle, order, partAt(bundle.parts, at * TIERS.length)),
  );
  const warning = answerWarning(bundle);
  const safety = safetyOf(bundle);
  return {
    question: plain(bundle.question.text),
    remarks: bundle.question.remarks.map(plain),
    conflicts: conflictsOf(bundle),
    ...(safety === undefined ? {} : { safety }),
    tiers,
    references: bundle.references.map((reference) => citationOf(reference, bundle.created)),
    abstracted: bundle.sources.some(({ kind }) => kind === "note"),
    searched: searchedOf(bundle),
    why: whyOf(bundle),
    evidence: evidenceOf(bundle.evidence),
    ...(warning === undefined ? {} : { retractions: warning }),
    snapshot: plain(bundle.library.snapshot),
    made: `Answered on ${bundle.created.slice(0, 10)} by Citeside ${plain(bundle.citeside)}`,
  };
}

function idAt(tier: Tier, at: number): string {
  const part = Math.floor(at / TIERS.length);
  return part === 0 ? tier : `${tier}-${part + 1}`;
}

/** The tiers of one question, its heading before the first of them. */
function tiersOf(
  bundle: Bundle,
  { speaking, silent }: ReadingOrder,
  part: PartHeading | undefined,
): (TierPage | SilentPage)[] {
  const said = speaking.map(({ tier, at }, place) => tierPage(bundle, tier, at, place === 0 ? part : undefined));
  if (silent.length === 0) return said;
  const heading = silentHeading(
    silent.map(({ tier }) => tier.tier),
    said.length > 0,
  );
  const lacking = silent.map(({ tier: { tier, lead, gaps }, at }) => ({
    tier,
    id: idAt(tier, at),
    gaps: [...("gap" in lead ? [lead.gap] : []), ...gaps].map(absentOf),
  }));
  return [...said, { heading, ...(said.length > 0 || part === undefined ? {} : { part }), tiers: lacking }];
}

function tierPage(bundle: Bundle, tier: BundleTier, at: number, part: PartHeading | undefined): TierPage {
  return {
    tier: tier.tier,
    id: idAt(tier.tier, at),
    ...(part === undefined ? {} : { part }),
    heading: TIER_HEADINGS[tier.tier],
    lead:
      "statement" in tier.lead
        ? { said: introduced(bundle, tier.lead.statement) }
        : { absent: absentOf(tier.lead.gap) },
    sections: sectionsOf(bundle, tier, false),
    more: sectionsOf(bundle, tier, true),
    gaps: tier.gaps.map(absentOf),
    ...(tier.findings === undefined ? {} : { findings: findingsPage(tier.findings) }),
  };
}

/** The sections of a tier with the statements before “more”, or with those behind it; a section without any is left out. */
function sectionsOf(bundle: Bundle, { sections }: BundleTier, behind: boolean): PageSection[] {
  return sections.flatMap(({ heading, statements }) => {
    const own = statements.filter(({ more }) => (more === true) === behind);
    if (own.length === 0) return [];
    const runs = runsOf(own).map(({ label, statements: run }) => ({
      ...(label === undefined ? {} : { label: plain(label) }),
      said: saidTogether(bundle, run, label === undefined),
    }));
    return [{ heading: plain(heading), runs }];
  });
}

/** How many statements stand in sections. */
export function countOf(sections: readonly PageSection[]): number {
  return sections.flatMap(({ runs }) => runs.flatMap(({ said }) => said)).length;
}

/** "More: 7 statements". */
export function moreLabel(sections: readonly PageSection[]): string {
  const count = countOf(sections);
  return `More: ${count} ${count === 1 ? "statement" : "statements"}`;
}

function evidenceOf(evidence: Bundle["evidence"]): string {
  if (evidence === null) return "no dated publication is cited";
  const { oldest, newest } = evidence;
  return oldest === newest ? `publications of ${oldest}` : `publications from ${oldest} to ${newest}`;
}

function absentOf({ text, next }: BundleGap): Absent {
  return { text: plain(text), ...(next === undefined ? {} : { next: plain(next) }) };
}

function introduced(bundle: Bundle, statement: BundleStatement): Said {
  const intro = introductionOf(statement.certainty, statement.recommendation !== undefined);
  return { ...saidOf(bundle, statement, true, 1), ...(intro === undefined ? {} : { intro }) };
}

/** A run's statements; neighbours that cite the same under the same tag show it once, at the last of them. */
function saidTogether(bundle: Bundle, run: readonly BundleStatement[], alone: boolean): Said[] {
  const each = run.map((statement) => saidOf(bundle, statement, alone, 1));
  const alike = (a: Said | undefined, b: Said | undefined) =>
    a !== undefined && b !== undefined && a.tag === b.tag && a.references.join() === b.references.join();
  let waiting = 0;
  return each.map((said, at) => {
    waiting++;
    if (alike(said, each[at + 1])) return { ...said, speaksFor: 0 };
    const speaksFor = waiting;
    waiting = 0;
    return { ...said, speaksFor };
  });
}

/** `alone`: the statement itself says how it differs from the question, for no label over it does. */
function saidOf(bundle: Bundle, statement: BundleStatement, alone: boolean, speaksFor: number): Said {
  const numbers = [...new Set(statement.references)];
  const references = bundle.references.filter((reference) => numbers.includes(reference.number));
  const quoted = new Set(statement.quotes.map(({ source }) => source));
  const sources = bundle.sources.filter(({ id }) => quoted.has(id));
  const differs = indirectness(statement.directness);
  const tag = [
    ...tagOf(statement, references, sources, bundle.created),
    ...(alone && differs !== undefined ? [differs] : []),
  ];
  return {
    text: plain(statement.text),
    references: numbers,
    abstracted: sources.some(({ kind }) => kind === "note"),
    tag: plain(tag.join(" · ")),
    ...(alone || differs === undefined ? {} : { differs: plain(differs) }),
    speaksFor,
    language: sources[0]?.language ?? "und",
    because: (statement.certainty?.because ?? []).map(plain),
    passages: passagesOf(statement, bundle.sources),
    doses: doseLines(
      statement,
      references.every(({ tier }) => tier === "label"),
    ),
    dosePassages: passagesOf(doseQuotes(statement), bundle.sources),
  };
}

/** "both: …" before a tag that speaks for several statements. */
export function sharedTag({ tag, speaksFor }: Said): string | undefined {
  if (speaksFor === 0 || tag === "") return undefined;
  return speaksFor === 1 ? tag : `${speaksFor === 2 ? "both" : `these ${speaksFor}`}: ${tag}`;
}
