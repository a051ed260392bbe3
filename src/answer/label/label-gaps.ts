import type { Gap } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import type { Topic } from "../../domain/question.js";
import type { LabelAspect } from "./label-aspect.js";
import { DOSE, INDICATION } from "./label-aspects.js";
import type { OneLabel, Said } from "./label-sentences.js";
import { namesOne } from "./label-naming.js";
import { fits } from "./label-fits.js";
import { doseIsFor } from "./label-said.js";
import { sentencesUnder } from "./label-sentences.js";

const under = (label: OneLabel, codes: readonly string[]): Said[] =>
  codes.flatMap((code) => sentencesUnder(label, code));

const DENIED =
  /\b(?:not|never)\s(?:been\s|be\s)?(?:indicated|intended|recommended|approved|effective|shown|established|demonstrated|proven|studied|evaluated|used?)\b|\bno (?:evidence|indication)\b|\b(?:ineffective|contra-?indicated)\b/iu;

/** Whether a sentence says what a drug is not for. */
export function deniesUse(text: string): boolean {
  return DENIED.test(text) && !/\bnot (?:only|adequately|otherwise)\b/iu.test(text);
}

/** What a label says of its uses; where it has a section on them, what its doses are said to be for is a use, too. */
export function usesOf(label: OneLabel): Said[] {
  const uses = under(label, INDICATION.codes).filter(({ text }) => !deniesUse(text));
  return uses.length === 0 ? [] : [...uses, ...under(label, DOSE.codes).filter((one) => fits(DOSE, one))];
}

/** Whether a label names one of these things anywhere. */
export function labelNames({ source }: OneLabel, topics: readonly Topic[]): boolean {
  return namesOne(
    topics,
    source.blocks.filter(({ kind }) => kind !== "title").map(({ start, end }) => source.text.slice(start, end)),
  );
}

/**
 * Of a drug's labels those that are on the condition asked about: that list it among their uses, else those without a section on uses that name
 * it; all where none is. A label for another use gives doses for that.
 */
export function labelsOn(labels: readonly OneLabel[], conditions: readonly Topic[]): readonly OneLabel[] {
  if (conditions.length === 0) return labels;
  const uses = (label: OneLabel) => usesOf(label);
  const listing = labels.filter((label) => uses(label).some((one) => namesOne(conditions, [...one.section, one.text])));
  if (listing.length > 0) return listing;
  const silent = labels.filter((label) => uses(label).length === 0 && labelNames(label, conditions));
  return silent.length > 0 ? silent : labels;
}

/** Whether a dose may be told for these conditions: it says so, or says no use and its label's uses name them, or are not held. */
export function isDoseFor(said: Said, conditions: readonly Topic[]): boolean {
  const told = doseIsFor(said, conditions);
  if (told !== undefined) return told;
  const uses = under(said.label, INDICATION.codes);
  return uses.length === 0 || uses.some((one) => namesOne(conditions, [...one.section, one.text]));
}

/** Whether a label lists one of these among its uses. */
export function listsOne(topics: readonly Topic[], label: OneLabel): boolean {
  return topics.length > 0 && usesOf(label).some(({ section, text }) => namesOne(topics, [...section, text]));
}

/** Whether a condition is among the uses of one of these labels. */
export function isLabelledUse(topic: Topic, labels: readonly OneLabel[]): boolean {
  if (topic.kind !== "condition" && topic.kind !== "finding") return false;
  const uses = labels.map((label) => under(label, INDICATION.codes)).filter((all) => all.length > 0);
  return uses.some((all) => all.some(({ section, text }) => namesOne([topic], [...section, text])));
}

/** Words of whom or what a dose is for. */
const OF_A_USE = /\b(?:with|treatment of|management of|prevention of|prophylaxis of|reduction (?:of|in))\b/iu;

/** Whether a dose says no use of its own, and the label's uses, where they are held, name one of these conditions. */
export function isForUseListed(said: Said, conditions: readonly Topic[]): boolean {
  const uses = under(said.label, INDICATION.codes);
  return (
    doseIsFor(said, conditions) === undefined &&
    !OF_A_USE.test(said.text) &&
    (uses.length === 0 || uses.some((one) => namesOne(conditions, [...one.section, one.text])))
  );
}

/** Sections that tell what a drug may do, or when it must not be given. */
const HARMS = ["34066-1", "34070-3", "50570-1", "43685-7", "34071-1", "42232-9", "34084-4", "34073-7"];
const GIVEN_FOR = /\b(?:for|treat\w*|indicated|licen[sc]ed|approved|off[- ]label|use(?:d)? in|prevent\w*)\b/iu;

/** Whether a condition is asked about as what a drug may do: labels warn of it, and nobody asks whether the drug is given for it. */
export function isAskedAsHarm(condition: Topic, question: string, labels: readonly OneLabel[]): boolean {
  return (
    !GIVEN_FOR.test(question) &&
    labels.some((label) => under(label, HARMS).some(({ section, text }) => namesOne([condition], [...section, text])))
  );
}

/** That no label of the drug says anything of what is asked; nothing where no text of one was read. */
export function notSaidGap(drug: string, labels: readonly OneLabel[], aspect: LabelAspect): Gap | undefined {
  const what = aspect.words ?? aspect.heading.toLowerCase();
  const count = {
    where: "label" as const,
    lookedFor: [what],
    publications: labels.length,
    passages: labels.reduce((sum, { source }) => sum + source.blocks.length, 0),
    naming: 0,
  };
  if (labels.length === 0) return undefined;
  return makeGap("not-answered", count, ({ publications }) =>
    publications === 1
      ? `Nothing on ${what} was found in the sections of the label of ${drug} that the library holds.`
      : `Nothing on ${what} was found in the sections of ${publications} labels of ${drug} that the library holds.`,
  );
}

/** That no label of the drug says anything of what is asked beside it; nothing where nothing is. */
export function nothingOnGap(drug: string, labels: readonly OneLabel[], asked: readonly Topic[]): Gap | undefined {
  const names = (some: readonly Topic[]) => some.map(({ label }) => label).join(" or ");
  const things = asked.filter(({ kind }) => kind !== "population");
  const what = names(things.filter(({ kind }) => kind !== "word")) || names(things);
  return what === ""
    ? undefined
    : notSaidGap(drug, labels, { heading: what, facet: "harm", codes: [], most: 1, words: what });
}

/** That no label of the drug gives a dose, or none that it says is for what was asked. */
export function noDoseGap(drug: string, labels: readonly OneLabel[], what?: string): Gap | undefined {
  if (labels.length === 0) return undefined;
  const read = labels.filter((label) => under(label, DOSE.codes).length > 0);
  const count = {
    where: "label" as const,
    lookedFor: [`a dose of ${drug}`],
    publications: labels.length,
    passages: labels.reduce((sum, label) => sum + under(label, DOSE.codes).length, 0),
    naming: 0,
  };
  return makeGap("not-answered", count, ({ publications }) => {
    const of = publications === 1 ? `the label of ${drug}` : `${publications} labels of ${drug}`;
    if (read.length === 0) return `The library holds no section on doses of ${of}.`;
    return what === undefined
      ? `No dose was found in the section on doses of ${of}.`
      : `No dose ${what} was found in ${of}; what it gives is not said to be for that.`;
  });
}
