import { otherPeople } from "../../appraise/other-people.js";
import { termsOf } from "../../text/analyse.js";
import { once } from "../../text/read-once.js";
import { hedges, saysAsMuch } from "./as-sure.js";
import { besides, pointedAt } from "./beside-sentences.js";
import type { Candidate, Proposition } from "../candidate.js";
import { covers, isLight, readingOf, weightOf } from "../claims/claim-reading.js";
import type { Reading } from "../claims/claim-reading.js";
import type { WordComparison } from "../words/compare-words.js";
import { compares, comparesAlike } from "./compared-order.js";
import { deniedIn } from "../label/denied-words.js";
import { inFull } from "../reading/in-full.js";
import { isOfOwnDrug } from "../label/label-drug.js";
import { countsIn, gives, givesOther, isSaidAsCount } from "../words/numbers-given.js";
import { ofTheDrugs } from "../label/of-the-drugs.js";
import { quantitiesIn } from "../words/quantities.js";
import type { Quantity } from "../words/quantities.js";
import { sameSaid } from "./same-said.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import { givesShare, sharesIn } from "../words/shares.js";
import type { Share } from "../words/shares.js";
import { rarityOf } from "../signals/rarity.js";
import { withoutPurpose } from "../label/purpose.js";
import { adviceIn } from "../words/what-is-said.js";

/** A sentence that says a claim in other words, with the sentences of its publication that tell the rest. */
export interface SaidOtherwise {
  readonly beside: readonly { readonly start: number; readonly end: number }[];
  /** Numbers of the claim that neither gives. */
  readonly unmatched: readonly Quantity[];
}

/** What a sentence itself, its title apart, must hold of a claim's weight: where the claim says that something goes up, down or does not differ, and where it only states. */
const LEAST_HELD = 0.45;
const LEAST_STATED = 0.6;
const FEWEST = 3;
const LONGEST = 700;
/** Sentences beside it that may tell the rest. */
const MOST_BESIDE = 2;

/** How something is judged, or how many it holds for, is not told by another sentence. */
const JUDGED =
  /^(?:appropriate|suitable|safe\w*|harmless|dangerous|necessary|unnecessary|enough|adequate|sufficient|useful|useless|best|worst|weakest|strongest|preferred|ideal|proven|cur(?:e|es|ed)|always|never|only|solely|exclusively|first|last|main|most|common|rare|frequent|contraindicated|still|replace[sd]?)$/iu;
/** Where a claim opens with whom or what it is of: "In infants, …". */
const OPENING = /^(?:in|for|among|after|during|when|with|at|on|before|under|within|below|above)\b[^,]*,/iu;
/** A word of at least so many bits is a name, or nearly one. */
const RARE = 5;

/** A claim beside a sentence: what of the claim the sentence holds itself, and what stands around it; what is asked of few sentences is read when it is asked. */
class Beside {
  readonly words: string;
  readonly kind: Proposition["kind"];
  /** It stands in the label of the claim's drug. */
  readonly isOwn: boolean;
  /** The sentence with its short forms written out. */
  readonly main: string;
  /** Things of the claim that the sentence does not hold itself. */
  readonly lacking: readonly Unit[];
  readonly #around: () => Around;
  readonly #unmatched: () => readonly Quantity[];

  constructor(
    { words, kind }: Pick<Proposition, "words" | "kind">,
    readonly reading: Reading,
    readonly candidate: Candidate,
    readonly comparison: WordComparison,
  ) {
    const { text, publication, source } = candidate;
    this.words = words;
    this.kind = kind;
    this.isOwn = publication.tier === "label" && isOfOwnDrug(publication, words);
    this.main = inFull(text, source);
    const pointed = pointedAt(candidate);
    const inMain = covers(pointed === "" ? this.main : `${inFull(pointed, source)} ${this.main}`, reading.named);
    const titled = new Set(this.isOwn ? termsOf(publication.title) : []);
    this.lacking = reading.units.filter((unit) => !inMain(unit) && !unit.terms.every((term) => titled.has(term)));
    this.#around = once(() => aroundOf(this));
    this.#unmatched = once(() => [
      ...quantitiesIn(words).filter((mine) => !gives(words, mine, text)),
      ...countsIn(words).filter((mine) => !isSaidAsCount(text, mine)),
    ]);
  }

  /** Whether the sentence itself holds enough of the claim. */
  get holdsEnough(): boolean {
    return 1 - weightOf(this.lacking) / this.reading.weight >= leastOf(this.reading);
  }

  /** Title, people and headings. */
  get where(): string {
    return this.#around().where;
  }

  /** Of what the sentence lacks, what its title holds, and what neither does. */
  get ofTitle(): readonly Unit[] {
    return this.#around().ofTitle;
  }

  get left(): readonly Unit[] {
    return this.#around().left;
  }

  /** Numbers of the claim that the sentence does not give. */
  get unmatched(): readonly Quantity[] {
    return this.#unmatched();
  }
}

interface Around {
  readonly where: string;
  readonly ofTitle: readonly Unit[];
  readonly left: readonly Unit[];
}

function aroundOf({ candidate, reading, lacking }: Beside): Around {
  const { publication, block, source } = candidate;
  const around = [
    publication.title,
    publication.population ?? "",
    publication.about ?? "",
    ...(publication.tier === "label" ? block.section : []),
  ];
  const where = inFull(around.join(" . "), source);
  const inTitle = covers(where, reading.named);
  const left = lacking.filter((unit) => !inTitle(unit));
  return { where, left, ofTitle: lacking.filter((unit) => !left.includes(unit)) };
}

/** What is asked of a sentence, in this order: the slots of the claim that it must fill itself. */
const ASKED: readonly (readonly [slot: string, holds: (one: Beside) => boolean])[] = [
  ["sureness", ({ words, candidate }) => saysAsMuch(words, candidate.text)],
  ["what happens", ({ words, main, reading }) => sameSaid(words, withoutPurpose(main), reading.said, reading.units)],
  ["advice", sameAdvice],
  ["comparison", ({ words, main }) => (!compares(words) || compares(main)) && comparesAlike(words, main)],
  ["drug", ({ words, main, where, isOwn, reading }) => isOwn || ofTheDrugs(words, main, where, reading.named)],
  [
    "people",
    ({ words, candidate }) =>
      [candidate.text, candidate.publication.title].every((text) => otherPeople(words, text).length === 0),
  ],
  [
    "agent",
    (one) =>
      one.candidate.publication.tier !== "research" ||
      !one.ofTitle.some((unit) => isAgent(unit, one)) ||
      !namesAnother(one),
  ],
  ["subject", (one) => !one.left.some((unit) => isSubject(unit, one))],
  ["judgement", ({ words, left }) => !left.some(({ start, end }) => JUDGED.test(words.slice(start, end)))],
  ["number", sameNumbers],
];

/** The first slot of a claim that a sentence does not fill, where it is held against it; nothing where it fills all. */
function unfilled(one: Beside): string | undefined {
  return ASKED.find(([, holds]) => !holds(one))?.[0];
}

/**
 * Whether a sentence says a claim in other words: everything that the claim names stands in it, in words that say the same, in the publication's title, or
 * in at most two sentences beside it or on who took part; what happens, to what, which way, beside what and how it is judged stands in the sentence itself.
 */
export function saidOtherwise(
  proposition: Omit<Proposition, "candidates">,
  candidate: Candidate,
  comparison: WordComparison,
): SaidOtherwise | undefined {
  const { text, block } = candidate;
  if (proposition.part !== undefined || text.length > LONGEST) return undefined;
  if (block.kind === "row" || block.kind === "caption" || readingOf(proposition).things < FEWEST) return undefined;
  const one = new Beside(proposition, readingOf(proposition), candidate, comparison);
  return !one.holdsEnough || unfilled(one) !== undefined ? undefined : withTheRest(one);
}

function leastOf({ said }: Reading): number {
  return said.length === 0 ? LEAST_STATED : LEAST_HELD;
}

/** Whether sentences beside it tell what is left of the claim, in as few as may be. */
function withTheRest(one: Beside): SaidOtherwise | undefined {
  const { words, candidate, reading } = one;
  let { left, unmatched } = one;
  let shares: readonly Share[] = sharesIn(words).filter((share) => !givesShare(candidate.text, share));
  const beside: { start: number; end: number }[] = [];
  for (const other of left.length + unmatched.length + shares.length === 0 ? [] : besides(candidate)) {
    if (beside.length >= MOST_BESIDE) break;
    if (otherPeople(words, other.text).length > 0 || hedges(other.text)) continue;
    const full = inFull(other.text, candidate.source);
    const denied = new Set(deniedIn(full).flatMap(({ reach }) => reach));
    const held = covers(full, reading.named);
    const covered = (unit: Unit) => held(unit) && !unit.terms.some((term) => denied.has(term));
    const near = reading.units.some(covered);
    const still = {
      left: left.filter((unit) => !covered(unit)),
      unmatched: unmatched.filter((mine) => !near || !tells(words, mine, other.text)),
      shares: shares.filter((share) => !near || !givesShare(other.text, share)),
    };
    const sizes = still.left.length + still.unmatched.length + still.shares.length;
    if (sizes === left.length + unmatched.length + shares.length) continue;
    beside.push({ start: other.start, end: other.end });
    ({ left, unmatched, shares } = still);
  }
  return left.length > 0 || shares.length > 0 ? undefined : { beside, unmatched };
}

function tells(words: string, mine: Quantity, text: string): boolean {
  return gives(words, mine, text) || (mine.unit === "" && isSaidAsCount(text, mine));
}

/** Whether the numbers that a claim turns on stand in the sentence, and none of its others stands there as another. */
function sameNumbers({ words, kind, candidate: { text }, unmatched }: Beside): boolean {
  if (unmatched.length > 0 && kind === "dose") return false;
  if (unmatched.some((mine) => isDeciding(words, mine) || givesOther(text, mine))) return false;
  return quantitiesIn(words).length === 0 || !/\brespectively\b/iu.test(text);
}

/** Whether a sentence names something of its title that the claim does not: then what it leaves unnamed is not the claim's. */
function namesAnother({ words, main, where }: Beside): boolean {
  const [mine, here] = [idsIn(words), idsIn(main)];
  return unitsIn(where).some(
    (unit) =>
      unit.ids.some((id) => here.has(id)) &&
      !unit.ids.some((id) => mine.has(id)) &&
      !isLight(unit) &&
      Math.max(...unit.terms.map(rarityOf)) >= RARE,
  );
}

/** Whether a thing stands where a claim says what it is about: before what happens, behind an opening phrase. */
function isSubject({ start }: Unit, { words, reading: { said } }: Beside): boolean {
  const from = OPENING.exec(words)?.[0].length ?? 0;
  const to = said[0]?.start ?? words.length / 2;
  return start >= from && start < to;
}

function isAgent(unit: Unit, one: Beside): boolean {
  const within = ({ start, end }: { readonly start: number; readonly end: number }) =>
    unit.start >= start && unit.end <= end;
  return (
    isSubject(unit, one) ||
    one.reading.named.some(
      ({ topic, places }) => (topic.kind === "drug" || topic.kind === "procedure") && places.some(within),
    )
  );
}

/** Ages and shares are what a claim is about: with another it is another claim. */
function isDeciding(words: string, { unit, age, start }: Quantity): boolean {
  return unit === "%" || age === true || /\b(?:aged?|ages|years old)\b[^.,;]{0,12}$/iu.test(words.slice(0, start));
}

/** Whether a claim and a sentence advise the same, or neither advises and the sentence denies nothing of the claim. */
function sameAdvice({ words, candidate, reading, lacking, comparison }: Beside): boolean {
  const { said } = reading;
  const text = withoutPurpose(candidate.text);
  const [asked, told] = [adviceIn(words), adviceIn(text)];
  if (asked !== undefined && asked !== told) return false;
  if (asked === undefined && (told === "against" || told === "unsettled") && said.length === 0) return false;
  if (asked === "against" || said.some((one) => one.said === "none")) return true;
  const mine = idsIn(words);
  // "Bacteria that cause no symptoms" denies nothing where it is met as a whole.
  const met = reading.units.filter((unit) => unit.apart.length > 0 && !lacking.includes(unit));
  const open = met.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), words);
  const denies = deniedIn(text).some(({ reach }) => reach.some((term) => mine.has(term)));
  if (said.length > 0 || deniedIn(open).length === 0) return !denies && !comparison.deniesNear;
  return !comparison.denies && !comparison.deniesIt && !comparison.deniesNear;
}
