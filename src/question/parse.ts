import type { Facet } from "../domain/facet.js";
import type { Lexicon } from "../domain/lexicon.js";
import type { Question, Topic } from "../domain/question.js";
import { Fault } from "../domain/fault.js";
import { analyse, termsOf } from "../text/analyse.js";
import { BROAD_CUES, CARRIER_TERMS, EFFECT_CUES, FACET_CUES, HARM_DONE_CUES, TO_WHOM_CUES } from "./cues.js";
import { INTERVENTIONS, masked, topicsOf } from "./topics.js";

/** Longer questions are refused: a question is not a document. */
export const LONGEST_QUESTION = 10_000;

/** Whether a word carries a question without being what it is about ("what", "effect", "patients"). */
export function isCarrier(word: string): boolean {
  return termsOf(word).every((term) => CARRIER_TERMS.has(term));
}

/** Whether a word by itself says what is asked ("dose", "symptoms"). */
export function isCue(word: string): boolean {
  return FACET_CUES.some(({ cue }) => cue.test(word));
}

/** A question's text in canonical form: NFC, every run of white space or control characters one space, none at the ends. */
export function canonicalQuestion(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/**
 * Parses a question: its topics (concepts of the lexicon, then plain words), the facets asked, and its form.
 * `readAs` maps mistyped index terms to the words they are read as. Throws a `bad-input` Fault for an empty or overlong question.
 */
export function parseQuestion(
  raw: string,
  lexicon: Lexicon,
  readAs: ReadonlyMap<string, string> = new Map(),
): Question {
  const text = canonicalQuestion(raw);
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
  const { topics, compared, interventions, linked } = topicsOf(corrected, lexicon);
  // "Cognitive behavioural therapy" names what is done; it does not ask for a therapy.
  const facets = facetsOf(masked(corrected, interventions), topics);
  return {
    text,
    form: formOf(corrected, facets, topics, linked),
    facets,
    topics,
    remarks,
    ...(compared.length === 0 ? {} : { compared }),
  };
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

/** The same; what a drug causes or damages is a harm of it, though the question does not say so. */
function facetsOf(text: string, topics: readonly Topic[]): Facet[] {
  const facets = facetsAsked(text);
  // "Efficacy and safety", "benefits and harms": both are asked.
  if (facets.includes("harm") && !facets.includes("treatment") && GOOD_AND_BAD.test(text))
    return ["treatment", ...facets];
  const causes = facets.includes("cause") && ASKS_WHETHER.test(text);
  if (facets.includes("harm") || !topics.some(({ kind }) => kind === "drug")) return facets;
  return causes || HARM_DONE_CUES.test(text) ? ["harm", ...facets] : facets;
}

const GOOD_AND_BAD =
  /\b(?:efficacy|effectiveness|benefits?)\s*(?:,? and|&|\+|\/|,|vs\.?|versus|or)\s*(?:(?:the|its|main|major|common|serious|most common)\s+)*(?:safety|harms?|risks?|side[- ]effects?|adverse\b|toxicit\w+|tolerability)/iu;
const ASKS_WHETHER = /^(?:does|do|did|can|could|will|would|may|might|is|are)\b/iu;

/** One thing does something to another, in the words of a question. */
const DOES_SOMETHING =
  /^(?:do|does|did|can|could|will|would|may|might)\s.+\s(?:affects?|influences?|alters?|changes?|improves?|reduces?|increases?|decreases?|lowers?|raises?)\s/iu;
/** What may itself be affected, and is then what is asked for. */
const ASKED_OF_AN_EFFECT: readonly Facet[] = ["harm", "prognosis", "prevention"];

function formOf(text: string, facets: readonly Facet[], topics: readonly Topic[], linked: boolean): Question["form"] {
  const about = topics.filter(({ kind }) => kind !== "population");
  const pairs = about.length > 1 && about.some(({ kind }) => INTERVENTIONS.includes(kind));
  // "Candesartan in pregnancy" asks whether it can be taken, not what it is.
  const expecting = topics.some(({ kind, label }) => kind === "population" && label === "pregnancy");
  if (expecting && facets.length === 0 && about.some(({ kind }) => kind === "drug") && !BROAD_CUES.test(text))
    return "effect";
  const asksEffect = EFFECT_CUES.test(text) && !BROAD_CUES.test(text);
  // "Does cognitive therapy affect sleep?" names what is tried, whatever words of facets stand in it.
  if (DOES_SOMETHING.test(text) && about.length > 1 && facets.every((facet) => !ASKED_OF_AN_EFFECT.includes(facet)))
    return "effect";
  // "Is X a useful treatment of Y?" asks for an effect; "treatment of Y" asks for a facet.
  if (facets.length > 0 && !(asksEffect && pairs && facets.every((facet) => facet === "treatment"))) return "facet";
  return asksEffect || TO_WHOM_CUES.test(text) || pairs || about.length > 2 || (linked && !BROAD_CUES.test(text))
    ? "effect"
    : "broad";
}
