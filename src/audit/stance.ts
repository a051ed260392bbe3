import { directnessOf } from "../appraise/directness.js";
import { tellsOnlyTheMethod } from "../answer/sentence-roles.js";
import { termsOf } from "../text/analyse.js";
import { againstIt, forbids, forbidsAlone, putsForward } from "./advised-against.js";
import type { Candidate, Differing, Proposition } from "./candidate.js";
import type { Facet } from "../domain/facet.js";
import type { ClaimKind } from "./claim.js";
import { kindOf } from "./claim-kind.js";
import { clausesOf } from "./clauses.js";
import { compareWords } from "./compare-words.js";
import type { WordComparison } from "./compare-words.js";
import { overstatement } from "./overstatement.js";
import { deniesHarm, warnsOfIt } from "./denied-harm.js";
import { isOfOwnDrug } from "./label-drug.js";
import { namesSubject } from "./subject-named.js";
import { causeUnknown } from "./unknown-cause.js";
import { wordsName } from "./words-name.js";
import { frequencyClash, strengthsIn } from "./strength.js";
import type { Naming, Question } from "../domain/question.js";
import { leavesOpen } from "./open-question.js";
import { recommendsIt } from "./recommended-for.js";
import { pointsSameWay } from "./same-way.js";
import { swapped } from "./swapped.js";

/** What a judge makes of a claim and sentences; `best` is the index of the sentence that decided. */
export interface JudgedLabel {
  readonly label: "supports" | "contradicts" | "neutral";
  readonly probabilities: { readonly supports: number; readonly contradicts: number; readonly neutral: number };
  readonly best: number;
}
export type Judge = (claim: string, evidence: readonly string[]) => JudgedLabel;

/** How a sentence stands to a claim, how surely (0 to 1), and what differs. */
export interface Stance {
  readonly candidate: Candidate;
  readonly stance: "for" | "against" | "none";
  readonly strength: number;
  /** The sentence says the claim in nearly its own words. */
  readonly copy: boolean;
  /** Another condition, drug or people than the claim's. */
  readonly differs: readonly Differing[];
  /** Why it stands against, or what of the claim goes further than it. */
  readonly because: readonly Differing[];
  /** It advises against what the claim puts forward. */
  readonly advisesAgainst: boolean;
  readonly comparison: WordComparison;
}

/** A sentence is a copy when it holds this share of the claim's content words and they make up this share of its own. */
const COPY_HELD = 0.66;
const COPY_HOLDS = 0.45;
/** A claim of fewer content words than this ("dopamine is preferred") is found by chance. */
const FEWEST_WORDS = 3;
/** The judge must be so sure to be believed, for and against. */
const SURE_FOR = 0.6;
const SURE_AGAINST = 0.8;
/** What a sentence must name of the claim's weight to be for it, and against it. */
const NAMES_FOR = 0.55;
const NAMES_AGAINST = 0.7;

/** Tells how one sentence stands to a claim. */
export function stanceOf(proposition: Omit<Proposition, "candidates">, found: Candidate, judge: Judge): Stance {
  const { reads, ...standing } = found;
  return {
    ...stanceAsRead(proposition, reads === undefined ? found : { ...standing, text: reads }, judge),
    candidate: found,
  };
}

function stanceAsRead(proposition: Omit<Proposition, "candidates">, candidate: Candidate, judge: Judge): Stance {
  const { words, own, subject, question, part } = proposition;
  const about = subject === undefined || namesSubject(subject, candidate, question.topics);
  const comparison = nearestComparison(proposition, candidate.text, about);
  const named = candidate.named.map((naming, at) => naming ?? candidate.about[at]);
  const directness = directnessOf(question.topics, named, subjectOf(candidate));
  // What a plain word that is not named would differ in cannot be told; how much of the claim is named is weighed besides.
  const plain = new Set(question.topics.filter(({ kind }) => kind === "word").map(({ label }) => label));
  const differs = [
    ...(directness.kind === "indirect" ? directness.differs.filter(({ asked }) => !plain.has(asked)) : []),
    ...swapped(words, candidate.text, comparison, question.topics, candidate.named),
  ];
  const copy =
    about && comparison.words >= FEWEST_WORDS && comparison.held >= COPY_HELD && comparison.holds >= COPY_HOLDS;
  const base = { candidate, copy, differs, comparison, advisesAgainst: false };
  if (leavesOpen(candidate.text) && !leavesOpen(words)) return { ...base, stance: "none", strength: 0, because: [] };
  if (own !== undefined && about && saysAsIs(own, candidate.text))
    return { ...base, copy: true, stance: "for", strength: 1, because: [] };
  if (ofAnotherDrug(words, candidate, question))
    return { ...base, copy: false, stance: "none", strength: 0, because: [] };
  if (putsForward(words) && againstIt(words, candidate, question))
    return {
      ...base,
      stance: "against",
      strength: 0.9,
      because: [{ element: "direction", asked: "put forward", found: "advised against" }],
      advisesAgainst: true,
    };
  if (about && !putsForward(words) && forbids(words) && againstIt(words, candidate, question))
    return { ...base, copy: true, differs: [], stance: "for", strength: 0.95, because: [] };
  if (recommendsIt(words, candidate, question))
    return {
      ...base,
      stance: "against",
      strength: 0.9,
      because: [{ element: "direction", asked: "advised against", found: "recommended" }],
    };
  if (deniesHarm(words) && warnsOfIt(words, candidate, question))
    return {
      ...base,
      stance: "against",
      strength: 0.85,
      because: [{ element: "negation", asked: denialWords(words), found: denialWords(candidate.text) }],
    };
  const clash = clashOf(words, comparison, candidate, copy);
  if (copy && clash.length > 0) return { ...base, stance: "against", strength: comparison.held, because: clash };
  const gainsaid = about ? gainsays(words, comparison, candidate) : [];
  const unnamed = question.topics.some((topic, at) => topic.key && topic.kind !== "word" && named[at] === undefined);
  if (copy && forbidsAlone(words, candidate)) return { ...base, stance: "none", strength: 0, because: [] };
  if (copy) {
    const over = overstatement(words, candidate);
    return { ...base, stance: "for", strength: comparison.held, because: over };
  }
  if (unnamed || !about || (part !== undefined && !namesPart(part, candidate, question)))
    return { ...base, stance: "none", strength: 0, because: [] };
  if (gainsaid.length > 0) return { ...base, stance: "against", strength: comparison.held, because: gainsaid };
  const seldom = seldomClash(words, comparison, candidate, question);
  if (seldom !== undefined) return { ...base, stance: "against", strength: 0.85, because: [seldom] };
  const related = LEAST + (RELATED - LEAST) * Math.max(comparison.held, candidate.coverage);
  const relation =
    causeUnknown(words) && causeUnknown(candidate.text) ? "for" : relationOf(proposition, candidate, comparison);
  if (relation === "for" && pointsSameWay(words, candidate.text))
    return { ...base, stance: "for", strength: related, because: overstatement(words, candidate) };
  if (relation === "weaker")
    return {
      ...base,
      stance: "for",
      strength: related - 0.1,
      because: [{ element: "strength", asked: "put forward", found: denialWords(candidate.text) }],
    };
  if (comparison.words < FEWEST_WORDS || tellsOnlyTheMethod(candidate.text))
    return { ...base, stance: "none", strength: 0, because: [] };
  const { label, probabilities } = judge(words, [candidate.text]);
  if (label === "contradicts" && probabilities.contradicts >= SURE_AGAINST && candidate.coverage >= NAMES_AGAINST)
    return { ...base, stance: "against", strength: probabilities.contradicts * candidate.coverage, because: clash };
  if (
    label === "supports" &&
    probabilities.supports >= SURE_FOR &&
    candidate.coverage >= NAMES_FOR &&
    pointsSameWay(words, candidate.text)
  )
    return {
      ...base,
      stance:
        clash.some(({ element }) => element === "direction" || element === "negation") || forbidsAlone(words, candidate)
          ? "none"
          : "for",
      strength: probabilities.supports * candidate.coverage,
      because: overstatement(words, candidate),
    };
  return { ...base, stance: "none", strength: 0, because: [] };
}

/** A clause of a long sentence is a copy only of what it says nearly in full. */
const CLAUSE_HELD = 0.75;
const CLAUSE_HOLDS = 0.6;

/** The comparison with the sentence; with its clause that says the claim's own words nearly in full, where the whole says much besides. */
function nearestComparison(
  { words, own }: Omit<Proposition, "candidates">,
  sentence: string,
  about: boolean,
): WordComparison {
  const whole = compareWords(words, sentence);
  if (!about || own === undefined || whole.held < CLAUSE_HELD || whole.holds >= COPY_HOLDS) return whole;
  const clauses = clausesOf(sentence, 0, sentence.length);
  if (clauses.length < 2) return whole;
  const near = clauses
    .map(({ start, end }) => compareWords(own, sentence.slice(start, end)))
    .filter(({ held, holds }) => held >= CLAUSE_HELD && holds >= CLAUSE_HOLDS)
    .sort((a, b) => b.held + b.holds - a.held - a.holds);
  return near[0] ?? whole;
}

/** Whether a sentence stands in a drug's label and the claim names no drug that it speaks of. */
function ofAnotherDrug(words: string, { publication, named, about }: Candidate, { topics }: Question): boolean {
  return (
    publication.tier === "label" &&
    !topics.some(({ kind }, at) => kind === "drug" && (named[at] !== undefined || about[at] !== undefined)) &&
    !isOfOwnDrug(publication, words)
  );
}

/** A clause of fewer terms than this stands in many sentences by chance. */
const FEWEST_TERMS = 4;

/** Whether a sentence holds a clause as it is: its terms in one run. */
function saysAsIs(own: string, sentence: string): boolean {
  const run = termsOf(own);
  return run.length >= FEWEST_TERMS && ` ${termsOf(sentence).join(" ")} `.includes(` ${run.join(" ")} `);
}

function subjectOf({ publication: { population, about, title, tier } }: Candidate) {
  // A label's title names its product, not what that is for.
  if (tier === "label" && about === undefined) return {};
  return { about: about ?? title, ...(population === undefined ? {} : { population }) };
}

/** A sentence that holds so much of a claim, or that the claim holds so much of, speaks of the same though neither is a copy of the other. */
const HELD_WHOLE = 0.8;
const HOLDS_WHOLE = 0.66;
const HELD_HALF = 0.5;

/**
 * What stands otherwise in a long sentence that holds nearly all of a claim, or in a short one that the claim holds: only a denial of the
 * very words, or another number in the same place; a long sentence has other numbers and denials besides.
 */
function gainsays(
  said: string,
  { words, held, holds, deniesIt, samePlace }: WordComparison,
  { coverage, text }: Candidate,
): Differing[] {
  const same =
    words >= FEWEST_WORDS &&
    ((held >= HELD_WHOLE && coverage >= NAMES_FOR) || (holds >= HOLDS_WHOLE && held >= HELD_HALF));
  if (!same) return [];
  return [
    ...samePlace.map((one) => ({ element: "number" as const, asked: one.said, found: one.found })),
    ...(deniesIt ? [{ element: "negation" as const, asked: denialWords(said), found: denialWords(text) }] : []),
  ];
}

/** What cannot be true of both: another number, a denial, an opposite. */
function clashOf(
  words: string,
  comparison: WordComparison,
  { text: sentence, source }: Candidate,
  copy: boolean,
): Differing[] {
  const clash: Differing[] = [];
  // A label gives many amounts of its drug: only one in the same place is another.
  const numbers = source.kind === "label" ? comparison.samePlace : comparison.numbers;
  if (copy) for (const { said, found } of numbers) clash.push({ element: "number", asked: said, found });
  if (copy ? comparison.deniesIt : comparison.denies)
    clash.push({ element: "negation", asked: denialWords(words), found: denialWords(sentence) });
  if (comparison.opposite !== undefined && !comparison.denies)
    clash.push({ element: "direction", asked: comparison.opposite.said, found: comparison.opposite.found });
  const often = strengthsIn(words).find(({ scale }) => scale === "frequency");
  const percent = /(\d+(?:\.\d+)?)\s?%/u.exec(sentence)?.[1];
  if (
    copy &&
    often !== undefined &&
    percent !== undefined &&
    !/\d\s?%/u.test(words) &&
    frequencyClash(often.level, Number(percent))
  )
    clash.push({ element: "frequency", asked: often.word, found: `${percent} %` });
  return clash;
}

/** How strong a sentence is that names all that the claim names and says the same kind of thing of it. */
const RELATED = 0.8;
const LEAST = 0.4;

/** Kinds of claim between which a sentence can bear out a claim. */
const ALIKE: readonly (readonly ClaimKind[])[] = [
  ["treatment", "recommendation", "dose"],
  ["association", "frequency", "feature", "definition", "prognosis"],
  ["diagnosis"],
  ["mechanism", "association"],
  ["harm", "association"],
];

/** What a note says of its own sentences is believed. */
const KIND_OF_FACET: Readonly<Record<Facet, ClaimKind>> = {
  definition: "definition",
  cause: "association",
  "clinical feature": "feature",
  diagnosis: "diagnosis",
  treatment: "treatment",
  dose: "dose",
  harm: "harm",
  prognosis: "prognosis",
  prevention: "treatment",
  monitoring: "diagnosis",
  gap: "evidence",
  "future direction": "treatment",
};

/** A claim that only lists something among options, without saying that it works. */
const LISTED = /\b(?:options?|include[sd]?|including|may include|such as|used|tried|medications?)\b/iu;

/**
 * Whether a sentence that itself names at least two of the claim's concepts, and all of its key ones, says the same kind of thing of
 * them: `for`; `weaker` where the claim lists an option of which the sentence says that it does not convince.
 */
function relationOf(
  { words, kind, question, part }: Omit<Proposition, "candidates">,
  candidate: Candidate,
  { denies, opposite, held }: WordComparison,
): "for" | "weaker" | undefined {
  const { text, named, coverage, block } = candidate;
  const keys = question.topics.flatMap((topic, at) =>
    topic.key && topic.kind !== "word" ? [{ topic, naming: named[at] }] : [],
  );
  const concepts = keys.map(({ naming }) => naming);
  // Beside the member of an enumeration, what that member is said of must be named too.
  const besides =
    part === undefined ? keys.length - 1 : keys.filter(({ topic }) => !wordsName(part, topic, false)).length;
  if (besides < 1 || concepts.includes(undefined) || opposite !== undefined) return undefined;
  // A note's sentence is about what it names; in an article or label much is named in passing.
  if (block.facet === undefined && (held < HELD_IN_PASSING || tellsOnlyTheMethod(text))) return undefined;
  if (forbidsAlone(words, candidate)) return undefined;
  const its = block.facet === undefined ? kindOf(text, false) : KIND_OF_FACET[block.facet];
  if (!ALIKE.some((kinds) => kinds.includes(kind) && kinds.includes(its))) return undefined;
  if (kind === "definition" || Math.max(coverage, held) < leastNamed(part, concepts, block.facet !== undefined))
    return undefined;
  if (!denies) return "for";
  if (concepts.some((naming) => naming?.relation === "underlying") || !UNCONVINCING.test(text)) return undefined;
  return (kind === "treatment" || kind === "recommendation") && LISTED.test(words) ? "weaker" : undefined;
}

/** Something was tried and does not convince; not that it is advised against, which stands against a claim. */
const UNCONVINCING =
  /\b(?:none|not|no|nor|without)\b.{0,30}\b(?:convinc\w+|consistent\w*|works?|proven|effective|benefi\w+|prevents?|reduces?)\b|\b(?:unreliable|conflicting|disappointing|unproven|unconvincing)\b/iu;

/** An article's sentence that names the concepts must hold this share of the claim's content words. */
const HELD_IN_PASSING = 0.6;
/** A sentence that names the concepts must name this share of the claim's weight besides. */
const LEAST_NAMED = 0.25;
const LEAST_WHOLE = 0.33;
/** A note's sentence that names both concepts as such may leave out more: "severe", "necessary". */
const LEAST_BOTH = 0.2;

function leastNamed(part: string | undefined, concepts: readonly (Naming | undefined)[], note: boolean): number {
  if (part !== undefined) return LEAST_NAMED;
  const both =
    concepts.length >= 2 && concepts.every((one) => one?.relation === "same" || one?.relation === "narrower");
  return note && both ? LEAST_BOTH : LEAST_WHOLE;
}

/** Whether a sentence names the member of an enumeration: as the concept that it is, or by most of its words. */
function namesPart(part: string, { text, named }: Candidate, question: Question): boolean {
  const { held } = compareWords(part, text);
  if (held >= 0.6) return true;
  return question.topics.some(
    (topic, at) =>
      topic.key &&
      named[at] !== undefined &&
      named[at].relation !== "underlying" &&
      named[at].relation !== "may-mean" &&
      wordsName(part, topic),
  );
}

/** The pair of `direction` that says how often something is. */
const OFTEN = new Set(["common", "commonly", "often", "frequent", "frequently", "usual", "usually"]);
const SELDOM = new Set([
  "rare",
  "rarely",
  "uncommon",
  "uncommonly",
  "infrequent",
  "infrequently",
  "seldom",
  "unusual",
  "unusually",
]);

/** How often something is there, not how often something is done: "often associated with", "is rarely reported". */
const HAPPENS =
  /\b(?:common(?:ly)?|often|frequent(?:ly)?|usual(?:ly)?|rare(?:ly)?|uncommon(?:ly)?|infrequent(?:ly)?|seldom|unusual(?:ly)?)\s(?:\p{L}+\s)?(?:associat\w+|occurs?|reported|seen|found|present|develops?|affects?|linked|complicat\w+|manifestation|features?|described|observed|in)\b/iu;

/** "Often" of a claim against "rarely", or a small percentage, of a sentence that names all the claim's key topics itself. */
function seldomClash(
  words: string,
  { opposite }: WordComparison,
  { text, named }: Candidate,
  question: Question,
): Differing | undefined {
  const keys = question.topics.flatMap((topic, at) => (topic.key ? [named[at]] : []));
  if (keys.length < 2 || keys.includes(undefined) || opposite === undefined) return undefined;
  const [said, found] = [opposite.said.toLowerCase(), opposite.found.toLowerCase()];
  const clash = (OFTEN.has(said) && SELDOM.has(found)) || (SELDOM.has(said) && OFTEN.has(found));
  return clash && HAPPENS.test(words) && HAPPENS.test(text)
    ? { element: "frequency", asked: opposite.said, found: opposite.found }
    : undefined;
}

function denialWords(sentence: string): string {
  return (
    /\b(?:no|not|never|neither|nor|cannot|without|none|lack(?:s|ed)?|\p{L}+n['’]t|fail(?:s|ed)? to|against)\b[^.,;(]{0,60}(?![\p{L}\d])/iu
      .exec(sentence)?.[0]
      .trim() ?? "no denial"
  );
}
