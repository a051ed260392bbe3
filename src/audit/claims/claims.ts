import { readRegimens } from "../../appraise/regimens/read-regimens.js";
import type { DrugNames } from "../../appraise/regimens/read-regimens.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { sentences } from "../../text/sentences.js";
import { polarity } from "../../text/polarity.js";
import type { AuditBlock, AuditText } from "../reading/audit-text.js";
import { holdsClaims } from "../reading/audit-text.js";
import type { Claim, Inherited } from "./claim.js";
import { kindOf } from "./claim-kind.js";
import { partsOf } from "./claim-parts.js";
import { isPart, needsSubject, nounBefore, subjectOf, withInherited } from "./claim-subject.js";
import { headingSubject } from "../reading/heading-subject.js";
import { clausesOf } from "./clauses.js";
import type { PageMatter } from "../reading/main-subject.js";
import { mainSubject } from "../reading/main-subject.js";
import { plainClaim } from "./plain-claim.js";
import { rowCells } from "../reading/row-cells.js";
import { runInHead } from "../reading/run-in-head.js";
import { strengthsIn } from "../words/strength.js";
import { cellsOf } from "../reading/table-cells.js";

/** Fewer words than this make no proposition. */
const FEWEST_WORDS = 3;

/**
 * Splits a text into claims, one checkable proposition each, in order of place. Every claim's `text` is the text's own from `start`
 * to `end`; together with what it inherits it is `whole`. Claims do not overlap. `matter` is what the text is about.
 */
export function claimsOf(
  audited: AuditText,
  drugs: DrugNames = {},
  matter: PageMatter = { main: mainSubject(audited) },
): Claim[] {
  const { text, blocks } = audited;
  const claims: Claim[] = [];
  const main = matter.main ?? matter.drug;
  const onDrug = main !== undefined && (main === matter.drug || main.split(/\s+/u).some(looksLikeADrug));
  let lead: string | undefined;
  let heads: readonly string[] | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "heading") lead = undefined;
    if (block.kind !== "row") heads = undefined;
    if (isHeadRow(text, block, blocks[at - 1])) {
      heads = cellsOf(text, block).map(({ start, end }) => plainClaim(text.slice(start, end)));
      continue;
    }
    if (!holdsClaims(block)) continue;
    const cells = block.kind === "row" ? rowCells(text, block, heads) : [];
    for (const cell of cells) {
      const inherits = inherited(
        cell.says,
        cell.row,
        undefined,
        ofOtherDrug(`${cell.row} ${cell.says}`, main) ? undefined : main,
      );
      const whole = withInherited(cell.says, inherits);
      const column = cell.column === "" ? [] : [{ text: cell.column, from: "heading" as const }];
      claims.push(
        claimOf(
          `c${claims.length + 1}`,
          {
            text: text.slice(cell.start, cell.end),
            start: cell.start,
            sentence: { start: block.start, end: block.end },
            section: block.section,
            inherits: [...inherits, ...column],
          },
          { words: cell.says, whole, dosed: readRegimens(whole, drugs).length > 0 },
        ),
      );
    }
    if (cells.length > 0) continue;
    let subject = block.kind === "item" ? lead : undefined;
    const denial = block.kind === "item" ? denialOver(text, blocks, at) : undefined;
    const flat = flatBlock(text, block);
    const head = block.kind === "paragraph" ? runInHead(flat) : undefined;
    const section = head === undefined ? block.section : [...block.section, head];
    for (const sentence of sentences(flat)) {
      const from = block.start + sentence.start;
      const to = block.start + sentence.end;
      let before: string | undefined;
      const clauses = clausesOf(text, from, to);
      for (const [place, clause] of clauses.entries()) {
        const full = text.slice(clause.start, clause.end);
        const raw = clauses[place + 1]?.leans === "noun" && clause.leans === "noun" ? withoutNext(full) : full;
        const words = plainClaim(raw);
        if (words.split(/\s+/u).length < FEWEST_WORDS) continue;
        const own = clause.leans === "no" ? subjectOf(words) : undefined;
        const noun = clause.leans === "noun" && before !== undefined ? nounBefore(before) : undefined;
        before = full;
        const heading = headingOf(section, main, onDrug);
        // A row of a table is said of what its heading names.
        const needs = block.kind === "row" || needsSubject(words, clause.leans !== "no");
        // "Which" stands for the noun before it alone, whatever else the text is about.
        const inherits = needs
          ? inherited(
              words,
              noun ?? (onDrug && GIVEN.test(words) ? undefined : subject),
              heading,
              noun !== undefined || ofOtherDrug(words, main) || (onDrug && OF_WHAT_HAPPENS.test(words))
                ? undefined
                : main,
            )
          : [];
        if (denial !== undefined && !DENIES.test(words)) {
          // "You should not take it if you" goes on in the item's own words.
          const said = { text: denial, from: "heading" as const };
          if (GOES_ON.test(denial)) inherits.push(said);
          else inherits.unshift(said);
        }
        const whole = withInherited(words, inherits);
        const regimens = readRegimens(whole, drugs);
        const claim = claimOf(
          `c${claims.length + 1}`,
          { text: raw, start: clause.start, sentence: { start: from, end: to }, section, inherits },
          { words: leadsTo(raw) ? raw : words, whole, dosed: regimens.length > 0 },
        );
        claims.push(claim);
        const { kind } = claim;
        const generic = own !== undefined && isPart(own);
        if (own !== undefined && !generic && kind !== "not-checkable" && kind !== "evidence") subject = own;
        // "Ibuprofen 10 mg/kg every 6 hours. Do not give more than …": a dose without a verb has its drug for a subject.
        else if (subject === undefined || clause.leans === "no") subject = regimens.at(-1)?.drug?.value ?? subject;
      }
    }
    if (block.kind === "paragraph") lead = listSubject(flat);
  }
  return claims;
}

/** A claim of a place, of what its words say in plain words and in full. */
function claimOf(
  id: string,
  place: Pick<Claim, "text" | "start" | "sentence" | "section" | "inherits">,
  { words, whole, dosed }: { readonly words: string; readonly whole: string; readonly dosed: boolean },
): Claim {
  const kind = kindOf(words, dosed);
  return {
    id,
    ...place,
    end: place.start + place.text.length,
    kind,
    hedge: [...new Set(strengthsIn(words).map(({ word }) => word))],
    negated: polarity(words).negative,
    parts: kind === "not-checkable" || kind === "evidence" ? [] : partsOf(place.text, place.start),
    whole,
  };
}

/** "May need surgery, or vitamin D deficiency, which …": the last noun belongs to the clause that follows. */
function withoutNext(clause: string): string {
  return clause.replace(/,\s+(?:and|or)\s+[^,;.]{3,60}$/iu, "");
}

/** "First-line drugs are:" says nothing by itself. */
function leadsTo(words: string): boolean {
  return /\b(?:are|is|were|includes?|including|as follows|following)\W*:\W*$/iu.test(words) && !/\d/u.test(words);
}

/** Words of a row that states something. */
const STATES =
  /\d|[.!?]\s*\|?\s*$|\b(?:is|are|was|were|has|have|can|may|might|must|should|not|avoid\w*|given?|used|recommended|contra-?indicated)\b/iu;

/** Whether a row is a table's first and only names its columns: "Drug | Use in pregnancy". */
function isHeadRow(text: string, block: AuditBlock, before: AuditBlock | undefined): boolean {
  return block.kind === "row" && before?.kind !== "row" && !STATES.test(text.slice(block.start, block.end));
}

/** What the items of a list are about, where the sentence that leads to them says it: "Aspirin is used for:". */
function listSubject(block: string): string | undefined {
  const last = sentences(block).at(-1);
  return last === undefined || !/:\s*$/u.test(block)
    ? undefined
    : subjectOf(plainClaim(block.slice(last.start, last.end)));
}

const DENIES = /\b(?:not|never|avoid\w*|contra-?indicat\w+|don['’]t|cannot)\b/iu;

/** What the line or heading over a list denies of all its items: "Who should not take it". */
function denialOver(text: string, blocks: readonly AuditBlock[], at: number): string | undefined {
  const over = blocks.slice(0, at).findLast(({ kind }) => kind !== "item");
  if (over === undefined || (over.kind !== "heading" && over.kind !== "paragraph")) return undefined;
  const words = plainClaim(text.slice(over.start, over.end));
  const leads = over.kind === "heading" || /:\s*$/u.test(text.slice(over.start, over.end));
  return leads &&
    words.length <= LONGEST_LEAD &&
    DENIES.test(words) &&
    !/\bdo not (?:miss|forget|worry)\b/iu.test(words)
    ? words.replace(/\W+$/u, "")
    : undefined;
}

/** Where a line that leads to a list is no sentence without its items. */
const GOES_ON = /\b(?:if|when|who|with|in|are|have|you|they)$/iu;

/** A longer line than this says more than whom a list is of. Characters. */
const LONGEST_LEAD = 90;

/** The block's text with its line breaks as spaces, of the same length. */
function flatBlock(text: string, { start, end }: AuditBlock): string {
  return text.slice(start, end).replace(/\n[>\t ]*/gu, (lines) => " ".repeat(lines.length));
}

/** "This can happen in men": what is pointed at is no drug, but what a sentence before it tells. */
const OF_WHAT_HAPPENS =
  /^(?:this|that|these|such|doing so) (?:is|are|was|were|can|may|might|will|would|does|did|has|have|had|should|must|happens?|means?|goes|settles?|effect|reaction|problem|risk)/iu;

/** "It should not be taken in pregnancy": in a text on a drug, what is taken is that drug, whatever the sentence before is on. */
const GIVEN =
  /^(?:it|they) (?:(?:is|are|was|were|can|may|might|must|should|has|have|had|will|be|been|not|never|also|only|usually|often|normally|best)\s+)+(?:taken|given|prescribed|swallowed|injected|inhaled|applied|stopped|started|continued|withdrawn|avoided|used)\b/iu;

/** The matter of the headings above a claim; in a text on one drug, only another drug is one ("Bleeding risk" is of that drug). */
function headingOf(section: readonly string[], main: string | undefined, onDrug: boolean): string | undefined {
  const heading = headingSubject(section);
  // A title's matter is what the text takes up of it.
  if (main !== undefined && heading?.toLowerCase().includes(main.toLowerCase()) === true) return main;
  if (heading === undefined || !onDrug) return heading;
  return heading.split(/\s+/u).some(looksLikeADrug) ? heading : undefined;
}

/** Whether a text that is mostly about one drug gives a dose of another here. */
function ofOtherDrug(words: string, main: string | undefined): boolean {
  return main !== undefined && looksLikeADrug(main) && readRegimens(words).some(({ drug }) => drug !== undefined);
}

/** What a claim takes from elsewhere: the sentence before, else the heading; and the text's main matter where none of it is named. */
function inherited(
  words: string,
  subject: string | undefined,
  heading: string | undefined,
  main: string | undefined,
): Inherited[] {
  const inherits: Inherited[] = [];
  const named = (what: string) =>
    [words, ...inherits.map(({ text }) => text)].join(" ").toLowerCase().includes(what.toLowerCase());
  if (subject !== undefined && !named(subject)) inherits.push({ text: subject, from: "sentence" });
  if (subject === undefined && heading !== undefined && !named(heading))
    inherits.push({ text: heading, from: "heading" });
  const isOf = inherits.some(({ text }) => main?.toLowerCase().startsWith(text.toLowerCase()));
  if (main !== undefined && !isOf && !named(main) && !sharesWord(inherits, main))
    inherits.push({ text: main, from: "document" });
  return inherits;
}

function sharesWord(inherits: readonly Inherited[], main: string): boolean {
  const head = main.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
  return inherits.some(({ text }) => text.toLowerCase().includes(head));
}
