import type { Section, TierAnswer } from "../domain/answer.js";
import { makeTierAnswer } from "../domain/answer.js";
import type { Directness } from "../domain/directness.js";
import type { Gap } from "../domain/gap.js";
import { makeGap } from "../domain/gap.js";
import type { Question, Topic } from "../domain/question.js";
import type { Quote } from "../domain/quote.js";
import { makeQuote } from "../domain/quote.js";
import type { Statement } from "../domain/statement.js";
import { makeStatement } from "../domain/statement.js";
import { drugsOfLabel } from "./dose-evidence.js";
import type { LabelAspect } from "./label-aspects.js";
import { ASKED_FIRST, CHILDREN, DOSE, INDICATION, LABEL_ASPECTS } from "./label-aspects.js";
import { childrenGap, forThoseAsked } from "./label-people.js";
import type { AspectSaid, OneLabel, Said } from "./label-said.js";
import { labelsOf, namesOne, saidOf, sentencesUnder } from "./label-said.js";
import { headingNeeded, othersAsked, safetyAsked } from "./label-warnings.js";

/**
 * The label tier of a question about drugs: for each drug what its label says of indications, dose, maximum, kidneys, liver, contraindications,
 * interactions and pregnancy, from the newest label that says it. The lead is what was asked: the dose where that was, else the indication; where
 * no label lists the condition asked about, the gap that its use is off label. Gives `composed`, what was found without this, where no label
 * of a drug is at hand; its statements of other publications follow.
 */
export function labelTier(question: Question, all: readonly OneLabel[], found: TierAnswer): TierAnswer {
  const { labels, composed } = forThoseAsked(question.text, all, found);
  const [first] = labels;
  if (first === undefined) return composed;
  const conditions = question.topics.filter(
    (topic) =>
      (topic.kind === "condition" || topic.kind === "finding" || isUseAsked(topic, question.text, labels)) &&
      !isWhoseDose(topic, question.text),
  );
  const drugs = [
    ...new Set(labels.flatMap(({ publication: { label } }) => (label === undefined ? [] : drugsOfLabel(label)))),
  ];
  const several = drugs.length > 1;
  const asked = othersAsked(question.topics, drugs);
  const [warning] = safetyAsked(question, drugs, labels);
  // Whoever asks whether something is safe does not ask what it is for.
  const offLabel =
    warning === undefined ? drugs.flatMap((drug) => offLabelGaps(drug, labelsOf(labels, drug), conditions)) : [];
  const statementOf = (aspect: LabelAspect, said: Said, before: readonly Quote[] = []): Statement =>
    makeStatement(
      [...before, makeQuote(said.label.source, said.start, said.end)].map((quote) => ({
        quote,
        publication: said.label.publication,
      })),
      {
        facet: aspect.facet,
        directness: directnessOf(aspect, said, conditions, drugs),
      },
    );
  // A sentence that says two things at once is shown where it comes first.
  const used = new Set<number>();
  const sections: Section[] = [];
  const firsts: AspectSaid[] = [];
  for (const aspect of shownFor(question, warning !== undefined))
    for (const drug of drugs) {
      const said = saidOf(aspect, labelsOf(labels, drug), asked).filter(({ start }) => !used.has(start));
      const [first] = said;
      if (first === undefined) continue;
      firsts.push({ aspect, said: first });
      for (const { start } of said) used.add(start);
      sections.push({
        heading: several ? `${aspect.heading}: ${drug}` : aspect.heading,
        facets: [aspect.facet],
        statements: said.map((one) => statementOf(aspect, one)),
      });
    }
  if (sections.length === 0) return composed;
  const place = wantedOf(question)
    .map((wanted) => sections.findIndex(({ heading }) => heading.startsWith(wanted.heading)))
    .find((at) => at >= 0);
  const [drug = ""] = drugs;
  // An adult's dose is no answer for a child.
  const children =
    warning === undefined &&
    question.facets.includes("dose") &&
    CHILDREN.test(question.text) &&
    !sections.some(({ heading }) => heading.startsWith("Children"))
      ? childrenGap(drug, labels)
      : undefined;
  const leading = children === undefined ? (warning ?? firsts[place ?? -1]) : undefined;
  const lead = leading === undefined ? undefined : statementOf(leading.aspect, leading.said, headingNeeded(leading));
  const rest = sections
    .map((section) => ({
      ...section,
      statements: section.statements.filter((one) => lead === undefined || !sameWords(one, lead)),
    }))
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
    return makeTierAnswer({
      tier: "label",
      lead: { gap: off },
      sections: [...sections, ...others],
      gaps: more,
    });
  if (children !== undefined)
    return makeTierAnswer({
      tier: "label",
      lead: { gap: children },
      sections: [...sections, ...others],
      gaps: offLabel,
    });
  return makeTierAnswer({
    tier: "label",
    lead: lead === undefined ? (off === undefined ? composed.lead : { gap: off }) : { statement: lead },
    sections: [...rest, ...others],
    gaps: lead === undefined ? more : offLabel,
  });
}

/** "Is X indicated for asthma?": a word that no list knows is what X may be for, where just that is asked. */
function isUseAsked({ kind, label, key }: Topic, text: string, labels: readonly OneLabel[]): boolean {
  if (kind !== "word" || !key || !/\b(?:indicated|licen[sc]ed|approved)\s(?:for|in)\b|\boff[- ]label\b/iu.test(text))
    return false;
  const own = labels.flatMap(({ publication }) => [
    ...(publication.label?.brands ?? []),
    ...(publication.label === undefined ? [] : drugsOfLabel(publication.label)),
  ]);
  const low = label.toLowerCase();
  return (
    !own.some((name) => name.toLowerCase() === low) &&
    !/^(?:indicat|licen[sc]|approv|label|off|use|drug|medic)/u.test(low)
  );
}

/** Failing kidneys or a failing liver say whose dose is asked for, and are no use of a drug, unless it is asked "for" them. */
function isWhoseDose({ label, names }: Topic, text: string): boolean {
  const all = [label, ...names.map((name) => name.label)];
  const whose = LABEL_ASPECTS.some(
    ({ heading, asked }) => WHOSE.has(heading) && all.some((name) => asked?.test(name) === true),
  );
  if (!whose) return false;
  const low = text.toLowerCase();
  return !all.some(
    (name) =>
      /\b(?:for|treat\w*)\s(?:[\p{L}-]+\s){0,2}$/u.test(low.split(name.toLowerCase())[0] ?? "") &&
      low.includes(name.toLowerCase()),
  );
}
const WHOSE: ReadonlySet<string> = new Set(["Renal impairment", "Hepatic impairment", "Pregnancy"]);

/** The aspects that may lead, best first: those that the question's words ask for, then the dose where that was asked, then what it is for. */
function wantedOf({ facets, text }: Question): LabelAspect[] {
  const asked = ASKED_FIRST.flatMap((heading) =>
    LABEL_ASPECTS.filter((aspect) => aspect.heading === heading && aspect.asked?.test(text) === true),
  );
  return [...asked, ...(facets.includes("dose") ? [DOSE] : []), INDICATION];
}

function sameWords(one: Statement, other: Statement): boolean {
  const [a, b] = [one.quotes.at(-1), other.quotes.at(-1)];
  return a?.source === b?.source && a?.start === b?.start;
}

/** All aspects, but where somebody asks of one thing only: those of doses for a dose, those of harms for harms and
 * where a warning leads. */
function shownFor({ facets, form, text }: Question, isWarned: boolean): readonly LabelAspect[] {
  const isAsked = ({ asked }: LabelAspect) => asked?.test(text) === true;
  const shown = LABEL_ASPECTS.filter((aspect) => aspect.onlyAsked !== true || isAsked(aspect));
  // A sentence stands where it is first looked for: where it was asked for.
  const all = [...shown].sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)));
  const ofUse = facets.includes("dose") || facets.includes("treatment");
  const ofHarm = all.some((aspect) => aspect.facet === "harm" && isAsked(aspect));
  if (!isWarned && !ofHarm && (form === "broad" || facets.length === 0)) return all;
  const harms = facets.length > 0 && facets.every((facet) => facet === "harm") ? true : !ofUse && (isWarned || ofHarm);
  return harms ? all.filter((aspect) => (aspect.facet === "harm" || isAsked(aspect)) && !isBeside(aspect, text)) : all;
}

/** Asked whether it is safe for an unborn child, what it does to those who take it, or with other drugs, is not what was asked. */
function isBeside({ heading }: LabelAspect, text: string): boolean {
  if (!/\b(?:pregnan\w+|trimester|gestation\w*)\b/iu.test(text)) return false;
  if (heading === "Adverse reactions") return !/\b(?:side[- ]effects?|adverse)\b/iu.test(text);
  return heading === "Interactions" && !/\binteract\w*|\bwith\b/iu.test(text);
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
    differs: [
      {
        element: "condition",
        asked: condition.label,
        found: `the labelled uses of ${drugs.join(" and ")}`,
      },
    ],
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
