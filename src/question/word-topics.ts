import type { Topic } from "../domain/question.js";
import type { Term } from "../text/analyse.js";
import { analyse, termsOf } from "../text/analyse.js";
import { CARRIER_TERMS, FACET_CUES } from "./cues.js";
import { looksLikeADrug } from "./inn-stems.js";

const cueTerms = (text: string): ReadonlySet<string> =>
  new Set(
    FACET_CUES.flatMap(({ cue }) => [...text.matchAll(new RegExp(cue, "giu"))].flatMap(([match]) => termsOf(match))),
  );

/** After these a question names what it is about: "of malaria", "in severe malaria", "for migraine". */
const POINTERS = new Set(["of", "in", "for", "with", "against", "on", "to"]);

/** After "to" these are what is done, not what a question is about: "when to start screening", "how to treat". */
const DONE = new Set(
  termsOf(
    "start stop begin continue discontinue end use give take offer avoid screen test check measure treat prevent reduce improve increase repeat do get help keep try add change switch hold refer wait prescribe",
  ),
);

/** Words of the question that are one topic; `parts` are those of a compound, which other writers write as words of their own. */
interface WordGroup {
  readonly terms: Term[];
  readonly parts: Term[];
  pointed: boolean;
  /** The noun that the terms stand before, where they name a disease together with it. */
  readonly head?: Term;
}

/** Somebody's age says who is asked about, not what: "a 74-year-old", "aged 6 months", "80 yo". */
const AGE =
  /\bage\s\d{1,3}\b|\b\d{1,3}\s?[MF]\b|\b(?:aged?\s+)?\d{1,3}[\s-]*(?:years?|yrs?|months?|weeks?|days?)[\s-]*(?:olds?|of age)\b|\baged\s+\d{1,3}(?:\s*(?:years?|months?|weeks?|days?))?\b|\b\d{1,3}[\s-]?(?:y\/?o|m\/?o)\b|\b(?:under|over|below|above)[\s-]?\d{1,3}['’]?s\b|\b(?:under|over|below|above|younger than|older than|less than|more than)\s+(?:the age of\s+)?\d{1,3}(?:\s*(?:years?|yrs?|months?|weeks?))?\b(?!\s*(?:mg|g|kg|mL|mmol|%))|(?<=\b(?:patient|client|woman|man|girl|boy|child|mother|father|son|daughter|wife|husband|resident|male|female)(?: is| of| aged)?,? )\d{1,3}\b(?!\s*(?:mg|g|kg|mL|mmol|%))/giu;

/** Abbreviations and names with digits ("HLA", "p53") are what a question is about, unless it is all in capitals. */
function isName(text: string, { start, end }: Term): boolean {
  const word = text.slice(start, end);
  return /^(?=.*\p{L})(\p{Lu}{2,}|.*\d.*)$/u.test(word) && /\p{Ll}/u.test(text);
}

/** What is told apart by letters, also by who writes them small ("vitamin a"); after any other word a small "a" is the article. */
const LETTERED = new Set(
  termsOf(
    "vitamin hepatitis influenza type group class grade stage protein factor apolipoprotein immunoglobulin coenzyme",
  ),
);

function isLettered(text: string, group: WordGroup | undefined): boolean {
  const last = group?.terms.at(-1);
  return last !== undefined && LETTERED.has(last.term) && /^\s+a(?!\p{L})/u.test(text.slice(last.end));
}

function isNon({ terms }: WordGroup): boolean {
  return terms.length === 1 && terms[0]?.term === "non";
}

/**
 * Plain words become topics, one each; a lone letter or number joins the word before it ("vitamin K", "type 1"), and the parts
 * of a compound ("beta-blocker") are no topics of their own. `next` is the first term of the concept that follows them.
 */
export function wordTopics(text: string, terms: readonly Term[], next?: Term): Topic[] {
  const cues = cueTerms(text);
  const ages = [...text.matchAll(AGE)].map(({ 0: found, index }) => [index, index + found.length] as const);
  const isAge = ({ start, end }: Term) => ages.some(([from, to]) => start >= from && end <= to);
  const groups: WordGroup[] = [];
  let pointed = false;
  let previous: Term | undefined;
  for (const term of terms) {
    // "On apixaban, wants …": what a comma parts is not what the preposition points at.
    if (previous !== undefined && /[,;:]/u.test(text.slice(previous.end, term.start))) pointed = false;
    const word = text.slice(term.start, term.end).toLowerCase();
    const latest = groups.at(-1);
    const open = latest?.terms.at(-1) === previous ? latest : undefined;
    // "Vitamin K2", "type 2a", "hepatitis B1".
    const lettered = /^[a-z]?\d+[a-z]?$/u.test(term.term) && LETTERED.has(open?.terms.at(-1)?.term ?? "");
    const short = term.term.length === 1 || /^\d+$/u.test(term.term) || lettered;
    const adjacent = previous !== undefined && term.start <= previous.end + 1;
    const article = text.slice(term.start, term.end) === "a" && !isLettered(text, open);
    if (open !== undefined && previous !== undefined && term.end <= previous.end) {
      open.parts.push(term);
      continue;
    }
    // "Non healing": others write it in one word.
    if (open !== undefined && adjacent && isNon(open) && !CARRIER_TERMS.has(term.term)) open.terms.push(term);
    else if (short && !article && open !== undefined && adjacent && !isAge(term)) open.terms.push(term);
    else if (POINTERS.has(word)) pointed = true;
    else if (isAge(term) || CARRIER_TERMS.has(term.term) || cues.has(term.term) || /^[a-z]$/u.test(term.term))
      pointed = false;
    else {
      // Of several words that one preposition points at, the last is the noun: "in severe falciparum malaria".
      if (pointed && open?.pointed === true && adjacent) open.pointed = false;
      const isDone = DONE.has(term.term) && /\bto\s+$/iu.test(text.slice(0, term.start));
      groups.push({ terms: [term], parts: [], pointed: (pointed && !isDone) || isName(text, term) });
    }
    previous = term;
  }
  // "in refractory juvenile dermatomyositis": the concept is the noun, and what stands before it only describes it.
  const last = groups.at(-1);
  if (last?.terms.at(-1) === previous && last !== undefined && (next?.start ?? Infinity) <= (previous?.end ?? 0) + 1)
    last.pointed = false;
  return joinHeads(text, groups).map((group) => wordTopic(text, group));
}

/** Nouns that name a disease only with what stands before them, and that writers leave out or change ("PCOS", "Crohn's"). */
const HEADS = new Set(
  termsOf("syndrome syndromes disease diseases disorder disorders illness illnesses condition conditions"),
);
/** What a disease is like is no part of its name. */
const DEGREES = new Set(
  termsOf(
    "severe mild moderate refractory resistant recurrent relapsing early late advanced active inactive stable suspected known",
  ),
);

/**
 * "Polycystic ovary syndrome" is one thing to ask about, and found by "polycystic ovary": the noun alone says nothing, and "burning" and "mouth" apart
 * name no syndrome. A noun with nothing of its own before it stays what it is.
 */
function joinHeads(text: string, groups: readonly WordGroup[]): WordGroup[] {
  const joined: WordGroup[] = [];
  for (const group of groups) {
    const [head] = group.terms;
    const before: WordGroup[] = [];
    if (head !== undefined && group.terms.length === 1 && HEADS.has(head.term))
      for (let next = head, one = joined.at(-1); one !== undefined; one = joined.at(-1)) {
        const { terms } = one;
        const [first] = terms;
        const end = terms.at(-1)?.end ?? 0;
        if (first === undefined || DEGREES.has(first.term) || !/^(?:['’]s)?[\s-]$/u.test(text.slice(end, next.start)))
          break;
        joined.pop();
        before.unshift(one);
        next = first;
      }
    joined.push(
      before.length === 0
        ? group
        : {
            terms: before.flatMap(({ terms }) => terms),
            parts: [],
            pointed: group.pointed || before.some(({ pointed }) => pointed),
            ...(head === undefined ? {} : { head }),
          },
    );
  }
  return joined;
}

/** What a word stands before when it is what the question is about: "lithium toxicity", "malaria treatment". */
const LED_TO =
  /^\s+(dos(e|es|ed|ing|age|ages)|side effects?|adverse (effects?|events?|reactions?)|toxicity|overdose|poisoning|safety|contra-?indications?|interactions?|treatment|therapy|management|prophylaxis|prevention|diagnosis|prognosis|symptoms?)\b/iu;

/** What stands before "dose" or "treatment" and only says which: the drug, or what is treated, is what is asked about. */
const DOSE_DEGREES = new Set(
  termsOf(
    "starting start initial loading maintenance maximum maximal max minimum minimal daily weekly hourly usual standard normal total single highest lowest high low correct right safe effective target adult oral intravenous follow-up drug drugs medication medications medical pharmacological conservative main major common serious key principal important frequent possible",
  ),
);

function wordTopic(text: string, { terms, parts, pointed, head }: WordGroup): Topic {
  const last = head ?? terms.at(-1);
  const label = text.slice(terms[0]?.start, last?.end);
  const [first, second] = terms;
  const inOne =
    first?.term === "non" && second !== undefined && terms.length === 2
      ? analyse(`non${text.slice(second.start, second.end)}`)
      : [];
  const phrases = [
    terms,
    ...(parts.length > 0 && terms.length === 1 ? [parts] : []),
    ...(inOne.length === 1 ? [inOne] : []),
  ];
  const allOf =
    head === undefined ? [phrases.map((phrase) => phrase.map(({ term }) => term))] : [[terms.map(({ term }) => term)]];
  const drug = looksLikeADrug(label);
  return {
    label,
    kind: drug ? "drug" : "word",
    names: [{ label, relation: "same", allOf }],
    key:
      pointed ||
      head !== undefined ||
      drug ||
      (LED_TO.test(text.slice(last?.end)) && !terms.every(({ term }) => DOSE_DEGREES.has(term))),
    unsettled: false,
  };
}
