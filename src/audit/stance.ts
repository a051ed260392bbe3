import { directnessOf } from "../appraise/directness.js";
import { tellsOnlyTheMethod } from "../answer/candidates/sentence-roles.js";
import { termsOf } from "../text/analyse.js";
import { once, readOnce } from "../text/read-once.js";
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
import { denyAlike } from "./saying/deny-alike.js";
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
import { ofAnotherPlace } from "./saying/other-place.js";
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
  readonly stance: "for" | "against";
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

/** Tells how one sentence stands to a claim; nothing where it is neither for nor against it. */
export function stanceOf(
  proposition: Omit<Proposition, "candidates">,
  found: Candidate,
  judge: Judge,
): Stance | undefined {
  const read = asRead(found);
  const stance = stanceAsRead(proposition, read, judge);
  if (stance === undefined || saysNothing(proposition, read, stance)) return undefined;
  const checked = stance.stance === "for" ? unlessElse(stance, proposition, read) : stance;
  return checked === undefined ? undefined : { ...checked, candidate: found };
}

function asRead(found: Candidate): Candidate {
  if (found.reads === undefined) return found;
  const { reads, ...standing } = found;
  return { ...standing, text: reads };
}

/** Whether a sentence only asks what the claim says, explains short forms, or tells how a study was done; asked only of what else would count, which is little of what is read. */
function saysNothing(
  { words }: Pick<Proposition, "words">,
  { text, publication, block }: Candidate,
  { comparison }: Stance,
): boolean {
  return (
    (leavesOpen(text) && !leavesOpen(words)) ||
    explainsShortForms(text) ||
    (publication.tier === "research" && block.facet === undefined && tellsNothing(text, words, comparison))
  );
}

/** A stance for a claim; nothing, or one against it, where the sentence says something else after all. */
function unlessElse(
  stance: Stance,
  proposition: Omit<Proposition, "candidates">,
  candidate: Candidate,
): Stance | undefined {
  const { words } = proposition;
  const { text, publication } = candidate;
  const way = figureGoesOtherWay(words, text) ?? comparedTheOtherWay(words, text);
  if (way !== undefined) return { ...stance, stance: "against", strength: OPPOSITE, because: [way] };
  const later = onlyLater(words, text);
  if (later?.kind === "against") return { ...stance, stance: "against", strength: OPPOSITE, because: [later.because] };
  if (later !== undefined) return { ...stance, because: [later.because] };
  if (publication.tier === "research" && onlyTellsWhatWasDone(words, text)) return undefined;
  if (comparesOthers(words, text) || takenOutOfUse(words, text) || ofAnotherPlace(words, text)) return undefined;
  const verbatim = proposition.own !== undefined && saysAsIs(proposition.own, text);
  const other = verbatim ? undefined : saysElse(proposition, candidate);
  // Only what says the rest in the claim's own words contradicts it by the one word.
  if (other !== undefined && other !== "else" && stance.copy)
    return { ...stance, stance: "against", strength: OPPOSITE, because: [other] };
  if (other !== undefined) return undefined;
  const country = otherCountry(words, `${publication.title} ${text} ${publication.population ?? ""}`);
  return country === undefined ? stance : { ...stance, differs: [...stance.differs, country] };
}

/** Cheap exclusions stand before dear ones, and nothing is read before it is asked: of hundreds of sentences a few are for or against a claim. */
function stanceAsRead(
  proposition: Omit<Proposition, "candidates">,
  candidate: Candidate,
  judge: Judge,
): Stance | undefined {
  const { words, own, subject, question, part } = proposition;
  const { text, block, publication } = candidate;
  if (block.kind === "heading") return undefined;
  const ofLabel = publication.tier === "label";
  const research = publication.tier === "research";
  const verbatim = once(() => own !== undefined && saysAsIs(own, text));
  if (ofAnotherDrug(words, candidate, question) && !verbatim()) return undefined;
  const says = claimSays(words);
  const whole = wholeComparison(proposition, candidate);
  // Most of what is read of studies is on something else; it is passed over before anything dear is asked of it.
  const far = research && block.facet === undefined && whole.held < FAR.held && candidate.coverage < FAR.coverage;
  if (far && whole.held < FARTHEST) return undefined;
  const about =
    subject === undefined ||
    // A label speaks of its own drug also where it does not name it.
    (ofLabel && isOfOwnDrug(publication, subject)) ||
    (namesSubject(subject, candidate, question.topics) && !(research && isBackground(subject, text)));
  const comparison = nearestComparison(proposition, candidate, about, whole);
  const otherwise = once(() => saidOtherwise(proposition, candidate, comparison));
  const foundElse = once(() => (otherwise() === undefined ? foundOtherwise(proposition, candidate) : undefined));
  if (far && otherwise() === undefined && foundElse() === undefined) return undefined;
  const named = candidate.named.map((naming, at) => naming ?? candidate.about[at]);
  const { held, holds, words: count, missing } = comparison;
  const all = count > SHORT || missing.length === 0;
  // "A 10 mg lowers it more than B 10 mg" is not what "both A 40 mg and B 20 mg lower it" says with other numbers.
  const alike = () => !says.compares || compares(text);
  const same = about && count >= FEWEST_WORDS && all && held >= COPY_HELD && holds >= COPY_HOLDS && alike();
  // That a sentence is on what the claim takes from elsewhere is not yet what the claim says of it.
  const copy = same && (own === undefined || own === words || compareWords(own, text).held >= COPY_HELD);
  const stands = (stance: Stance["stance"], strength: number, more: Partial<Stance> = {}): Stance => ({
    ...{ candidate, copy, comparison, stance, strength, because: [], advisesAgainst: false },
    ...more,
    differs: more.differs ?? differsIn(proposition, candidate, named, comparison),
  });
  if (about && verbatim()) return stands("for", 1, { copy: true });
  if (ofAnotherDrug(words, candidate, question)) return undefined;
  const against = once(() => againstIt(words, candidate, question));
  // Whether a label's advice is on the claim's people and matter is told there; what else the claim names is no other matter.
  if (says.putsForward && against())
    return stands("against", 0.9, {
      ...(ofLabel ? { differs: [] } : {}),
      because: [{ element: "direction", asked: "put forward", found: "advised against" }],
      advisesAgainst: true,
    });
  if (about && !says.putsForward && says.forbids && !says.deniesHarm && against())
    return stands("for", forbidden(comparison, candidate), { copy: true, differs: [] });
  const opposed = opposedAdvice(words, candidate, question);
  if (opposed !== undefined) return stands("against", 0.95, { copy: true, differs: [], because: [opposed] });
  if (says.letsStop && warnsOfStopping(words, candidate, question))
    return stands("against", 0.9, {
      differs: [],
      because: [{ element: "direction", asked: "stopped at once", found: "warned of" }],
      advisesAgainst: true,
    });
  const denial = (): Differing[] => [{ element: "negation", asked: denialWords(words), found: denialWords(text) }];
  if (says.deniesNeed && asksFor(words, candidate, question))
    return stands("against", 0.85, { differs: [], because: denial() });
  if (says.deniesHarm && warnsOfIt(words, candidate, question)) return stands("against", 0.85, { because: denial() });
  const bothForbid = says.forbids && forbids(text);
  // What holds at one age gainsays nothing of another.
  const apart = once(() => agesApart(words, text));
  const isClash = ({ element }: Differing) => !apart() && (element !== "negation" || !denyAlike(words, text));
  const clashes = () => clashOf(words, comparison, candidate, copy).filter(isClash);
  const over = () => overstatement(words, candidate);
  if (copy) {
    const clash = clashes();
    if (clash.length > 0) return stands("against", held, { because: clash });
    if (forbidsAlone(words, candidate) || (comparison.deniesNear && !bothForbid)) return undefined;
    return stands("for", held, { because: over() });
  }
  // A sentence of a study that does not name the claim's condition itself may be on another, whatever its title is on.
  const isElsewhere =
    research &&
    block.facet === undefined &&
    question.topics.some(({ kind, key }, at) => key && kind === "condition" && candidate.named[at] === undefined);
  const gainsaid = once(() => (about && !isElsewhere ? gainsays(words, comparison, candidate).filter(isClash) : []));
  const other = otherwise();
  if (other !== undefined && gainsaid().length === 0 && oppositeWay(proposition, candidate) === undefined)
    return stands("for", OTHERWISE, { differs: [], ...other, because: over() });
  const found = foundElse();
  if (found !== undefined) return stands("against", FOUND_ELSE, { differs: [], because: [found] });
  const unnamed = question.topics.some((topic, at) => topic.key && topic.kind !== "word" && named[at] === undefined);
  if (unnamed || !about || (part !== undefined && !namesPart(part, candidate, question))) return undefined;
  if (gainsaid().length > 0) return stands("against", held, { because: gainsaid() });
  const seldom = seldomClash(words, comparison, candidate, question);
  if (seldom !== undefined) return stands("against", 0.85, { because: [seldom] });
  const related = LEAST + (RELATED - LEAST) * Math.max(held, candidate.coverage);
  const relation = says.causeUnknown && causeUnknown(text) ? "for" : relationOf(proposition, candidate, comparison);
  const turned = oppositeWay(proposition, candidate) ?? figureGoesOtherWay(words, text);
  if (turned !== undefined) return stands("against", OPPOSITE, { because: [turned] });
  const sameWay = () =>
    saysTheSame(words, candidate) &&
    pointsSameWay(words, text) &&
    tellsItsWay(proposition, candidate) &&
    (!comparison.deniesNear || bothForbid);
  if (relation === "for" && sameWay()) return stands("for", related, { because: over() });
  if (relation === "weaker")
    return stands("for", related - 0.1, {
      because: [{ element: "strength", asked: "put forward", found: denialWords(text) }],
    });
  if (count < FEWEST_WORDS || tellsOnlyTheMethod(text)) return undefined;
  // The judge alone is not believed against a claim: something must be told that cannot be true of both.
  const mayOppose =
    !isElsewhere &&
    candidate.coverage >= NAMES_AGAINST &&
    (comparison.deniesIt || comparison.opposite !== undefined || comparison.samePlace.length > 0);
  const maySupport = candidate.coverage >= NAMES_FOR && sameWay();
  // It is dear, and not asked where it would not be believed.
  if (!mayOppose && !maySupport) return undefined;
  const { label, probabilities } = judge(words, [text]);
  if (mayOppose && label === "contradicts" && probabilities.contradicts >= SURE_AGAINST)
    return stands("against", probabilities.contradicts * candidate.coverage, { because: clashes() });
  if (!maySupport || label !== "supports" || probabilities.supports < SURE_FOR) return undefined;
  const clashing = clashes().some(({ element }) => element === "direction" || element === "negation");
  if (clashing || forbidsAlone(words, candidate) || onlyWarns(words, text)) return undefined;
  return stands("for", probabilities.supports * candidate.coverage, { because: over() });
}

/** In what a sentence, with where it stands, differs from the claim. */
function differsIn(
  { words, question: { topics } }: Omit<Proposition, "candidates">,
  candidate: Candidate,
  named: Candidate["named"],
  comparison: WordComparison,
): Differing[] {
  const directness = directnessOf(topics, named, subjectOf(candidate));
  // What a plain word that is not named would differ in cannot be told; how much of the claim is named is weighed besides.
  const plain = new Set(topics.filter(({ kind }) => kind === "word").map(({ label }) => label));
  return [
    ...(directness.kind === "indirect"
      ? directness.differs.filter(({ asked }) => !plain.has(asked) && !isLabelsOwn(asked, candidate, words))
      : []),
    ...swapped(words, candidate.text, comparison, topics, candidate.named),
  ];
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

const runOf = readOnce((clause: string) => {
  const terms = termsOf(clause);
  return terms.length < FEWEST_TERMS ? undefined : ` ${terms.join(" ")} `;
});

/** Whether a sentence holds a clause as it is: its terms in one run. */
function saysAsIs(own: string, sentence: string): boolean {
  const run = runOf(own);
  return run !== undefined && ` ${termsOf(sentence).join(" ")} `.includes(run);
}

function subjectOf({ publication: { population, about, title, tier } }: Candidate) {
  // A label's title names its product, not what that is for.
  if (tier === "label" && about === undefined) return {};
  return { about: about ?? title, ...(population === undefined ? {} : { population }) };
}
