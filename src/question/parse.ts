import type { Facet } from "../domain/facet.js";
import type { Concept, Lexicon } from "../domain/lexicon.js";
import type { Question, Topic } from "../domain/question.js";
import { Fault } from "../domain/fault.js";
import { analyse, termsOf } from "../text/analyse.js";
import { conceptIndex, findConcepts } from "./concept-index.js";
import { BROAD_CUES, CARRIER_TERMS, EFFECT_CUES, FACET_CUES } from "./cues.js";
import { expand } from "./expand.js";
import { wordTopics } from "./word-topics.js";

/** Longer questions are refused: a question is not a document. */
export const LONGEST_QUESTION = 10_000;
/** So many topics at most are searched for; the first ones of the question. */
const MOST_TOPICS = 24;

/** Whether a word carries a question without being what it is about ("what", "effect", "patients"). */
export function isCarrier(word: string): boolean {
  return termsOf(word).every((term) => CARRIER_TERMS.has(term));
}

/** Whether a word by itself says what is asked ("dose", "symptoms"). */
export function isCue(word: string): boolean {
  return FACET_CUES.some(({ cue }) => cue.test(word));
}

const INTERVENTIONS: readonly Topic["kind"][] = ["drug", "procedure", "test"];

/**
 * Parses a question: its topics (concepts of the lexicon, then plain words), the facets asked, and its form.
 * `readAs` maps mistyped index terms to the words they are read as. Throws a `bad-input` Fault for an empty or overlong question.
 */
export function parseQuestion(
  raw: string,
  lexicon: Lexicon,
  readAs: ReadonlyMap<string, string> = new Map(),
): Question {
  const text = raw
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Fault(
      "bad-input",
      "The question is empty.",
      'Ask in words, for example: citeside ask "diltiazem dose for calcinosis"',
    );
  if (text.length > LONGEST_QUESTION)
    throw new Fault(
      "bad-input",
      `The question has ${text.length} characters; ${LONGEST_QUESTION} is the most.`,
      "Ask about one thing at a time.",
    );
  const { corrected, remarks } = correct(text, readAs);
  const topics = topicsOf(corrected, lexicon);
  const facets = facetsAsked(corrected);
  return { text, form: formOf(corrected, facets, topics), facets, topics, remarks };
}

function correct(text: string, readAs: ReadonlyMap<string, string>): { corrected: string; remarks: string[] } {
  const remarks: string[] = [];
  let corrected = "";
  let from = 0;
  for (const { term, start, end } of analyse(text)) {
    const word = readAs.get(term);
    if (word === undefined || start < from) continue;
    remarks.push(`“${text.slice(start, end)}” is read as “${word}”`);
    corrected += text.slice(from, start) + word;
    from = end;
  }
  return { corrected: corrected + text.slice(from), remarks: [...new Set(remarks)] };
}

/** The facets asked, in the order of the table of cues: the more telling one first. */
function facetsAsked(text: string): Facet[] {
  return FACET_CUES.flatMap(({ facet, cue }) => (cue.test(text) ? [facet] : []));
}

function formOf(text: string, facets: readonly Facet[], topics: readonly Topic[]): Question["form"] {
  const about = topics.filter(({ kind }) => kind !== "population");
  const pairs = about.length > 1 && about.some(({ kind }) => INTERVENTIONS.includes(kind));
  const asksEffect = EFFECT_CUES.test(text) && !BROAD_CUES.test(text);
  // "Is X a useful treatment of Y?" asks for an effect; "treatment of Y" asks for a facet.
  if (facets.length > 0 && !(asksEffect && pairs && facets.every((facet) => facet === "treatment"))) return "facet";
  return asksEffect || pairs || about.length > 2 ? "effect" : "broad";
}

function topicsOf(text: string, lexicon: Lexicon): Topic[] {
  const terms = analyse(text);
  const mentions = findConcepts(
    conceptIndex(lexicon),
    terms.map(({ term }) => term),
  );
  const topics: Topic[] = [];
  const add = (topic: Topic) => {
    if (!topics.some(({ label }) => label === topic.label)) topics.push(topic);
  };
  let at = 0;
  for (const mention of mentions) {
    for (const topic of wordTopics(text, terms.slice(at, mention.start), terms[mention.start])) add(topic);
    const concepts = mention.concepts.flatMap((id) => lexicon.concepts.get(id) ?? []);
    const before = text.slice(0, terms[mention.start]?.start);
    if (concepts.length > 0) add(conceptTopic(lexicon, concepts, before));
    at = mention.end;
  }
  for (const topic of wordTopics(text, terms.slice(at))) add(topic);
  return topics.slice(0, MOST_TOPICS);
}

/** "After cardiac surgery", "during dialysis": a procedure so named is who is asked about, not what is to be done. */
const CIRCUMSTANCE =
  /\b(after|following|before|during|undergoing|post|in|awaiting)(\s+(the|an?|patients|people|adults|children|undergoing|having))*\s+$/iu;

function conceptTopic(lexicon: Lexicon, concepts: readonly Concept[], before: string): Topic {
  const [first] = concepts;
  const circumstance = first?.kind === "procedure" && CIRCUMSTANCE.test(before);
  return {
    label: first?.preferred ?? "",
    kind: circumstance ? "condition" : (first?.kind ?? "other"),
    names: concepts.flatMap((concept) => expand(lexicon, concept)),
    key: first !== undefined && first.kind !== "population" && first.kind !== "other",
    unsettled: concepts.some(({ mayMean }) => mayMean.length > 0),
  };
}
