import { otherPeople } from "../appraise/other-people.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { sentences } from "../text/sentences.js";
import type { Candidate, Proposition } from "./candidate.js";
import type { WordComparison } from "./compare-words.js";
import { compares, comparesAlike } from "./compared-order.js";
import { deniedIn } from "./denied-words.js";
import { inFull } from "./in-full.js";
import { isOfOwnDrug } from "./label-drug.js";
import { countsIn, gives, givesOther, isSaidAsCount } from "./numbers-given.js";
import { ofTheDrugs } from "./of-the-drugs.js";
import type { Named } from "./of-the-drugs.js";
import { quantitiesIn } from "./quantities.js";
import type { Quantity } from "./quantities.js";
import { sameSaid } from "./same-said.js";
import { idsIn, unitsIn } from "./sense-phrases.js";
import type { Unit } from "./sense-phrases.js";
import { givesShare, sharesIn } from "./shares.js";
import { rarityOf } from "./signals/rarity.js";
import { adviceIn, saidBesides } from "./what-is-said.js";
import type { SaidAt } from "./what-is-said.js";

/** A sentence that says a claim in other words, with the sentences of its publication that tell the rest. */
export interface SaidOtherwise {
  readonly beside: readonly { readonly start: number; readonly end: number }[];
  /** Numbers of the claim that neither gives. */
  readonly unmatched: readonly Quantity[];
}

/** Words that say nothing of a matter: without them a claim is the same. */
const LIGHT = new Set(
  termsOf(
    "people patient person individual subject participant trial study research evidence show shown find found report reported significant significantly roughly approximately somewhat example part whole use used using give given bring brought get got take taken make made become have seen known show offer gave result results number amount there yet even well already further certain own many much way case each group use treatment therapy treat intervention effect rate level degree kind type form help effect still now longer go went put cut do did done run ran chance likelihood odds risk incidence proportion share receive received thing mean meant another pair either together compared comparison versus left leave time under tend usually generally led lead",
  ),
);
/** How long or how often is told with its number. */
const TIMES = new Set(termsOf("day hour week month year"));
/** Words joining what is given with something else: whether it is, is told elsewhere. */
const JOINING =
  /^(?:on top of|added to|adding|add|plus|together with|along with|in addition to|combined with|combining|in combination with|combination|alongside)$/iu;
/** What a sentence itself, its title apart, must hold of a claim's weight: where the claim says that something goes up, down or does not differ, and where it only states. */
const LEAST_HELD = 0.45;
const LEAST_STATED = 0.6;
const FEWEST = 3;
const LONGEST = 700;
/** Sentences beside it that may tell the rest. */
const MOST_BESIDE = 2;
const AROUND = 2;

const AIM =
  /\b(?:whether|aim(?:s|ed)?|objectives?|hypothes\w+|purpose|investigat\w+|(?:^|\s)to (?:assess|evaluate|determine|examine|compare|explore|study|test|investigate)|unknown|unclear|controversial|remains|few studies|previous(?:ly published)? stud\w+|protocol|will be|would be|needs? to be (?:validated|confirmed))\b/iu;
const INSUFFICIENT_TO = /\b(?:insufficient|inadequate|not (?:enough|sufficient)) to \w+/iu;
const HEDGED = /\b(?:may|might|could|possibl[ey]|appears?|seems?|potential\w*|likely|suggest\w*|trend)\b/iu;
/** Less than it is made to be. */
const SLIGHT =
  /\b(?:slight\w*|marginal\w*|modest\w*|borderline|non-?significant\w*|not (?:statistically |reach (?:statistical )?)?significan\w*|numerically|tend(?:s|ed|ency))\b/iu;
const SOME =
  /\b(?:subgroup\w*|stratified|only (?:in|among|for|when)|limited to|restricted to|except\w*|apart from|other than|unless)\b/iu;
const TOOK_PART =
  /\b(?:random\w*|assigned|allocated|enrol\w*|recruited|received|consisted|participants|invited|offered|eligible|aged|callers|volunteers|included)\b/iu;
/** What is to be got or kept away by something is not what the sentence says of it: "stop it to avoid bleeding". */
const SO_THAT = /,?\s(?:(?:in order )?to|so as to) (?:avoid|reduce|prevent|minimi[sz]e|lower|limit)\b[^,;.]*/giu;
/** How something is judged, or how many it holds for, is not told by another sentence. */
const JUDGED =
  /^(?:appropriate|suitable|safe\w*|harmless|dangerous|necessary|unnecessary|enough|adequate|sufficient|useful|useless|best|worst|weakest|strongest|preferred|ideal|proven|cur(?:e|es|ed)|always|never|only|solely|exclusively|first|last|main|most|common|rare|frequent|contraindicated|still|replace[sd]?)$/iu;
const EVERYBODY =
  /\b(?:all|every|each|any|both|whole|general)\b(?!\s(?:\d+|one|two|three|four|five|six|other|day|week|month|year|hour)s?\b)/iu;
const NEVER_ELSE = /\b(?:never|always|only|solely|exclusively)\b/iu;

/**
 * Whether a sentence says a claim in other words: everything that the claim names stands in it, in words that say the same, in the publication's title, or
 * in at most two sentences beside it or on who took part; what happens, to what, which way, beside what and how it is judged stands in the sentence itself.
 */
export function saidOtherwise(
  proposition: Omit<Proposition, "candidates">,
  candidate: Candidate,
  comparison: WordComparison,
): SaidOtherwise | undefined {
  const { words, part, kind } = proposition;
  const { text, block, publication, source } = candidate;
  if (part !== undefined || text.length > LONGEST || block.kind === "row" || block.kind === "caption") return undefined;
  const { said: claimSaid, units, named: ofTopics, weight: whole, things } = readingOf(proposition);
  if (things < FEWEST) return undefined;
  const label = publication.tier === "label";
  const main = inFull(text, source);
  const before = REFERS.test(text) ? sentenceBefore(candidate) : "";
  const inMain = covers(`${inFull(before, source)} ${main}`, ofTopics);
  const isOwn = label && isOfOwnDrug(publication, words);
  const ownNamed = (unit: Unit) => isOwn && unit.terms.every((term) => termsOf(publication.title).includes(term));
  const lacking = units.filter((unit) => !inMain(unit) && !ownNamed(unit));
  const least = claimSaid.length === 0 ? LEAST_STATED : LEAST_HELD;
  if (1 - weightOf(lacking) / whole < least) return undefined;
  if (!saysAsMuch(words, text)) return undefined;
  const plain = main.replace(SO_THAT, "");
  if (!sameSaid(words, plain, claimSaid, units)) return undefined;
  if (!sameAdvice(words, text.replace(SO_THAT, ""), claimSaid, comparison)) return undefined;
  if (compares(words) && !compares(main)) return undefined;
  if (!comparesAlike(words, main)) return undefined;
  const where = inFull(
    [publication.title, publication.population ?? "", publication.about ?? "", ...(label ? block.section : [])].join(
      " . ",
    ),
    source,
  );
  if (!isOwn && !ofTheDrugs(words, main, where, ofTopics)) return undefined;
  if (otherPeople(words, text).length > 0 || otherPeople(words, publication.title).length > 0) return undefined;
  const inTitle = covers(where, ofTopics);
  let left = lacking.filter((unit) => !inTitle(unit));
  const ofTitle = lacking.filter((unit) => !left.includes(unit));
  const isAgent = (unit: Unit) => isSubject(unit, words, claimSaid) || isDone(unit, ofTopics);
  if (publication.tier === "research" && ofTitle.some(isAgent) && namesAnother(words, main, where)) return undefined;
  if (left.some((unit) => isSubject(unit, words, claimSaid))) return undefined;
  if (left.some(({ start, end }) => JUDGED.test(words.slice(start, end)))) return undefined;
  let unmatched = [
    ...quantitiesIn(words).filter((mine) => !gives(words, mine, text)),
    ...countsIn(words).filter((one) => !isSaidAsCount(text, one)),
  ];
  if (unmatched.length > 0 && kind === "dose") return undefined;
  if (unmatched.some((mine) => isDeciding(words, mine) || givesOther(text, mine))) return undefined;
  if (quantitiesIn(words).length > 0 && /\brespectively\b/iu.test(text)) return undefined;
  let shares = sharesIn(words).filter((share) => !givesShare(text, share));
  const beside: { start: number; end: number }[] = [];
  if (left.length > 0 || unmatched.length > 0 || shares.length > 0)
    for (const one of besides(candidate)) {
      if (beside.length >= MOST_BESIDE) break;
      if (otherPeople(words, one.text).length > 0 || HEDGED.test(one.text)) continue;
      const full = inFull(one.text, source);
      const denied = new Set(deniedIn(full).flatMap(({ reach }) => reach));
      const held = covers(full, ofTopics);
      const covered = (unit: Unit) => held(unit) && !unit.terms.some((term) => denied.has(term));
      const more = left.filter((unit) => !covered(unit));
      const near = units.some(covered);
      const stillNumbers = near
        ? unmatched.filter(
            (mine) => !gives(words, mine, one.text) && !(mine.unit === "" && isSaidAsCount(one.text, mine)),
          )
        : unmatched;
      const stillShares = near ? shares.filter((share) => !givesShare(one.text, share)) : shares;
      if (
        more.length === left.length &&
        stillNumbers.length === unmatched.length &&
        stillShares.length === shares.length
      )
        continue;
      beside.push({ start: one.start, end: one.end });
      left = more;
      unmatched = stillNumbers;
      shares = stillShares;
    }
  if (left.length > 0 || shares.length > 0) return undefined;
  return { beside, unmatched };
}

/** "These patients": whom the sentence before tells of. */
const REFERS =
  /\b(?:these|such|this) (?:patients?|people|persons?|women|men|children|adults|individuals?|populations?|groups?|settings?|situations?|combinations?|cases|circumstances)\b/iu;
/** Where a claim opens with whom or what it is of: "In infants, …". */
const OPENING = /^(?:in|for|among|after|during|when|with|at|on|before|under|within|below|above)\b[^,]*,/iu;

function sentenceBefore({ source, block, start }: Candidate): string {
  const [last] = sentences(source.text, block.start, start).slice(-1);
  return last === undefined ? "" : source.text.slice(last.start, last.end);
}

/** Whether a sentence names something of its title that the claim does not: then what it leaves unnamed is not the claim's. */
function namesAnother(words: string, main: string, where: string): boolean {
  const [mine, here] = [idsIn(words), idsIn(main)];
  return unitsIn(where).some(
    ({ ids, terms }) =>
      ids.some((id) => here.has(id)) &&
      !ids.some((id) => mine.has(id)) &&
      !terms.every((term) => LIGHT.has(term)) &&
      Math.max(...terms.map(rarityOf)) >= RARE,
  );
}

/** A word of at least so many bits is a name, or nearly one. */
const RARE = 5;

/** Whether a thing stands where a claim says what it is about: before what happens, behind an opening phrase. */
function isSubject({ start }: Unit, words: string, said: readonly SaidAt[]): boolean {
  const from = OPENING.exec(words)?.[0].length ?? 0;
  const to = said[0]?.start ?? words.length / 2;
  return start >= from && start < to;
}

function isDone({ start, end }: Unit, ofTopics: readonly Named[]): boolean {
  return ofTopics.some(
    ({ topic, places }) =>
      (topic.kind === "drug" || topic.kind === "procedure") &&
      places.some((one) => start >= one.start && end <= one.end),
  );
}

/** Ages and shares are what a claim is about: with another it is another claim. */
function isDeciding(words: string, { unit, age, start }: Quantity): boolean {
  return unit === "%" || age === true || /\b(?:aged?|ages|years old)\b[^.,;]{0,12}$/iu.test(words.slice(0, start));
}

export interface Reading {
  readonly said: readonly SaidAt[];
  readonly units: readonly Unit[];
  readonly named: readonly Named[];
  readonly weight: number;
  /** How many things it names, times among them. */
  readonly things: number;
}

const readings = new WeakMap<object, Reading>();

/** What a claim says, and its things that must be met. */
export function readingOf(proposition: Omit<Proposition, "candidates">): Reading {
  const known = readings.get(proposition);
  if (known !== undefined) return known;
  const { words, question } = proposition;
  const said = saidBesides(words);
  const all = unitsIn(words).filter((unit) => !isEmpty(unit, words, said));
  const units = all.filter(({ terms }) => !terms.every((term) => TIMES.has(term)));
  const reading = { said, units, things: all.length, named: topicsNamed(words, question), weight: weightOf(units) };
  readings.set(proposition, reading);
  return reading;
}

/** The weight of things: the rarest word of each. */
export function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, { terms }) => sum + Math.max(...terms.map((term) => Math.min(6, rarityOf(term)))), 0);
}

/** Whether a thing is named in a text: by its words, by words that say the same, or as the concept that the claim names. */
export function covers(full: string, ofTopics: readonly Named[]): (unit: Unit) => boolean {
  const ids = idsIn(full);
  let named: readonly Named[] | undefined;
  return (unit) => {
    if (unit.ids.some((id) => ids.has(id))) return true;
    const holding = ofTopics.filter(({ places }) =>
      places.some(({ start, end }) => unit.start >= start && unit.end <= end),
    );
    if (holding.length === 0) return false;
    if (named === undefined) {
      const read = termText(termsOf(full));
      named = ofTopics.filter(({ topic }) => nearestNaming(read, topic)?.relation === "same");
    }
    return holding.some((one) => named?.includes(one) === true);
  };
}

/** Whether a sentence tells what was to be found out, and not what was. */
export function isAim(text: string): boolean {
  return AIM.test(text.replace(INSUFFICIENT_TO, ""));
}

/** Whether a text says that something may be, and not that it is. */
export function hedges(text: string): boolean {
  return HEDGED.test(text) || SLIGHT.test(text.replace(NOT_SIGNIFICANT, ""));
}

/** "No significant difference" hedges nothing. */
const NOT_SIGNIFICANT =
  /\b(?:(?:did|was|were|is|are|does|do) )?(?:not|no|nor) (?:statistically )?significan\w*|non-?significan\w*/giu;

/** Whether a sentence is on some only of those who took part. */
export function isOfSome(text: string): boolean {
  return SOME.test(text.replace(/\([^()]*\)/gu, ""));
}

/** Whether a sentence of a finding is as sure, as strong and of as many as the claim. */
function saysAsMuch(words: string, text: string): boolean {
  // "Insufficient to assess" is a finding, not an aim.
  if (
    AIM.test(text.replace(INSUFFICIENT_TO, "")) ||
    (HEDGED.test(text) && !HEDGED.test(words) && !/\bcan\b/iu.test(words))
  )
    return false;
  if (SLIGHT.test(text) && !SLIGHT.test(words)) return false;
  if (NEVER_ELSE.test(words) && !NEVER_ELSE.test(text)) return false;
  if (EVERYBODY.test(words) && !EVERYBODY.test(text)) return false;
  // A restriction in brackets is of the member of a list that it follows.
  return !SOME.test(text.replace(/\([^()]*\)/gu, "")) || SOME.test(words);
}

function isEmpty({ terms, start, end }: Unit, words: string, said: readonly SaidAt[]): boolean {
  return (
    (terms.length === 1 && LIGHT.has(terms[0] ?? "")) ||
    JOINING.test(words.slice(start, end)) ||
    said.some((one) => start >= one.start && end <= one.end) ||
    terms.every((term) => ADVISING.has(term) || DENYING.has(term))
  );
}

const ADVISING = new Set(
  termsOf(
    "recommend recommended recommends recommendation advise advised advises should must avoid avoided contraindicated contraindication need needed call suggest guideline allow permit conclude insufficient evidence judge assess",
  ),
);
const DENYING = new Set(termsOf("no not never without neither nor cannot"));

/** The claim's concepts, and where it names them. */
function topicsNamed(words: string, { topics }: Proposition["question"]): Named[] {
  const units = unitsIn(words).flatMap(({ start, end }) => [{ start, end }]);
  return topics.flatMap((topic) => {
    if (topic.kind === "word") return [];
    const places: { start: number; end: number }[] = [];
    for (const [at, { start }] of units.entries())
      for (const { end } of units.slice(at, at + 5)) {
        const piece = termText(termsOf(words.slice(start, end)));
        if (
          nearestNaming(piece, topic)?.relation === "same" &&
          !places.some((one) => one.start >= start && one.end <= end)
        )
          places.push({ start, end });
      }
    return places.length === 0 ? [] : [{ topic, places: shortest(places) }];
  });
}

function shortest(places: readonly { start: number; end: number }[]) {
  return places.filter(
    (one) => !places.some((other) => other !== one && other.start >= one.start && other.end <= one.end),
  );
}

/** Sentences of the same source that may tell the rest: the ones around, and in research who took part, in the abstract. */
function besides({ source, block, start, publication }: Candidate): { start: number; end: number; text: string }[] {
  const own = sentences(source.text, block.start, block.end).map((one) => ({
    ...one,
    text: source.text.slice(one.start, one.end),
  }));
  const at = own.findIndex((one) => one.start === start);
  const around = at < 0 ? [] : own.filter((_, place) => place !== at && Math.abs(place - at) <= AROUND);
  const abstract =
    publication.tier !== "research"
      ? []
      : source.blocks
          .filter(({ section }) => section[0] === "Abstract")
          .flatMap((one) => sentences(source.text, one.start, one.end))
          .map((one) => ({ ...one, text: source.text.slice(one.start, one.end) }))
          .filter(
            (one) =>
              one.start !== start && TOOK_PART.test(one.text) && !around.some((other) => other.start === one.start),
          );
  return [...around, ...abstract].filter(({ text }) => text.length <= LONGEST && !AIM.test(text));
}

function sameAdvice(
  words: string,
  text: string,
  claimSaid: readonly SaidAt[],
  { denies, deniesIt, deniesNear }: WordComparison,
): boolean {
  const [asked, told] = [adviceIn(words), adviceIn(text)];
  if (asked !== undefined && asked !== told) return false;
  if (asked === undefined && (told === "against" || told === "unsettled") && claimSaid.length === 0) return false;
  if (asked === "against") return true;
  if (claimSaid.some(({ said }) => said === "none")) return true;
  if (claimSaid.length === 0) return !denies && !deniesIt && !deniesNear;
  const mine = idsIn(words);
  return !deniedIn(text).some(({ reach }) => reach.some((term) => mine.has(term)));
}
