import type { Facet } from "../domain/facet.js";
import type { Concept, Lexicon } from "../domain/lexicon.js";
import type { Question, Topic } from "../domain/question.js";
import { Fault } from "../domain/fault.js";
import type { Term } from "../text/analyse.js";
import { analyse, termsOf } from "../text/analyse.js";
import { conceptIndex, findConcepts } from "./concept-index.js";
import { BROAD_CUES, CARRIERS, EFFECT_CUES, FACET_CUES } from "./cues.js";
import { expand } from "./expand.js";
import { looksLikeADrug } from "./inn-stems.js";

/** Longer questions are refused: a question is not a document. */
export const LONGEST_QUESTION = 10_000;
/** So many topics at most are searched for; the first ones of the question. */
const MOST_TOPICS = 24;

const carriers = new Set(CARRIERS.flatMap((line) => termsOf(line)));

/** Whether a word carries a question without being what it is about ("what", "effect", "patients"). */
export function isCarrier(word: string): boolean {
  return termsOf(word).every((term) => carriers.has(term));
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

const cueTerms = (text: string): ReadonlySet<string> =>
  new Set(
    FACET_CUES.flatMap(({ cue }) => [...text.matchAll(new RegExp(cue, "giu"))].flatMap(([match]) => termsOf(match))),
  );

/** After these a question names what it is about: "of malaria", "in severe malaria", "for migraine". */
const POINTERS = new Set(["of", "in", "for", "with", "against", "on", "to"]);

/** Words of the question that are one topic; `parts` are those of a compound, which other writers write as words of their own. */
interface WordGroup {
  readonly terms: Term[];
  readonly parts: Term[];
  pointed: boolean;
}

/** Somebody's age says who is asked about, not what: "a 74-year-old", "aged 6 months", "80 yo". */
const AGE =
  /\b(?:aged?\s+)?\d{1,3}[\s-]*(?:years?|yrs?|months?|weeks?|days?)[\s-]*(?:olds?|of age)\b|\baged\s+\d{1,3}(?:\s*(?:years?|months?|weeks?|days?))?\b|\b\d{1,3}[\s-]?(?:y\/?o|m\/?o)\b/giu;

/** Abbreviations and names with digits ("HLA", "p53") are what a question is about, unless it is all in capitals. */
function isName(text: string, { start, end }: Term): boolean {
  const word = text.slice(start, end);
  return /^(?=.*\p{L})(\p{Lu}{2,}|.*\d.*)$/u.test(word) && /\p{Ll}/u.test(text);
}

/**
 * Plain words become topics, one each; a lone letter or number joins the word before it ("vitamin K", "type 1"), and the parts
 * of a compound ("beta-blocker") are no topics of their own. `next` is the first term of the concept that follows them.
 */
function wordTopics(text: string, terms: readonly Term[], next?: Term): Topic[] {
  const cues = cueTerms(text);
  const ages = [...text.matchAll(AGE)].map(({ 0: found, index }) => [index, index + found.length] as const);
  const isAge = ({ start, end }: Term) => ages.some(([from, to]) => start >= from && end <= to);
  const groups: WordGroup[] = [];
  let pointed = false;
  let previous: Term | undefined;
  for (const term of terms) {
    const word = text.slice(term.start, term.end).toLowerCase();
    const short = term.term.length === 1 || /^\d+$/u.test(term.term);
    const latest = groups.at(-1);
    const open = latest?.terms.at(-1) === previous ? latest : undefined;
    const adjacent = previous !== undefined && term.start <= previous.end + 1;
    if (open !== undefined && previous !== undefined && term.end <= previous.end) {
      open.parts.push(term);
      continue;
    }
    if (short && open !== undefined && adjacent && !isAge(term)) open.terms.push(term);
    else if (POINTERS.has(word)) pointed = true;
    else if (isAge(term) || carriers.has(term.term) || cues.has(term.term) || /^[a-z]$/u.test(term.term))
      pointed = false;
    else {
      // Of several words that one preposition points at, the last is the noun: "in severe falciparum malaria".
      if (pointed && open?.pointed === true && adjacent) open.pointed = false;
      groups.push({ terms: [term], parts: [], pointed: pointed || isName(text, term) });
    }
    previous = term;
  }
  // "in refractory juvenile dermatomyositis": the concept is the noun, and what stands before it only describes it.
  const last = groups.at(-1);
  if (last?.terms.at(-1) === previous && last !== undefined && (next?.start ?? Infinity) <= (previous?.end ?? 0) + 1)
    last.pointed = false;
  return groups.map((group) => wordTopic(text, group));
}

/** What a word stands before when it is what the question is about: "lithium toxicity", "malaria treatment". */
const LED_TO =
  /^\s+(dos(e|es|ed|ing|age|ages)|side effects?|adverse (effects?|events?|reactions?)|toxicity|overdose|poisoning|safety|contra-?indications?|interactions?|treatment|therapy|management|prophylaxis|prevention|diagnosis|prognosis|symptoms?)\b/iu;

function wordTopic(text: string, { terms, parts, pointed }: WordGroup): Topic {
  const label = text.slice(terms[0]?.start, terms.at(-1)?.end);
  const phrases = [terms, ...(parts.length > 0 && terms.length === 1 ? [parts] : [])];
  const allOf = [phrases.map((phrase) => phrase.map(({ term }) => term))];
  const drug = looksLikeADrug(label);
  return {
    label,
    kind: drug ? "drug" : "word",
    names: [{ label, relation: "same", allOf }],
    key: pointed || drug || LED_TO.test(text.slice(terms.at(-1)?.end)),
    unsettled: false,
  };
}
