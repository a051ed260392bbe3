import { statedRegimens } from "../appraise/check-regimen.js";
import type { Section, TierAnswer } from "../domain/answer.js";
import { makeTierAnswer } from "../domain/answer.js";
import type { Directness } from "../domain/directness.js";
import type { Gap } from "../domain/gap.js";
import { makeGap } from "../domain/gap.js";
import type { Publication } from "../domain/publication.js";
import type { Question, Topic } from "../domain/question.js";
import { makeQuote } from "../domain/quote.js";
import type { Source } from "../domain/source.js";
import type { Statement } from "../domain/statement.js";
import { makeStatement } from "../domain/statement.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { sentences } from "../text/sentences.js";
import { drugsOfLabel } from "./dose-evidence.js";
import type { LabelAspect } from "./label-aspects.js";
import { DOSE, INDICATION, LABEL_ASPECTS } from "./label-aspects.js";

interface OneLabel {
  readonly publication: Publication;
  readonly source: Source;
}

interface Said {
  readonly label: OneLabel;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: readonly string[];
}

/**
 * The label tier of a question about drugs: for each drug what its label says of indications, dose, maximum, kidneys, liver, contraindications,
 * interactions and pregnancy, from the newest label that says it. The lead is what was asked: the dose where that was, else the indication; where
 * no label lists the condition asked about, the gap that its use is off label. Gives `composed`, what was found without this, where no label
 * of a drug is at hand; its statements of other publications follow.
 */
export function labelTier(question: Question, labels: readonly OneLabel[], composed: TierAnswer): TierAnswer {
  const [first] = labels;
  if (first === undefined) return composed;
  const conditions = question.topics.filter(({ kind }) => kind === "condition" || kind === "finding");
  const drugs = [
    ...new Set(labels.flatMap(({ publication: { label } }) => (label === undefined ? [] : drugsOfLabel(label)))),
  ];
  const several = drugs.length > 1;
  const offLabel = drugs.flatMap((drug) => offLabelGaps(drug, labelsOf(labels, drug), conditions));
  const statementOf = (aspect: LabelAspect, said: Said): Statement =>
    makeStatement(
      [{ quote: makeQuote(said.label.source, said.start, said.end), publication: said.label.publication }],
      {
        facet: aspect.facet,
        directness: directnessOf(aspect, said, conditions, drugs),
      },
    );
  // A sentence that says two things at once is shown where it comes first.
  const used = new Set<number>();
  const sections: Section[] = [];
  for (const aspect of shownFor(question))
    for (const drug of drugs) {
      const said = saidOf(aspect, labelsOf(labels, drug), conditions).filter(({ start }) => !used.has(start));
      if (said.length === 0) continue;
      for (const { start } of said) used.add(start);
      sections.push({
        heading: several ? `${aspect.heading}: ${drug}` : aspect.heading,
        facets: [aspect.facet],
        statements: said.map((one) => statementOf(aspect, one)),
      });
    }
  if (sections.length === 0) return composed;
  const wanted = question.facets.includes("dose") ? DOSE : INDICATION;
  const place = sections.findIndex(({ heading }) => heading.startsWith(wanted.heading));
  const lead = sections[place]?.statements[0];
  const rest = sections
    .map((section, at) => (at === place ? { ...section, statements: section.statements.slice(1) } : section))
    .filter(({ statements }) => statements.length > 0);
  const shown = new Set(labels.map(({ publication }) => publication.id));
  const others = composed.sections
    .map((section) => ({
      ...section,
      statements: section.statements.filter(({ publications }) => publications.every((id) => !shown.has(id))),
    }))
    .filter(({ statements }) => statements.length > 0);
  const [off, ...more] = offLabel;
  if (off !== undefined && lead !== undefined)
    return makeTierAnswer({ tier: "label", lead: { gap: off }, sections: [...sections, ...others], gaps: more });
  return makeTierAnswer({
    tier: "label",
    lead: lead === undefined ? (off === undefined ? composed.lead : { gap: off }) : { statement: lead },
    sections: [...rest, ...others],
    gaps: lead === undefined ? more : offLabel,
  });
}

/** All aspects, but where somebody asks of one thing only: those of doses for a dose, those of harms for harms. */
function shownFor({ facets, form }: Question): readonly LabelAspect[] {
  if (form === "broad" || facets.length === 0) return LABEL_ASPECTS;
  const harms = facets.every((facet) => facet === "harm");
  return harms ? LABEL_ASPECTS.filter(({ facet }) => facet === "harm") : LABEL_ASPECTS;
}

function labelsOf(labels: readonly OneLabel[], drug: string): OneLabel[] {
  return labels
    .filter(({ publication: { label } }) => label !== undefined && drugsOfLabel(label).includes(drug))
    .sort((a, b) => ((a.source.date ?? "") < (b.source.date ?? "") ? 1 : -1));
}

/** Highlights say again, in short, what the sections say: their sentences end with a section's number. */
const HIGHLIGHT = /\(\d+(?:\.\d+)*(?:,\s?\d+(?:\.\d+)*)*\)\.?$/u;

/** What the newest label that says anything of an aspect says of it, best first and then in its order. */
function saidOf(aspect: LabelAspect, labels: readonly OneLabel[], conditions: readonly Topic[]): Said[] {
  for (const label of labels) {
    const all = aspect.codes
      .flatMap((code) => sentencesUnder(label, code))
      .filter((one) => fits(aspect, one) && !(isGeneral(aspect) && isSpecial(one)));
    const worth = (one: Said) =>
      (aspect.best?.test(one.text) === true ? 1 : 0) +
      (namesOne(conditions, [...one.section, one.text]) ? 2 : 0) +
      (HIGHLIGHT.test(one.text) ? -1.5 : 0);
    const chosen = all
      .map((one, at) => ({ one, at, worth: worth(one) }))
      .sort((a, b) => b.worth - a.worth || a.at - b.at)
      .slice(0, aspect.most)
      .map(({ one }) => one);
    if (chosen.length > 0) return chosen;
  }
  return [];
}

/** The dose and the maximum are those of most people. */
function isGeneral({ heading }: LabelAspect): boolean {
  return heading === DOSE.heading || heading === "Maximum";
}

/** Whether a sentence, or the headings over it, give a dose to some people only: shown as the dose of all, it could hurt. */
function isSpecial({ section, text }: Said): boolean {
  return /\b(?:p(?:a)?ediatric|children|child|adolescents?|infants?|impairment|dialysis|elderly|geriatric|inhibitors?|co-?administ\w+|concomitant\w*|in patients taking|-treated patients|this patient population)\b/iu.test(
    [...section.slice(1), text].join(" "),
  );
}

/** A sentence that can be read: not a heading in capitals nor a table without stops. Items of a list are short. */
function fits(aspect: LabelAspect, { text }: Said): boolean {
  const words = text.split(" ").length;
  if (words > 70 || text.endsWith(":") || text.length < 12 || (text === text.toUpperCase() && words < 12)) return false;
  if (aspect.says !== undefined && !aspect.says.test(text)) return false;
  if (aspect.facet !== "dose" || aspect.says !== undefined) return words >= 3;
  return statedRegimens(text).length > 0;
}

function sentencesUnder(label: OneLabel, code: string): Said[] {
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

function namesOne(topics: readonly Topic[], lines: readonly string[]): boolean {
  const text = termText(lines.flatMap((line) => [...termsOf(line), ""]));
  return topics.some((topic) => nearestNaming(text, topic) !== undefined);
}

/** What a label says of doses and uses is direct where it names what was asked about; its warnings hold whatever it is given for. */
function directnessOf(
  aspect: LabelAspect,
  said: Said,
  conditions: readonly Topic[],
  drugs: readonly string[],
): Directness {
  const [condition] = conditions;
  if (condition === undefined || aspect.facet === "harm" || namesOne(conditions, [...said.section, said.text]))
    return { kind: "direct" };
  return {
    kind: "indirect",
    differs: [{ element: "condition", asked: condition.label, found: `the labelled uses of ${drugs.join(" and ")}` }],
  };
}

/** For each condition asked about, that no label of the drug lists it among its indications. */
function offLabelGaps(drug: string, labels: readonly OneLabel[], conditions: readonly Topic[]): Gap[] {
  const indications = labels.map((label) => INDICATION.codes.flatMap((code) => sentencesUnder(label, code)));
  const read = indications.filter((all) => all.length > 0);
  if (read.length === 0 || conditions.length === 0) return [];
  const naming = read.filter((all) =>
    namesOne(
      conditions,
      all.flatMap(({ section, text }) => [...section, text]),
    ),
  ).length;
  if (naming > 0) return [];
  const count = {
    where: "label" as const,
    lookedFor: conditions.map(({ label }) => label),
    publications: read.length,
    passages: read.reduce((sum, all) => sum + all.length, 0),
    naming,
  };
  return [
    makeGap("not-named", count, ({ publications, lookedFor }) => {
      const what = lookedFor.join(" or ");
      const who =
        publications === 1 ? `The label of ${drug} does not list` : `None of ${publications} labels of ${drug} lists`;
      return `${who} ${what} among its indications: that use is off label.`;
    }),
  ];
}
