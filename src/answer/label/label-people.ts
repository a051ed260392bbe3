import { NEWBORN_UNTIL } from "../../appraise/safety/safety-people.js";
import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Gap } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import { drugsOfLabel } from "./dose-evidence.js";
import { DOSE, INDICATION } from "./label-aspects.js";
import type { OneLabel } from "./label-sentences.js";
import { sentencesUnder } from "./label-sentences.js";

const NEWBORNS =
  /\b(?:prematurely?|pre-?term|neonat\w+|newborns?|pre(?:m|em)(?:mie|ie)?s?(?= bab)|pre(?:m|em)(?:mie|ie)s?|NICU)\b/iu;

/** Whether newborns are asked about, by words or by the age of the person. */
export function isOfNewborns(question: string, age: number | undefined): boolean {
  return age === undefined ? NEWBORNS.test(question) : age < NEWBORN_UNTIL;
}

/** Who must not be given it, where a label's text lacks its indications. */
const FORBIDDEN = ["34070-3"];

/** Whether all that a label gives a drug for, or else most that it forbids it for, is a newborn's: its doses are nobody else's. */
export function isForNewborns(label: OneLabel): boolean {
  const said = (codes: readonly string[]) =>
    codes.flatMap((code) => sentencesUnder(label, code)).map(({ text }) => text);
  const uses = said(INDICATION.codes);
  const all = uses.length > 0 ? uses : said(FORBIDDEN);
  const naming = all.filter((text) => NEWBORNS.test(text)).length;
  const whole = label.source.blocks.filter(({ kind }) => kind !== "heading" && kind !== "title");
  const speaking = whole.filter(({ start, end }) => NEWBORNS.test(label.source.text.slice(start, end))).length;
  // What must not be given to newborns is not for them.
  if (uses.length === 0 && 4 * speaking < whole.length) return false;
  if (naming === 0 || all.some((text) => /\b(?:adults?|adolescents?)\b/iu.test(text))) return false;
  return uses.length > 0 || 2 * naming >= all.length;
}

/**
 * The labels, and what was found without them, less those for newborns alone where nobody asks of newborns; with the gap that says
 * so. A newborn's dose is never the answer for anybody else. What is asked for by its own brand (`isNamed`), and for nobody, stays.
 */
export function forThoseAsked(
  isOfNewborns: boolean,
  labels: readonly OneLabel[],
  composed: TierAnswer,
  isNamed: (label: OneLabel) => boolean = () => false,
): { readonly labels: readonly OneLabel[]; readonly composed: TierAnswer } {
  const left = isOfNewborns ? [] : labels.filter((label) => isForNewborns(label) && !isNamed(label));
  if (left.length === 0) return { labels, composed };
  const ids = new Set(left.map(({ publication }) => publication.id));
  const isLeft = (publications: readonly string[]) => publications.every((id) => ids.has(id));
  const gap = newbornsGap(left);
  const { lead } = composed;
  const kept = "statement" in lead && isLeft(lead.statement.publications) ? { gap } : lead;
  return {
    labels: labels.filter(({ publication }) => !ids.has(publication.id)),
    composed: makeTierAnswer({
      tier: "label",
      lead: kept,
      sections: composed.sections
        .map((section) => ({
          ...section,
          statements: section.statements.filter(({ publications }) => !isLeft(publications)),
        }))
        .filter(({ statements }) => statements.length > 0),
      gaps: "gap" in kept && kept.gap === gap ? composed.gaps : [...composed.gaps, gap],
    }),
  };
}

function drugsOf(labels: readonly OneLabel[]): string {
  const names = labels.flatMap(({ publication: { label } }) => (label === undefined ? [] : drugsOfLabel(label)));
  return [...new Set(names)].join(" and ");
}

function newbornsGap(labels: readonly OneLabel[]): Gap {
  const count = {
    where: "label" as const,
    lookedFor: ["adults"],
    publications: labels.length,
    passages: labels.flatMap((label) => INDICATION.codes.flatMap((code) => sentencesUnder(label, code))).length,
    naming: 0,
  };
  const drug = drugsOf(labels);
  return makeGap("not-named", count, ({ publications }) =>
    publications === 1
      ? `One label of ${drug} is for newborns alone and was left out.`
      : `${publications} labels of ${drug} are for newborns alone and were left out.`,
  );
}

/** That no label says anything of a dose for children, where that is asked: the doses it gives are others'. None where no label's section on doses was read. */
export function childrenGap(drug: string, labels: readonly OneLabel[]): Gap | undefined {
  const read = labels.flatMap((label) => DOSE.codes.flatMap((code) => sentencesUnder(label, code)));
  if (read.length === 0) return undefined;
  const count = {
    where: "label" as const,
    lookedFor: ["children"],
    publications: labels.length,
    passages: read.length,
    naming: 0,
  };
  return makeGap("not-named", count, ({ publications }) =>
    publications === 1
      ? `The label of ${drug} gives no dose for children; the doses it gives are not said to be theirs.`
      : `None of ${publications} labels of ${drug} gives a dose for children; the doses they give are not said to be theirs.`,
  );
}
