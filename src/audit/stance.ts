import { directnessOf } from "../appraise/directness.js";
import { tellsOnlyTheMethod } from "../answer/candidates/sentence-roles.js";
import { termsOf } from "../text/analyse.js";
import { againstIt, forbidsAlone } from "./label/advised-against.js";
import { agesApart } from "./label/advised-ages.js";
import type { Candidate, Differing, Proposition } from "./candidate.js";
import { forbids } from "./claims/claim-advice.js";
import { claimSays } from "./claims/claim-says.js";
import type { WordComparison } from "./words/compare-words.js";
import { onlyWarns } from "./saying/borne-advice.js";
import { overstatement } from "./saying/overstatement.js";
import { oppositeWay, tellsItsWay } from "./saying/way-of-subject.js";
import { warnsOfStopping } from "./label/abrupt-stop.js";
import { denyAlike } from "./saying/deny-alike.js";
import { denialWords } from "./words/denial-words.js";
import { nearestComparison, wholeComparison } from "./nearest/nearest-comparison.js";
import { seldomClash } from "./saying/seldom-clash.js";
import { clashOf, gainsays } from "./saying/sentence-clash.js";
import { namesPart, relationOf } from "./saying/sentence-relation.js";
import { compareWords } from "./words/compare-words.js";
import { COPY_HELD, COPY_HOLDS, FEWEST_WORDS, NAMES_FOR } from "./stance-limits.js";
import { asksFor } from "./label/denied-need.js";
import { warnsOfIt } from "./label/denied-harm.js";
import { drugOfLabel, isOfOwnDrug } from "./label/label-drug.js";
import { isBackground, namesSubject } from "./saying/subject-named.js";
import { causeUnknown } from "./words/unknown-cause.js";
import type { Question } from "../domain/question.js";
import { leavesOpen } from "./claims/open-question.js";
import type { Quantity } from "./words/quantities.js";
import { onlyLater } from "./label/only-later.js";
import { opposedAdvice } from "./label/opposed-advice.js";
import { comparedTheOtherWay } from "./saying/compared-turn.js";
import { compares } from "./saying/compared-order.js";
import { comparesOthers } from "./claims/comparand.js";
import { foundOtherwise } from "./saying/found-otherwise.js";
import { explainsShortForms } from "./reading/short-forms-legend.js";
import { figureGoesOtherWay } from "./words/figure-way.js";
import { otherCountry } from "./saying/other-country.js";
import { takenOutOfUse } from "./label/out-of-use.js";
import { saidOtherwise } from "./saying/said-otherwise.js";
import { saysElse } from "./label/says-else.js";
import { saysTheSame } from "./saying/says-the-same.js";
import { pointsSameWay } from "./words/same-way.js";
import { onlyTellsWhatWasDone, tellsNothing } from "./saying/tells-nothing.js";
import { swapped } from "./saying/swapped.js";

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
  /** Sentences of the same source that tell what it leaves out of the claim. */
  readonly beside?: readonly { readonly start: number; readonly end: number }[];
  readonly comparison: WordComparison;
  /** Numbers of the claim that neither the sentence nor those beside it give, where that was looked at. */
  readonly unmatched?: readonly Quantity[];
}

/** A sentence of a study that holds and names less of a claim than this is neither for nor against it. */
const FAR = { held: 0.35, coverage: 0.5 } as const;

function passedOver(candidate: Candidate, comparison: WordComparison): Stance {
  return {
    candidate,
    stance: "none",
    strength: 0,
    copy: false,
    differs: [],
    because: [],
    advisesAgainst: false,
    comparison,
  };
}

/** What shares less than this with a claim is not even read for other words that say the same. */
const FARTHEST = 0.12;
/** How strong a sentence is that says a claim in other words. */
const OTHERWISE = 0.75;
/** How strong a study's sentence is that says otherwise: anything that bears the claim out outweighs it. */
const FOUND_ELSE = 0.35;
/** Of a claim of so few content words each must stand in a copy: "bosentan", "used" and "pregnancy" make another one without "used". */
const SHORT = 4;
/** How strong a sentence is that names all that the claim names and says the same kind of thing of it. */
const RELATED = 0.8;
const LEAST = 0.4;
/** How strong one is that says that the same thing goes the other way. */
const OPPOSITE = 0.8;
/** The judge must be so sure to be believed, for and against. */
const SURE_FOR = 0.6;
const SURE_AGAINST = 0.8;
/** What a sentence must name of the claim's weight to be against it. */
const NAMES_AGAINST = 0.7;

/** Tells how one sentence stands to a claim. */
export function stanceOf(proposition: Omit<Proposition, "candidates">, found: Candidate, judge: Judge): Stance {
  const { reads, ...standing } = found;
  const read = reads === undefined ? found : { ...standing, text: reads };
  const stance = stanceAsRead(proposition, read, judge);
  return { ...(stance.stance === "for" ? checked(stance, proposition, read) : stance), candidate: found };
}

/** A stance for a claim, where nothing in the sentence says something else after all. */
function checked(stance: Stance, proposition: Omit<Proposition, "candidates">, candidate: Candidate): Stance {
  const { words } = proposition;
  const { text, publication } = candidate;
  const way = figureGoesOtherWay(words, text) ?? comparedTheOtherWay(words, text);
  if (way !== undefined) return { ...stance, stance: "against", strength: OPPOSITE, because: [way] };
  const later = onlyLater(words, text);
  if (later?.kind === "against") return { ...stance, stance: "against", strength: OPPOSITE, because: [later.because] };
  if (later !== undefined) return { ...stance, because: [later.because] };
  if (publication.tier === "research" && onlyTellsWhatWasDone(words, text))
    return { ...stance, stance: "none", copy: false, strength: 0, because: [] };
  if (comparesOthers(words, text) || takenOutOfUse(words, text))
    return { ...stance, stance: "none", copy: false, strength: 0, because: [] };
  const verbatim = proposition.own !== undefined && saysAsIs(proposition.own, text);
  const other = verbatim ? undefined : saysElse(proposition, candidate);
  // Only what says the rest in the claim's own words contradicts it by the one word.
  if (other !== undefined && other !== "else" && stance.copy)
    return { ...stance, stance: "against", strength: OPPOSITE, because: [other] };
  if (other !== undefined) return { ...stance, stance: "none", copy: false, strength: 0, because: [] };
  const country = otherCountry(words, `${publication.title} ${text} ${publication.population ?? ""}`);
  return country === undefined ? stance : { ...stance, differs: [...stance.differs, country] };
}

function stanceAsRead(proposition: Omit<Proposition, "candidates">, candidate: Candidate, judge: Judge): Stance {
  const { words, own, subject, question, part } = proposition;
  const says = claimSays(words);
  const research = candidate.publication.tier === "research";
  const whole = wholeComparison(proposition, candidate);
  // Most of what is read of studies is on something else; it is passed over before anything dear is asked of it.
  const far =
    research && candidate.block.facet === undefined && whole.held < FAR.held && candidate.coverage < FAR.coverage;
  if (far && whole.held < FARTHEST) return passedOver(candidate, whole);
  const about =
    subject === undefined ||
    // A label speaks of its own drug also where it does not name it.
    (candidate.publication.tier === "label" && isOfOwnDrug(candidate.publication, subject)) ||
    (namesSubject(subject, candidate, question.topics) && !(research && isBackground(subject, candidate.text)));
  const comparison = nearestComparison(proposition, candidate, about, whole);
  const otherwise = saidOtherwise(proposition, candidate, comparison);
  const foundElse = otherwise === undefined ? foundOtherwise(proposition, candidate) : undefined;
  if (far && otherwise === undefined && foundElse === undefined) return passedOver(candidate, comparison);
  const named = candidate.named.map((naming, at) => naming ?? candidate.about[at]);
  const directness = directnessOf(question.topics, named, subjectOf(candidate));
  // What a plain word that is not named would differ in cannot be told; how much of the claim is named is weighed besides.
  const plain = new Set(question.topics.filter(({ kind }) => kind === "word").map(({ label }) => label));
  const differs = [
    ...(directness.kind === "indirect"
      ? directness.differs.filter(({ asked }) => !plain.has(asked) && !isLabelsOwn(asked, candidate, words))
      : []),
    ...swapped(words, candidate.text, comparison, question.topics, candidate.named),
  ];
  const { held, holds, words: count, missing } = comparison;
  const all = count > SHORT || missing.length === 0;
  // "A 10 mg lowers it more than B 10 mg" is not what "both A 40 mg and B 20 mg lower it" says with other numbers.
  const alike = !says.compares || compares(candidate.text);
  const same = about && count >= FEWEST_WORDS && all && held >= COPY_HELD && holds >= COPY_HOLDS && alike;
  // That a sentence is on what the claim takes from elsewhere is not yet what the claim says of it.
  const copy = same && (own === undefined || own === words || compareWords(own, candidate.text).held >= COPY_HELD);
  const base = { candidate, copy, differs, comparison, advisesAgainst: false };
  if (
    candidate.block.kind === "heading" ||
    (leavesOpen(candidate.text) && !leavesOpen(words)) ||
    explainsShortForms(candidate.text) ||
    (research && candidate.block.facet === undefined && tellsNothing(candidate.text, words, comparison))
  )
    return { ...base, copy: false, stance: "none", strength: 0, because: [] };
  if (own !== undefined && about && saysAsIs(own, candidate.text))
    return { ...base, copy: true, stance: "for", strength: 1, because: [] };
  if (ofAnotherDrug(words, candidate, question))
    return { ...base, copy: false, stance: "none", strength: 0, because: [] };
  // Whether a label's advice is on the claim's people and matter is told there; what else the claim names is no other matter.
  const ofLabel = candidate.publication.tier === "label";
  if (says.putsForward && againstIt(words, candidate, question))
    return {
      ...{ ...base, differs: ofLabel ? [] : differs },
      stance: "against",
      strength: 0.9,
      because: [{ element: "direction", asked: "put forward", found: "advised against" }],
      advisesAgainst: true,
    };
  if (about && !says.putsForward && says.forbids && !says.deniesHarm && againstIt(words, candidate, question))
    return { ...base, copy: true, differs: [], stance: "for", strength: forbidden(comparison, candidate), because: [] };
  const opposed = opposedAdvice(words, candidate, question);
  if (opposed !== undefined)
    return { ...base, copy: true, differs: [], stance: "against", strength: 0.95, because: [opposed] };
  if (says.letsStop && warnsOfStopping(words, candidate, question))
    return {
      ...{ ...base, differs: [] },
      stance: "against",
      strength: 0.9,
      because: [{ element: "direction", asked: "stopped at once", found: "warned of" }],
      advisesAgainst: true,
    };
  if (says.deniesNeed && asksFor(words, candidate, question))
    return {
      ...{ ...base, differs: [] },
      stance: "against",
      strength: 0.85,
      because: [{ element: "negation", asked: denialWords(words), found: denialWords(candidate.text) }],
    };
  if (says.deniesHarm && warnsOfIt(words, candidate, question))
    return {
      ...base,
      stance: "against",
      strength: 0.85,
      because: [{ element: "negation", asked: denialWords(words), found: denialWords(candidate.text) }],
    };
  const bothForbid = says.forbids && forbids(candidate.text);
  // What holds at one age gainsays nothing of another.
  const apart = agesApart(words, candidate.text);
  const isClash = ({ element }: Differing) => !apart && (element !== "negation" || !denyAlike(words, candidate.text));
  const clashes = () => clashOf(words, comparison, candidate, copy).filter(isClash);
  const clash = copy ? clashes() : [];
  if (clash.length > 0) return { ...base, stance: "against", strength: comparison.held, because: clash };
  // A sentence of a study that does not name the claim's condition itself may be on another, whatever its title is on.
  const isElsewhere =
    research &&
    candidate.block.facet === undefined &&
    question.topics.some(({ kind, key }, at) => key && kind === "condition" && candidate.named[at] === undefined);
  const gainsaid = about && !isElsewhere ? gainsays(words, comparison, candidate).filter(isClash) : [];
  const unnamed = question.topics.some((topic, at) => topic.key && topic.kind !== "word" && named[at] === undefined);
  if (copy && forbidsAlone(words, candidate)) return { ...base, stance: "none", strength: 0, because: [] };
  if (copy && comparison.deniesNear && !bothForbid)
    return { ...base, copy: false, stance: "none", strength: 0, because: [] };
  if (copy) {
    const over = overstatement(words, candidate);
    return { ...base, stance: "for", strength: comparison.held, because: over };
  }
  if (otherwise !== undefined && gainsaid.length === 0 && oppositeWay(proposition, candidate) === undefined)
    return {
      ...{ ...base, differs: [], beside: otherwise.beside },
      unmatched: otherwise.unmatched,
      stance: "for",
      strength: OTHERWISE,
      because: overstatement(words, candidate),
    };
  if (foundElse !== undefined)
    return { ...base, differs: [], stance: "against", strength: FOUND_ELSE, because: [foundElse] };
  if (unnamed || !about || (part !== undefined && !namesPart(part, candidate, question)))
    return { ...base, stance: "none", strength: 0, because: [] };
  if (gainsaid.length > 0) return { ...base, stance: "against", strength: comparison.held, because: gainsaid };
  const seldom = seldomClash(words, comparison, candidate, question);
  if (seldom !== undefined) return { ...base, stance: "against", strength: 0.85, because: [seldom] };
  const related = LEAST + (RELATED - LEAST) * Math.max(comparison.held, candidate.coverage);
  const relation =
    says.causeUnknown && causeUnknown(candidate.text) ? "for" : relationOf(proposition, candidate, comparison);
  const turned = oppositeWay(proposition, candidate) ?? figureGoesOtherWay(words, candidate.text);
  if (turned !== undefined) return { ...base, stance: "against", strength: OPPOSITE, because: [turned] };
  const sameWay = () =>
    saysTheSame(words, candidate) &&
    pointsSameWay(words, candidate.text) &&
    tellsItsWay(proposition, candidate) &&
    (!comparison.deniesNear || bothForbid);
  if (relation === "for" && sameWay())
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
  // The judge alone is not believed against a claim: something must be told that cannot be true of both.
  const mayOppose =
    !isElsewhere &&
    candidate.coverage >= NAMES_AGAINST &&
    (comparison.deniesIt || comparison.opposite !== undefined || comparison.samePlace.length > 0);
  const maySupport = candidate.coverage >= NAMES_FOR && sameWay();
  // It is dear, and not asked where it would not be believed.
  if (!mayOppose && !maySupport) return { ...base, stance: "none", strength: 0, because: [] };
  const { label, probabilities } = judge(words, [candidate.text]);
  if (mayOppose && label === "contradicts" && probabilities.contradicts >= SURE_AGAINST)
    return { ...base, stance: "against", strength: probabilities.contradicts * candidate.coverage, because: clashes() };
  if (maySupport && label === "supports" && probabilities.supports >= SURE_FOR)
    return {
      ...base,
      stance:
        clashes().some(({ element }) => element === "direction" || element === "negation") ||
        forbidsAlone(words, candidate) ||
        onlyWarns(words, candidate.text)
          ? "none"
          : "for",
      strength: probabilities.supports * candidate.coverage,
      because: overstatement(words, candidate),
    };
  return { ...base, stance: "none", strength: 0, because: [] };
}

/** Whether something asked about is the drug that a label is of, which that need not name in each sentence. */
function isLabelsOwn(asked: string, { publication }: Candidate, words: string): boolean {
  return isOfOwnDrug(publication, words) && drugOfLabel(publication)?.name === asked.toLowerCase();
}

/** How strong a sentence is that forbids what the claim forbids: the more of the claim it names, the stronger. */
function forbidden({ held }: WordComparison, { coverage }: Candidate): number {
  return 0.9 + 0.05 * Math.max(held, coverage);
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
