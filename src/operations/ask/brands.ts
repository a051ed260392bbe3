import { bareDrug, productOf } from "../../answer/label/dose-evidence.js";
import { classCalled } from "../../appraise/safety/drug-classes.js";
import { measuredElements } from "../../appraise/measured-elements.js";
import type { Lexicon } from "../../domain/lexicon.js";
import { drugCalled, drugNamesBeginning } from "../../domain/lexicon-names.js";
import { parseQuestion } from "../../question/parse.js";
import { allDrugNames, sameDrugName } from "../../domain/drug-names.js";
import type { Naming, Question, Topic } from "../../domain/question.js";
import type { Library } from "../../ports/library.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { termsOf } from "../../text/analyse.js";
import { drugLabels } from "./drug-labels.js";

/** A brand, or a drug's own name, that a question names, with the drug that a label in the library says it is. */
export interface AskedBrand {
  readonly brand: string;
  readonly generic: string;
  /** The label's title; absent where the word lists say it. */
  readonly label?: string;
  /** The drug as a topic, where the word lists have it. */
  readonly topic?: Topic;
}

/** Plain words looked up at most: a question names few brands. */
const MOST_WORDS = 6;

/** "simva 40" is simvastatin with its amount. */
const AMOUNT = /\s\d+(?:\.\d+)?$/u;

/** The brands that the word lists have among the plain words of a question. */
function brandsListed({ topics }: Question, lexicon: Lexicon): AskedBrand[] {
  return topics
    .filter(({ kind }) => kind === "word")
    .flatMap(({ label: brand }) => {
      const concept = drugCalled(lexicon, brand.replace(AMOUNT, ""));
      const topic =
        concept === undefined
          ? undefined
          : parseQuestion(concept.preferred, lexicon).topics.find(({ kind }) => kind === "drug");
      return concept === undefined || topic === undefined ? [] : [{ brand, generic: concept.preferred, topic }];
    });
}

/** Letters of a short name at least, and those that a name has more at least. */
const SHORT = 4;
const LONGER = 3;

/**
 * The drugs that are typed by the beginning of their name ("norad", "atorva"): no other drug's name begins so, and the library prints the short word in no more passages than the whole name, or it would be a word of
 * its own ("test").
 */
async function shortNames(
  library: Library,
  { topics }: Question,
  lexicon: Lexicon,
  known: ReadonlySet<string>,
): Promise<AskedBrand[]> {
  const typed = topics.filter(
    ({ kind, label }) => kind === "word" && !known.has(label) && /^\p{Ll}+(?:\s\d[\d.]*)?$/u.test(label),
  );
  const found: AskedBrand[] = [];
  for (const { label } of typed.slice(0, MOST_WORDS)) {
    const short = label.replace(AMOUNT, "");
    if (short.length < SHORT) continue;
    const names = drugNamesBeginning(lexicon, short).filter((name) => name.length >= short.length + LONGER);
    const [name, ...others] = [...new Set(names.map(sameDrugName))];
    // "Trip" is no triptan: of a class nobody types the beginning.
    if (name === undefined || others.length > 0 || classCalled(name) !== undefined) continue;
    const topic = parseQuestion(name, lexicon).topics.find(({ kind }) => kind === "drug");
    if (topic === undefined) continue;
    const terms = [termsOf(short)[0] ?? short, ...names.flatMap((one) => termsOf(one))];
    const counts = await Promise.all(
      (["research", "label"] as const).map((tier) => library.documentFrequencies(tier, terms)),
    );
    const heldIn = (term: string) => counts.reduce((sum, each) => sum + (each.get(term) ?? 0), 0);
    if (heldIn(terms[0] ?? short) > Math.max(...terms.slice(1).map(heldIn))) continue;
    found.push({ brand: label, generic: name, topic });
  }
  return found;
}

/** The brands and drugs among the plain words of a question, as the word lists and the library's labels name them. */
export async function brandsAsked(library: Library, question: Question, lexicon: Lexicon): Promise<AskedBrand[]> {
  const listed = brandsListed(question, lexicon);
  const held = await brandsHeld(library, question, new Set(listed.map(({ brand }) => brand)));
  const known = new Set([...listed, ...held].map(({ brand }) => brand));
  return [...listed, ...held, ...(await shortNames(library, question, lexicon, known))];
}

/** As names are written. */
const A_NAME = /^\p{Lu}/u;

async function brandsHeld(
  library: Library,
  { topics, text }: Question,
  listed: ReadonlySet<string>,
): Promise<AskedBrand[]> {
  // A brand may end as drugs do ("NeoProfen"); what the word lists know is none.
  const isUnknown = ({ kind, names, label }: Topic) =>
    kind === "word"
      ? !looksLikeADrug(label) || A_NAME.test(label)
      : kind === "drug" && A_NAME.test(label) && names.every(({ concept }) => concept === undefined);
  const words = topics
    .filter(
      (topic) =>
        isUnknown(topic) && !listed.has(topic.label) && /^[\p{L}-]{4,}(?:\s[\p{L}-]+){0,2}$/u.test(topic.label),
    )
    .slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const held = await library.documentFrequencies("label", [...new Set(words.flatMap(({ label }) => termsOf(label)))]);
  const found: AskedBrand[] = [];
  for (const { label: word } of words) {
    if (!termsOf(word).some((term) => (held.get(term) ?? 0) > 0)) continue;
    const low = word.toLowerCase();
    const [first] = await drugLabels(library, [low], text);
    const facts = first?.publication.label;
    const product = facts === undefined ? undefined : productOf(facts);
    if (first === undefined || product === undefined) continue;
    const generic = sameDrugName(product);
    found.push({ brand: word, generic, label: first.publication.title });
  }
  return found;
}

/** A question whose brands are asked for by their generic names as well, and that says so; drugs that only a label tells are drugs. */
export function withGenerics(question: Question, brands: readonly AskedBrand[]): Question {
  if (brands.length === 0) return question;
  const topics = question.topics.map((topic) => {
    const known = brands.find(({ brand }) => brand === topic.label);
    if (known === undefined) return topic;
    if (isOwnName(known)) return { ...topic, kind: "drug" as const, key: true };
    if (known.topic !== undefined) return { ...known.topic, key: true, names: [...known.topic.names, ...topic.names] };
    const own: Naming = { label: known.generic, relation: "same", allOf: [[termsOf(known.generic)]] };
    return { ...topic, label: known.generic, kind: "drug" as const, key: true, names: [own, ...topic.names] };
  });
  return {
    ...question,
    topics: topics.filter(({ label }, at) => topics.findIndex((other) => other.label === label) === at),
    remarks: [
      ...question.remarks,
      ...brands
        .filter((one) => !isOwnName(one))
        .map(({ brand, generic, label }) =>
          label === undefined
            ? `“${brand}” is ${generic}`
            : `“${brand}” is ${generic}, by its label in the library (“${label}”)`,
        ),
    ],
  };
}

function isOwnName({ brand, generic }: AskedBrand): boolean {
  return sameDrugName(bareDrug(brand)) === generic;
}

/** A question whose drugs are looked for by all of their names: "glibenclamide" is glyburide in American labels. */
export function withBothNames(question: Question): Question {
  const isDrug = ({ kind }: Topic) => kind === "drug" || kind === "word";
  const topics = question.topics.map((topic) => {
    const all = isDrug(topic) ? allDrugNames(topic.label.toLowerCase()) : [];
    if (all.length < 2) return topic;
    const held = new Set(topic.names.map(({ label }) => label.toLowerCase()));
    const names = all
      .filter((name) => !held.has(name))
      .map((label): Naming => ({ label, relation: "same", allOf: [[termsOf(label)]] }));
    return { ...topic, names: [...topic.names, ...names] };
  });
  return { ...question, topics };
}

/** A question whose elements of blood are words where they are to be measured, not given: "check potassium on eplerenone" asks of one drug. */
export function withElementsMeasured(question: Question): Question {
  const measured = measuredElements(question.text);
  const isMeasured = ({ kind, label }: Question["topics"][number]) =>
    kind === "drug" && measured.has(label.toLowerCase());
  if (!question.topics.some(isMeasured)) return question;
  return {
    ...question,
    topics: question.topics.map((topic) => (isMeasured(topic) ? { ...topic, kind: "word" as const } : topic)),
  };
}
