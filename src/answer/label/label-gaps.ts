import type { Lexicon } from "../../domain/lexicon.js";
import { kindsOf } from "../../domain/lexicon-names.js";
import { termsOf } from "../../text/analyse.js";
import type { Gap } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import type { Topic } from "../../domain/question.js";
import type { LabelAspect } from "./label-aspect.js";
import { DOSE, INDICATION } from "./label-aspects.js";
import type { OneLabel, Said } from "./label-sentences.js";
import { namesOne } from "./label-naming.js";
import { doseIsFor, fits } from "./label-said.js";
import { sentencesUnder } from "./label-sentences.js";

const under = (label: OneLabel, codes: readonly string[]): Said[] =>
  codes.flatMap((code) => sentencesUnder(label, code));

/** What a label says of its uses; where it has a section on them, what its doses are said to be for is a use, too. */
function usesOf(label: OneLabel): Said[] {
  const uses = under(label, INDICATION.codes);
  return uses.length === 0 ? [] : [...uses, ...under(label, DOSE.codes).filter((one) => fits(DOSE, one))];
}

/** Uses that take in many diseases by no name: "infections caused by bacteria", "pain". */
const AT_LARGE =
  /\b(?:infections?\s(?:\(?[^).]*\)?\s)?(?:caused by|due to)\s(?:\p{L}+\s)?(?:bacteria|micro-?organisms|germs|organisms)|bacterial infections|(?:mild|moderate|acute|minor|severe) pain|aches and pains|reduc\w+ (?:of )?fever)\b/iu;

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

/** For each condition asked about, that no label of the drug lists it among its indications; off label only where the indications of all of them were read. */
export function offLabelGaps(
  drug: string,
  labels: readonly OneLabel[],
  conditions: readonly Topic[],
  lexicon?: Lexicon,
): Gap[] {
  const all = labels.map((label) => ({ label, uses: usesOf(label) }));
  const read = all.filter(({ uses }) => uses.length > 0);
  const silent = all.filter(({ uses }) => uses.length === 0);
  if (read.length === 0 || conditions.length === 0) return [];
  const naming = read.filter(({ uses }) =>
    namesOne(
      conditions,
      uses.flatMap(({ section, text }) => [...section, text]),
    ),
  ).length;
  if (naming > 0) return [];
  const count = {
    where: "label" as const,
    lookedFor: conditions.map(({ label }) => label),
    publications: read.length,
    passages: read.reduce((sum, { uses }) => sum + uses.length, 0),
    naming,
  };
  const said = read.flatMap(({ uses }) => uses.map(({ text }) => text));
  const wide = said.flatMap((text) => AT_LARGE.exec(text)?.[0] ?? [])[0] ?? kindSaid(said, conditions, lexicon);
  const naming2 = silent.find(({ label }) => labelNames(label, conditions));
  const other = brandOf((naming2 ?? silent[0])?.label);
  return [
    makeGap("not-named", count, ({ publications, lookedFor }) => {
      const what = lookedFor.join(" or ");
      const who =
        publications === 1 ? `The label of ${drug} does not list` : `None of ${publications} labels of ${drug} lists`;
      if (wide !== undefined)
        return `${who} ${what} by name; among its uses are “${wide}”, and whether that takes it in is not said.`;
      if (silent.length === 0) return `${who} ${what} among its indications: that use is off label.`;
      const few =
        publications === 1 ? `The one label of ${drug} whose indications are in the library does not list` : who;
      return naming2 === undefined
        ? `${few} ${what} among them; of another label (${other}) the library holds no indications.`
        : `${few} ${what}; another label (${other}) names it, but the library holds no indications of that.`;
    }),
  ];
}

/** What a condition asked about is a kind of, where a use is told in that word ("psychotic disorders" for schizophrenia). */
function kindSaid(
  uses: readonly string[],
  conditions: readonly Topic[],
  lexicon: Lexicon | undefined,
): string | undefined {
  if (lexicon === undefined) return undefined;
  const ids = conditions.flatMap(({ names }) =>
    names.flatMap(({ relation, concept }) => (relation === "same" ? (concept ?? []) : [])),
  );
  const kinds = ids.flatMap((id) => kindsOf(lexicon, id));
  return kinds.flatMap(({ preferred, synonyms }) =>
    [preferred, ...synonyms].filter((name) => {
      const [whole, terms] = [uses.map((text) => ` ${termsOf(text).join(" ")} `), termsOf(name).join(" ")];
      return terms !== "" && whole.some((text) => text.includes(` ${terms} `));
    }),
  )[0];
}

function brandOf(label: OneLabel | undefined): string {
  const facts = label?.publication.label;
  return facts?.brands[0] ?? facts?.generics[0] ?? "another";
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
