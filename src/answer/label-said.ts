import { statedRegimens } from "../appraise/check-regimen.js";
import type { Publication } from "../domain/publication.js";
import type { Topic } from "../domain/question.js";
import type { Source } from "../domain/source.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { sentences } from "../text/sentences.js";
import { drugsOfLabel } from "./dose-evidence.js";
import type { LabelAspect } from "./label-aspects.js";
import { DOSE } from "./label-aspects.js";

export interface OneLabel {
  readonly publication: Publication;
  readonly source: Source;
}

export interface Said {
  readonly label: OneLabel;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: readonly string[];
}

export interface AspectSaid {
  readonly aspect: LabelAspect;
  readonly said: Said;
}

/** The labels of a drug, newest first. */
export function labelsOf(labels: readonly OneLabel[], drug: string): OneLabel[] {
  return labels
    .filter(({ publication: { label } }) => label !== undefined && drugsOfLabel(label).includes(drug))
    .sort((a, b) => ((a.source.date ?? "") < (b.source.date ?? "") ? 1 : -1));
}

/** Highlights say again, in short, what the sections say: their sentences end with a section's number. */
export const HIGHLIGHT = /\(\d+(?:\.\d+)*(?:,\s?\d+(?:\.\d+)*)*\)\.?$/u;

/** What the newest label that says anything of an aspect says of it, best first and then in its order. */
export function saidOf(aspect: LabelAspect, labels: readonly OneLabel[], asked: readonly Topic[]): Said[] {
  for (const label of labels) {
    const all = aspect.codes
      .flatMap((code) => sentencesUnder(label, code))
      .filter((one) => fits(aspect, one) && !(isGeneral(aspect) && isSpecial(one)))
      .filter(
        (one) => aspect.onlyNamed !== true || (asked.length > 0 && shareNamed(asked, [...one.section, one.text]) === 1),
      );
    const worth = (one: Said) =>
      (aspect.best?.test(one.text) === true ? 1 : 0) +
      (aspect.tells?.test(one.text) === true ? 1.5 : 0) +
      2 * shareNamed(asked, [...one.section, one.text]) +
      (one.section.slice(1).some((heading) => aspect.says?.test(heading) === true) ? 1.5 : 0) +
      (aspect === DOSE && LATER.test(one.text) ? -1 : 0) +
      (HIGHLIGHT.test(one.text) ? -1.5 : 0);
    const chosen = eachTextOnce(all)
      .map((one, at) => ({ one, at, worth: worth(one) }))
      .sort((a, b) => b.worth - a.worth || a.at - b.at)
      .slice(0, aspect.most)
      .map(({ one }) => one);
    if (chosen.length > 0) return chosen;
  }
  return [];
}

/** What is given after the first doses, or to those in whom they worked. */
const LATER =
  /^maintenance\b|\b(?:in responding|responders|re-?treat\w*|re-?administ\w*|(?<!initial and )maintenance (?:dose|treatment|therapy))\b/iu;

/** A product information for several strengths says the same once for each. */
function eachTextOnce(all: readonly Said[]): Said[] {
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The dose and the maximum are those of most people. */
function isGeneral({ heading }: LabelAspect): boolean {
  return heading === DOSE.heading || heading === "Maximum";
}

/** Whether a sentence, or the headings over it, give a dose to some people only: shown as the dose of all, it could hurt. */
function isSpecial({ section, text }: Said): boolean {
  return /\b(?:p(?:a)?ediatric|children|child|adolescents?|infants?|impairment|dialysis|elderly|geriatric|inhibitors?|co-?administ\w+|concomitant\w*|in patients taking|-treated patients|this patient population|formulation)\b/iu.test(
    [...section.slice(1), text].join(" "),
  );
}

/** A sentence that can be read: not a heading in capitals nor a table without stops. Items of a list are short. */
export function fits(aspect: LabelAspect, { text, section }: Said): boolean {
  const words = text.split(" ").length;
  if (aspect.none?.test(text) === true) return true;
  if (words > 70 || text.endsWith(":") || text.length < 12 || (text === text.toUpperCase() && words < 12)) return false;
  const says = aspect.says;
  // Under "Pediatric patients" a dose need not say again whose it is.
  if (says !== undefined && !says.test(text) && !section.slice(1).some((heading) => says.test(heading))) return false;
  if (aspect.facet !== "dose" || aspect.says !== undefined) return words >= 3;
  return statedRegimens(text).length > 0;
}

export function sentencesUnder(label: OneLabel, code: string): Said[] {
  const { source } = label;
  return source.blocks
    .filter((block) => block.code === code && (block.kind === "paragraph" || block.kind === "item"))
    .flatMap(({ start: from, end: to, section }) =>
      sentences(source.text, from, to).map(({ start, end }) => ({
        label,
        start,
        end,
        text: source.text.slice(start, end),
        section,
      })),
    );
}

/** How much of what was asked beside the drug a sentence or its headings name, from 0 to 1. */
function shareNamed(asked: readonly Topic[], lines: readonly string[]): number {
  return asked.filter((topic) => namesOne([topic], lines)).length / Math.max(1, asked.length);
}

export function namesOne(topics: readonly Topic[], lines: readonly string[]): boolean {
  const text = termText(lines.flatMap((line) => [...termsOf(line), ""]));
  return topics.some((topic) => nearestNaming(text, topic) !== undefined);
}
