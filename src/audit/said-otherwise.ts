import { otherPeople } from "../appraise/other-people.js";
import type { Source } from "../domain/source.js";
import { looksLikeADrug } from "../question/inn-stems.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { abbreviationsIn } from "../text/abbreviations.js";
import { termsOf } from "../text/analyse.js";
import { sentences } from "../text/sentences.js";
import type { Candidate, Proposition } from "./candidate.js";
import type { WordComparison } from "./compare-words.js";
import { deniedIn } from "./denied-words.js";
import { isOfOwnDrug } from "./label-drug.js";
import { isRounded, quantitiesIn, sameQuantity } from "./quantities.js";
import type { Quantity } from "./quantities.js";
import { idsIn, unitsIn } from "./sense-phrases.js";
import type { Unit } from "./sense-phrases.js";
import { givesShare, sharesIn } from "./shares.js";
import { rarityOf } from "./signals/rarity.js";
import { adviceIn, saidIn } from "./what-is-said.js";
import type { Said, SaidAt } from "./what-is-said.js";

/** A sentence that says a claim in other words, with the sentences of its publication that tell the rest. */
export interface SaidOtherwise {
  readonly beside: readonly { readonly start: number; readonly end: number }[];
  /** Numbers of the claim that neither gives. */
  readonly unmatched: readonly Quantity[];
}

/** Words that say nothing of a matter: without them a claim is the same. */
const LIGHT = new Set(
  termsOf(
    "people patient person individual subject participant trial study research evidence show shown find found report reported significant significantly roughly approximately clearly markedly somewhat example part whole use used using give given bring brought get got take taken make made become have seen known show offer gave result results number amount there yet even well already further certain own many much way case each group use treatment therapy treat intervention effect rate level degree kind type form help effect still now longer go went put cut do did done run ran",
  ),
);
/** What a sentence itself, its title apart, must hold of a claim's weight, and how many of its things. */
const LEAST_HELD = 0.45;
const FEWEST = 3;
const LONGEST = 700;
/** Sentences beside it that may tell the rest. */
const MOST_BESIDE = 2;
const AROUND = 2;

const AIM =
  /\b(?:whether|aim(?:s|ed)?|objectives?|hypothes\w+|purpose|investigat\w+|(?:^|\s)to (?:assess|evaluate|determine|examine|compare|explore|study|test|investigate)|unknown|unclear|controversial|remains|few studies|previous(?:ly published)? stud\w+|protocol|will be|would be|needs? to be (?:validated|confirmed))\b/iu;
const HEDGED = /\b(?:may|might|could|possibl[ey]|appears?|seems?|potential\w*|likely|suggest\w*|trend)\b/iu;
const SOME = /\b(?:subgroup\w*|stratified|only (?:in|among|for|when)|limited to|restricted to|except\w*|unless)\b/iu;
const TOOK_PART =
  /\b(?:random\w*|assigned|allocated|enrol\w*|recruited|received|consisted|participants|invited|offered|eligible|aged|callers|volunteers|included)\b/iu;
const PIVOT = /\b(?:than|versus|vs\.?|compared (?:with|to)|relative to|(?:superior|inferior|preferable) to)\b/iu;
const OPENING_PIVOT = /^((?:compared|relative|in comparison) (?:with|to) [^,]{3,60}),\s(.*)$/iu;
const BURDEN =
  /\b(?:pain|depressi\w*|symptoms?|death|mortality|died|fail\w*|risk|disab\w*|fractur\w*|falls?|strokes?|infect\w*|infarct\w*|bleed\w*|events?|anxiety|nausea|vomiting|diarrh\w*|headache|fatigue|insomnia|complicat\w*|relaps\w*|exacerbat\w*)\b/iu;

/**
 * Whether a sentence says a claim in other words: everything that the claim names stands in it, in words that say the same, in the publication's title, or
 * in at most two sentences beside it or on who took part; what happens, to what, and which way, stands in the sentence itself.
 */
export function saidOtherwise(
  { words, question, part }: Omit<Proposition, "candidates">,
  candidate: Candidate,
  comparison: WordComparison,
): SaidOtherwise | undefined {
  const { text, block, publication, source } = candidate;
  if (part !== undefined || text.length > LONGEST || block.kind === "row" || block.kind === "caption") return undefined;
  if (AIM.test(text) || (HEDGED.test(text) && !HEDGED.test(words) && !/\bcan\b/iu.test(words))) return undefined;
  if (SOME.test(text) && !SOME.test(words)) return undefined;
  const label = publication.tier === "label";
  const claimSaid = saidIn(words);
  const units = unitsIn(words).filter((unit) => !isEmpty(unit, claimSaid));
  if (units.length < FEWEST) return undefined;
  const main = inFull(text, source);
  const held = new Set(idsIn(main));
  const ofTopics = topicsNamed(words, question);
  const covers = (full: string, ids: ReadonlySet<string>) => {
    const read = termText(termsOf(full));
    const named = ofTopics.filter(({ topic }) => {
      const naming = nearestNaming(read, topic);
      return naming?.relation === "same";
    });
    return (unit: Unit) =>
      unit.ids.some((id) => ids.has(id)) ||
      named.some(({ places }) => places.some(({ start, end }) => unit.start >= start && unit.end <= end));
  };
  const inMain = covers(main, held);
  const isOwn = label && isOfOwnDrug(publication, words);
  const ownNamed = (unit: Unit) => isOwn && unit.terms.every((term) => termsOf(publication.title).includes(term));
  const weight = (some: readonly Unit[]) =>
    some.reduce((sum, { terms }) => sum + Math.max(...terms.map((term) => Math.min(6, rarityOf(term)))), 0);
  const lacking = units.filter((unit) => !inMain(unit) && !ownNamed(unit));
  if (1 - weight(lacking) / weight(units) < LEAST_HELD) return undefined;
  if (!sameSaid(words, main, claimSaid, units, text)) return undefined;
  if (!sameAdvice(words, text, claimSaid, comparison)) return undefined;
  if (!sameOrder(words, main, ofTopics, claimSaid)) return undefined;
  const where = inFull(
    [publication.title, publication.population ?? "", publication.about ?? "", ...(label ? block.section : [])].join(" . "),
    source,
  );
  if (!ofTheDrugs(words, text, main, where, ofTopics, isOwn)) return undefined;
  if (otherPeople(words, text).length > 0) return undefined;
  if (otherPeople(words, publication.title).length > 0) return undefined;
  const inTitle = covers(where, idsIn(where));
  let left = lacking.filter((unit) => !inTitle(unit));
  const numbers = quantitiesIn(words).filter((mine) => !gives(text, mine));
  let shares = sharesIn(words).filter((share) => !givesShare(text, share) && !sharesIn(text).some(({ percent }) => percent === share.percent));
  let unmatched = numbers;
  const beside: { start: number; end: number }[] = [];
  if (left.length > 0 || unmatched.length > 0 || shares.length > 0)
    for (const one of besides(candidate)) {
      if (beside.length >= MOST_BESIDE) break;
      const full = inFull(one.text, source);
      if (otherPeople(words, one.text).length > 0) continue;
      const covered = covers(full, idsIn(full));
      const more = left.filter((unit) => !covered(unit));
      const near = units.some((unit) => covered(unit));
      const stillNumbers = near ? unmatched.filter((mine) => !gives(one.text, mine)) : unmatched;
      const stillShares = near ? shares.filter((share) => !givesShare(one.text, share)) : shares;
      if (more.length === left.length && stillNumbers.length === unmatched.length && stillShares.length === shares.length)
        continue;
      beside.push({ start: one.start, end: one.end });
      left = more;
      unmatched = stillNumbers;
      shares = stillShares;
    }
  if (left.length > 0 || shares.length > 0) return undefined;
  return { beside, unmatched };
}

function isEmpty({ terms, start, end }: Unit, said: readonly SaidAt[]): boolean {
  return (
    (terms.length === 1 && LIGHT.has(terms[0] ?? "")) ||
    said.some((one) => start >= one.start && end <= one.end) ||
    terms.every((term) => ADVISING.has(term) || DENYING.has(term))
  );
}

const ADVISING = new Set(
  termsOf("recommend recommended recommends recommendation advise advised advises should must avoid avoided contraindicated contraindication need needed call suggest guideline"),
);
const DENYING = new Set(termsOf("no not never without neither nor cannot"));

type Named = { readonly topic: Proposition["question"]["topics"][number]; readonly places: readonly { start: number; end: number }[] };

/** The claim's concepts, and where it names them. */
function topicsNamed(words: string, { topics }: Proposition["question"]): Named[] {
  const units = unitsIn(words).flatMap(({ start, end }) => [{ start, end }]);
  return topics.flatMap((topic) => {
    if (topic.kind === "word") return [];
    const places: { start: number; end: number }[] = [];
    for (const [at, { start }] of units.entries())
      for (const { end } of units.slice(at, at + 5)) {
        const piece = termText(termsOf(words.slice(start, end)));
        if (nearestNaming(piece, topic)?.relation === "same" && !places.some((one) => one.start >= start && one.end <= end))
          places.push({ start, end });
      }
    return places.length === 0 ? [] : [{ topic, places: shortest(places) }];
  });
}

function shortest(places: readonly { start: number; end: number }[]) {
  return places.filter((one) => !places.some((other) => other !== one && other.start >= one.start && other.end <= one.end));
}

const fullForms = new WeakMap<Source, readonly { readonly shape: RegExp; readonly long: string }[]>();
/** Short forms are explained where they first stand; longer texts are not read for them to the end. Characters. */
const READ_FOR_SHORT = 30_000;

/** A text with what its short forms stand for by its own source: "AVF" is an arteriovenous fistula. */
function inFull(text: string, source: Source): string {
  let known = fullForms.get(source);
  if (known === undefined) {
    known = abbreviationsIn(source.text.slice(0, READ_FOR_SHORT)).map(({ short, long }) => ({
      shape: new RegExp(`(?<![\\p{L}\\d])${short.replace(/[.*+?^\${}()|[\]\\]/gu, "\\$&")}s?(?![\\p{L}\\d])`, "u"),
      long,
    }));
    fullForms.set(source, known);
  }
  const more = known.filter(({ shape }) => shape.test(text));
  return more.reduce((full, { shape, long }) => full.replace(new RegExp(shape, "gu"), long), text);
}

/** Sentences of the same source that may tell the rest: the ones around, and in research who took part, in the abstract. */
function besides({ source, block, start, publication }: Candidate): { start: number; end: number; text: string }[] {
  const own = sentences(source.text, block.start, block.end).map((one) => ({ ...one, text: source.text.slice(one.start, one.end) }));
  const at = own.findIndex((one) => one.start === start);
  const around = at < 0 ? [] : own.filter((_, place) => place !== at && Math.abs(place - at) <= AROUND);
  const abstract =
    publication.tier !== "research"
      ? []
      : source.blocks
          .filter(({ section }) => section[0] === "Abstract")
          .flatMap((one) => sentences(source.text, one.start, one.end))
          .map((one) => ({ ...one, text: source.text.slice(one.start, one.end) }))
          .filter((one) => one.start !== start && TOOK_PART.test(one.text) && !around.some((other) => other.start === one.start));
  return [...around, ...abstract].filter(({ text }) => text.length <= LONGEST && !AIM.test(text));
}

/** Whether what the claim says happens is said in the sentence of the same things. */
function sameSaid(words: string, main: string, claimSaid: readonly SaidAt[], units: readonly Unit[], text: string): boolean {
  const found = saidIn(main);
  if (claimSaid.length === 0) {
    // What the claim merely states is not borne out by a sentence that denies it.
    return true;
  }
  const mine = unitsIn(main);
  return claimSaid.every(({ said, end, start }) => {
    const pivot = PIVOT.exec(words);
    const after = units.filter((unit) => unit.start >= end && (pivot === null || unit.start < pivot.index || start > pivot.index));
    const objects = after.length > 0 ? after.slice(0, 1) : units.filter((unit) => unit.end <= start).slice(-2);
    if (objects.length === 0) return found.some((one) => agrees(said, one.said, text));
    return objects.some((object) => {
      const places = mine.filter(({ ids }) => ids.some((id) => object.ids.includes(id)));
      return places.some((place) => {
        const distance = (one: SaidAt) => Math.min(Math.abs(one.start - place.end), Math.abs(place.start - one.end));
        const nearest = [...found].sort((a, b) => distance(a) - distance(b))[0];
        return nearest !== undefined && agrees(said, nearest.said, words.slice(object.start, object.end));
      });
    });
  });
}

function agrees(claim: Said, found: Said, object: string): boolean {
  if (claim === found) return true;
  const relief = (claim === "good" && found === "down") || (claim === "down" && found === "good");
  return relief && BURDEN.test(object);
}

function sameAdvice(words: string, text: string, claimSaid: readonly SaidAt[], { denies, deniesIt, deniesNear }: WordComparison): boolean {
  const [asked, told] = [adviceIn(words), adviceIn(text)];
  if (asked !== undefined && asked !== told) return false;
  if (asked === undefined && (told === "against" || told === "unsettled") && claimSaid.length === 0) return false;
  if (asked === "against") return true;
  if (claimSaid.some(({ said }) => said === "none")) return true;
  if (claimSaid.length === 0) return !denies && !deniesIt && !deniesNear;
  const mine = idsIn(words);
  return !deniedIn(text).some(({ reach }) => reach.some((term) => mine.has(term)));
}

/** What is set beside what, the same way round. */
function sameOrder(words: string, main: string, ofTopics: readonly Named[], claimSaid: readonly SaidAt[]): boolean {
  const turned = main.replace(OPENING_PIVOT, "$2 $1");
  const [mine, theirs] = [PIVOT.exec(words.replace(OPENING_PIVOT, "$2 $1")), PIVOT.exec(turned)];
  const none = claimSaid.length > 0 && claimSaid.every(({ said }) => said === "none");
  if (none && mine === null) return true;
  const done = ofTopics.filter(({ topic }) => topic.kind === "drug" || topic.kind === "procedure");
  if (mine === null) {
    if (theirs === null || done.length === 0) return true;
    const before = termText(termsOf(turned.slice(0, theirs.index)));
    return done.some(({ topic }) => nearestNaming(before, topic) !== undefined);
  }
  if (theirs === null) return false;
  const after = idsIn(turned.slice(theirs.index + theirs[0].length));
  const earlier = idsIn(turned.slice(0, theirs.index));
  const beside = unitsIn(words.slice(mine.index + mine[0].length)).slice(0, 2);
  const first = unitsIn(words.slice(0, mine.index));
  const met = beside.filter(({ ids }) => ids.some((id) => after.has(id)));
  // "The X group than in the Y group": what the claim sets first must not stand behind alone.
  const turnedRound = first.some(
    ({ ids }) => ids.some((id) => after.has(id)) && !ids.some((id) => earlier.has(id)) && !BURDEN.test(ids.join(" ")),
  );
  return beside.length > 0 && met.length > 0 && !turnedRound;
}

/** Whether a sentence is on the claim's drugs: it names one of them, or its title does and it names no other. */
function ofTheDrugs(words: string, text: string, main: string, where: string, ofTopics: readonly Named[], isOwn: boolean): boolean {
  const low = words.toLowerCase();
  const others = (text.match(/\p{L}{5,}/gu) ?? []).filter((word) => looksLikeADrug(word) && !low.includes(word.toLowerCase()));
  if (isOwn) return true;
  const done = ofTopics.filter(({ topic }) => topic.kind === "drug" || topic.kind === "procedure");
  if (done.length === 0) return others.length === 0;
  const [here, there] = [termText(termsOf(main)), termText(termsOf(where))];
  const named = done.filter(({ topic }) => nearestNaming(here, topic)?.relation === "same");
  if (others.length > 0) return false;
  return named.length > 0 || done.some(({ topic }) => nearestNaming(there, topic)?.relation === "same");
}

/** Whether a text gives a quantity, rounded or as the ends of "from 23% to 33%". */
function gives(text: string, mine: Quantity): boolean {
  const theirs = quantitiesIn(text);
  const is = (one: Quantity) => theirs.some((other) => sameQuantity(one, other) || isRounded(one, other));
  if (is(mine)) return true;
  if (mine.low === mine.high) return false;
  const end = (value: number): Quantity => ({ ...mine, low: value, high: value, text: String(value) });
  return mine.unit === "%" && is(end(mine.low)) && is(end(mine.high));
}
