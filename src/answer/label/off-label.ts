import type { Gap } from "../../domain/gap.js";
import { makeGap } from "../../domain/gap.js";
import type { Lexicon } from "../../domain/lexicon.js";
import type { Topic } from "../../domain/question.js";
import { DOSE, INDICATION } from "./label-aspects.js";
import { deniesUse, labelNames, usesOf } from "./label-gaps.js";
import { namesItself, namesOne } from "./label-naming.js";
import { sentencesUnder, type OneLabel, type Said } from "./label-sentences.js";
import { unknownUse, widerUse } from "./use-relation.js";

/** What else the uses of a drug are read with. */
export interface OffLabelWith {
  /** Tells what a condition is a kind of, and which words of labels name ailments. */
  readonly lexicon?: Lexicon | undefined;
  /** What it is asked for, as it was typed. */
  readonly inWords?: string | undefined;
}

/**
 * That no label of a drug lists what is asked about among its indications: off label only where the indications of all of them were read and are told in words that the lexicon knows, and none is
 * something that what is asked about is a kind, a cause or a manifestation of. Otherwise what the labels say instead.
 */
export function offLabelGaps(
  drug: string,
  labels: readonly OneLabel[],
  conditions: readonly Topic[],
  { lexicon, inWords }: OffLabelWith = {},
): Gap[] {
  const all = labels.map((label) => ({ label, uses: usesOf(label) }));
  const read = all.filter(({ uses }) => uses.length > 0);
  const silent = all.filter(({ uses }) => uses.length === 0);
  if (conditions.length === 0) return [];
  if (read.length === 0) return inWords === undefined ? [] : noUsesHeld(drug, labels, conditions, inWords);
  // Of plain words nobody knows what else labels may call them, and one alone ("pain" of "back pain") names nothing.
  const isPlain = conditions.every(({ kind }) => kind === "word");
  const diseases = conditions.filter(({ kind }) => kind !== "word");
  const isListed = ({ section, text }: Said) =>
    isPlain ? conditions.every((one) => namesOne([one], [...section, text])) : namesOne(diseases, [...section, text]);
  const isDenied = ({ text }: Said) => conditions.some((one) => namesItself(one, [text]));
  if (read.some(({ label, uses }) => uses.some(isListed) || deniedIn(label).some(isDenied))) return [];
  const count = {
    where: "label" as const,
    lookedFor: isPlain && inWords !== undefined ? [inWords] : diseases.map(({ label }) => label),
    publications: read.length,
    passages: read.reduce((sum, { uses }) => sum + uses.length, 0),
    naming: 0,
  };
  const said = read.flatMap(({ uses }) => uses.map(({ text }) => text));
  const wide = widerUse(said, conditions, lexicon) ?? unknownUse(said, conditions, lexicon);
  const naming = silent.find(({ label }) => labelNames(label, conditions));
  const other = brandOf((naming ?? silent[0])?.label);
  return [
    makeGap("not-named", count, ({ publications, lookedFor }) => {
      const what = lookedFor.join(" or ");
      const who =
        publications === 1 ? `The label of ${drug} does not list` : `None of ${publications} labels of ${drug} lists`;
      if (isPlain) return `${who} ${what} by that name among its uses.`;
      if (wide !== undefined)
        return `${who} ${what} by name; among its uses are “${wide}”, and whether that takes it in is not said.`;
      const form = formOf(read);
      if (form !== undefined)
        return `${who} ${what} among its indications; only ${form} is in the library, and what the drug is given for otherwise is not known here.`;
      const by = publications === 1 ? "this label" : "these labels";
      if (silent.length === 0) return `${who} ${what} among its indications: by ${by} that use is off label.`;
      const few =
        publications === 1 ? `The one label of ${drug} whose indications are in the library does not list` : who;
      return naming === undefined
        ? `${few} ${what} among them; of another label (${other}) the library holds no indications.`
        : `${few} ${what}; another label (${other}) names it, but the library holds no indications of that.`;
    }),
  ];
}

/** That the library holds no indications of these labels, where it is asked whether the drug is for something; nothing where they give doses for it. */
function noUsesHeld(drug: string, labels: readonly OneLabel[], conditions: readonly Topic[], inWords: string): Gap[] {
  const diseases = conditions.filter(({ kind }) => kind !== "word");
  const named = (sentence: Said) => {
    const lines = [...sentence.section, sentence.text];
    return diseases.length === 0 ? conditions.every((one) => namesOne([one], lines)) : namesOne(diseases, lines);
  };
  const doses = labels.flatMap((label) => DOSE.codes.flatMap((code) => sentencesUnder(label, code)));
  if (labels.length === 0 || doses.some(named)) return [];
  const count = {
    where: "label" as const,
    lookedFor: [inWords],
    publications: labels.length,
    passages: labels.reduce((sum, { source }) => sum + source.blocks.length, 0),
    naming: 0,
  };
  return [
    makeGap("not-answered", count, ({ publications, lookedFor: [what = ""] }) =>
      publications === 1
        ? `The library holds no indications of the label of ${drug}, so whether it lists ${what} cannot be told.`
        : `The library holds no indications of ${publications} labels of ${drug}, so whether they list ${what} cannot be told.`,
    ),
  ];
}

/** Forms that act where they are put, as labels call them: what such a one is for says nothing of a drug's tablets. */
const LOCAL: readonly (readonly [string, RegExp])[] = [
  ["a form for the eyes", /\b(?:ophthalmic|eye drops?|intravitreal|intraocular)\b/iu],
  ["a form for the ears", /\b(?:otic|ear drops?)\b/iu],
  ["a form for the skin", /\b(?:topical(?:ly)?|cream|ointment|lotion|shampoo|foam|dermal gel|gel, \d)\b/iu],
  ["a form for the nose", /\b(?:nasal (?:spray|solution)|intranasal)\b/iu],
  ["a form for the mouth", /\b(?:mouth ?wash|oral rinse|dental|periodont\w+|buccal)\b/iu],
  ["a form to inhale", /\b(?:inhaler|inhalation|inhaled|aerosol|nebuli[sz]\w+)\b/iu],
  ["a form for the vagina", /\b(?:vaginal|intrauterine)\b/iu],
  ["a form for the rectum", /\b(?:rectal|suppositor(?:y|ies)|enema)\b/iu],
];

/** The local form that all of these labels are of, where there is one. */
function formOf(read: readonly { readonly label: OneLabel; readonly uses: readonly Said[] }[]): string | undefined {
  const words = ({ label, uses }: (typeof read)[number]) =>
    [
      label.publication.title,
      ...(label.publication.label?.routes ?? []),
      ...(label.publication.label?.forms ?? []),
      ...uses.map(({ text }) => text),
    ].join(" ");
  const forms = read.map((one) => {
    const said = words(one);
    return /\b(?:tablets?|capsules?|oral (?:solution|suspension)|injection|intravenous|for oral use)\b/iu.test(said)
      ? undefined
      : LOCAL.find(([, named]) => named.test(said))?.[0];
  });
  return forms.every((form) => form !== undefined) ? [...new Set(forms)].join(" and ") : undefined;
}

/** What a label says under its indications that its drug is not for. */
function deniedIn(label: OneLabel): Said[] {
  return INDICATION.codes.flatMap((code) => sentencesUnder(label, code)).filter(({ text }) => deniesUse(text));
}

function brandOf(label: OneLabel | undefined): string {
  const facts = label?.publication.label;
  return facts?.brands[0] ?? facts?.generics[0] ?? "another";
}
