import type { Question, Topic } from "../../domain/question.js";
import type { LabelAspect } from "./label-aspect.js";
import type { AspectSaid } from "./label-said.js";
import type { OneLabel, Said } from "./label-sentences.js";
import { labelWords } from "../../appraise/safety/safety-conditions.js";
import { isOfAnimals, isOfTogether, isOfUnborn } from "./label-beside.js";
import { namesOne, OF_A_STUDY } from "./label-naming.js";
import { isHighlight } from "./label-said.js";
import { tellsTheQuantity } from "../candidates/quantity-asked.js";
import { sentencesUnder } from "./label-sentences.js";

/** Words of what is to be done or left. */
const DOES =
  /\b(?:should|must|avoid\w*|recommended|do not|contra-?indicated|treat(?:ed|ment)? with|discontinu\w*|monitor\w*|caution|may be|limit\w*|unacceptable|prudent)\b/iu;
/** Words of what is not to be done at all. */
const BARS = /\b(?:should not|must not|do not|avoid\w*|contra-?indicat(?:ed|ions? to)|not recommended)\b/iu;
/** Words of what may happen. */
export const RISKS =
  /\b(?:risks?|increas\w+|doubl\w+|death|mortality|fatal|serious|severe|can (?:cause|result|lead)|may (?:cause|result|lead|increase))\b/iu;
/** Words of how something is treated. */
const TREATS = /\b(?:antidotes?|treat(?:ed|ment)?|infiltrat\w+|supportive|administer\w*|revers\w+)\b/iu;
/** Whether an amount, a length or an interval is asked for, which some sentences tell and others don't. */
function asksHowMuch(question: string): boolean {
  return !tellsTheQuantity(question, "");
}

/** Asked what is to be done once something came about. */
export const ASKS_WHAT_TO_DO =
  /\bantidotes?\b|\brevers(?:e|al|ing)\b|\bwhat (?:now|next)\b|\bwhat (?:do|should|can|to|must) (?:i|we|do|you|be)\b|\bhow (?:do i|should i|to|is it) (?:treat|manage|deal)\w*/iu;
const PREVENTS = /\b(?:to (?:avoid|minimi[sz]e|reduce)|prevent the possibility|care should be taken to)\b/iu;
/** Words by which an illness is what a drug is given for, or in. */
const GIVEN_FOR = /\b(?:for|in|treat\w*|indicated|prevent\w*)\b/iu;
const LONGEST = 70;

const isIllness = ({ kind }: Topic) => kind === "condition" || kind === "finding";

/** The sentences of labels that name all of these, by themselves or by their headings. */
function naming(topics: readonly Topic[], labels: readonly OneLabel[]): Said[] {
  return labels.flatMap((label) =>
    [...new Set(label.source.blocks.flatMap(({ code }) => code ?? []))]
      .flatMap((code): readonly Said[] => sentencesUnder(label, code))
      .filter(({ text }) => text.split(" ").length <= LONGEST && /[.)\]]$/u.test(text) && !isHighlight(text))
      .filter(({ section, text }) => topics.every((topic) => namesOne([topic], [...section, text])))
      .filter(({ section, text }) => namesOne(topics, [...section.slice(-1), text]))
      // What comes about with another drug says nothing of this one alone.
      .filter(({ text }) => topics.some((topic) => !isIllness(topic)) || !isOfTogether(text)),
  );
}

/** What a sentence must name to be on what was asked: one thing that somebody has or takes, or two words. */
export const ENOUGH = 2;

/** What a thing told counts for: a disease, a drug or words that stand together say by themselves what a sentence is on, a plain word does not. */
export function weightOf({ kind, label }: Topic): number {
  if (/\d/u.test(label)) return 0;
  if (kind !== "word" && kind !== "other") return ENOUGH;
  return /[\s-]/u.test(label) || labelWords(label) !== undefined ? ENOUGH : 1;
}

const BARS_OR_DOES = new RegExp(`${DOES.source}|${BARS.source}`, "iu");
const TELLS_HOW_MUCH =
  /\d\s?(?:mg|mcg|g|mL|units?|IU|%)|\b(?:\d+|one|two|three|six|twelve)[ -](?:to \d+ )?(?:minutes?|hours?|days?|weeks?|months?)\b|\bone-(?:half|third|quarter|tenth)\b|\bhalf\b/iu;

/** The sentences that name most of what is asked, where that is enough. */
function namingMost(topics: readonly Topic[], labels: readonly OneLabel[]): Said[] {
  const each = labels.flatMap((label) =>
    [...new Set(label.source.blocks.flatMap(({ code }) => code ?? []))]
      .flatMap((code): readonly Said[] => sentencesUnder(label, code))
      .filter(({ text }) => text.split(" ").length <= LONGEST && /[.)\]]$/u.test(text) && !isHighlight(text))
      .map((said) => ({
        said,
        names: topics.reduce((sum, topic) => sum + (namesOne([topic], [said.text]) ? weightOf(topic) : 0), 0),
      })),
  );
  const most = Math.max(0, ...each.map(({ names }) => names));
  return most < ENOUGH ? [] : each.filter(({ names }) => names === most).map(({ said }) => said);
}

/**
 * A sentence of a label, wherever it stands, that names all that a question asks beside the drug, or else most of it; one that says what to do before others. Nothing
 * where nothing but the drug is asked. Where a dose is, it must name something that somebody has or takes, or two words, and tell an amount or a time.
 */
export function namedAnywhere(
  { facets, text: question }: Question,
  asked: readonly Topic[],
  labels: readonly OneLabel[],
  narrow = false,
): AspectSaid | undefined {
  const topics = asked.filter(({ kind }) => kind !== "population");
  if (topics.length === 0) return undefined;
  const isOfPeople = (text: string) => !isOfUnborn(question, text) && !isOfAnimals(question, text);
  const ofDose = narrow || facets.includes("dose");
  const [ill, rest] = [topics.filter(isIllness), topics.filter((topic) => !isIllness(topic))];
  // "In angina with grapefruit juice": where no sentence names all, one on what is asked beside the illness; asked of harm, or not what it is given for, one on what may come about.
  const cures = ASKS_WHAT_TO_DO.test(question)
    ? topics.flatMap((topic) => naming([topic], labels)).filter(({ text }) => TREATS.test(text) && !PREVENTS.test(text))
    : [];
  const [found] = [topics, rest, facets.includes("harm") || !GIVEN_FOR.test(question) ? ill : []]
    .filter((some) => some.length > 0)
    .filter((some) => !ofDose || some.reduce((sum, topic) => sum + weightOf(topic), 0) >= ENOUGH)
    .map((some) => naming(some, labels).filter(({ text }) => isOfPeople(text)))
    .concat([namingMost(topics, labels).filter(({ text }) => isOfPeople(text) && BARS_OR_DOES.test(text))])
    .map((some) => (cures.length > 0 ? cures : some))
    .map((some) => (ofDose ? some.filter(({ text }) => TELLS_HOW_MUCH.test(text)) : some))
    .filter((some) => some.length > 0);
  if (found === undefined) return undefined;
  const ofCure = facets.includes("treatment") || ASKS_WHAT_TO_DO.test(question);
  const wanted = ofCure ? TREATS : DOES;
  const worth = ({ text }: Said) =>
    4 * Number(wanted.test(text)) +
    2 * Number(DOES.test(text)) +
    2 * Number(BARS.test(text)) +
    Number(RISKS.test(text)) +
    8 * Number(asksHowMuch(question) && tellsTheQuantity(question, text)) -
    3 * Number(OF_A_STUDY.test(text)) -
    3 * Number(ofCure && PREVENTS.test(text));
  const [best] = found
    .map((said, at) => ({ said, at, worth: worth(said) }))
    .sort((a, b) => b.worth - a.worth || a.at - b.at)
    .map(({ said }) => said);
  if (best === undefined) return undefined;
  const aspect: LabelAspect = { heading: "Named", facet: facets[0] ?? "harm", codes: [], most: 1 };
  return { aspect, said: best };
}
