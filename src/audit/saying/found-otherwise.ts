import { otherPeople } from "../../appraise/other-people.js";
import { sentences } from "../../text/sentences.js";
import type { Candidate, Differing, Proposition } from "../candidate.js";
import { comparedIn, compares, comparesAlike } from "./compared-order.js";
import { comparedTheOtherWay } from "./compared-turn.js";
import { inFull } from "../reading/in-full.js";
import { countsIn, gives } from "../words/numbers-given.js";
import { ofTheDrugs } from "../label/of-the-drugs.js";
import { quantitiesIn } from "../words/quantities.js";
import { hedges, isAim, isOfSome } from "./as-sure.js";
import { covers, readingOf, weightOf } from "../claims/claim-reading.js";
import { turnsRound } from "./same-said.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import type { Said, SaidAt } from "../words/what-is-said.js";
import { saidIn } from "../words/what-is-said.js";

/** A claim of fewer things than this is on too much for one study to gainsay it. */
const FEWEST = 3;
/** What a sentence itself must name of a claim's weight; with its title it must name all. */
const LEAST_HELD = 0.6;
/** A sentence of the same text that names so much of a claim and says what it says speaks for it. */
const SPEAKS = 0.35;
const LONGEST = 450;
/** A finding for a part of those who took part, or of the time, or before anything was done, is none for the whole. */
const PART =
  /\b(?:per-protocol|post-?hoc|secondary|baseline|at (?:entry|enrol?lment|inclusion|the start)|before (?:treatment|the intervention|randomi[sz]ation)|pre-?(?:treatment|intervention|test)|did not reach|underpowered|too small|demographic\w*|characteristics|previous stud\w+|other stud\w+|et al)\b/iu;

/**
 * Where a study's sentence says that what a claim has go one way does not differ, or goes the other: it names, with its title, all that the claim
 * names, is on no part of it, hedges nothing, and no sentence of its abstract or paragraph says the claim's way. The words of both.
 */
export function foundOtherwise(
  proposition: Omit<Proposition, "candidates">,
  { text, block, publication, source, start }: Candidate,
): Differing | undefined {
  const { words, part } = proposition;
  if (publication.tier !== "research" || part !== undefined || text.length > LONGEST) return undefined;
  if (block.kind === "row" || block.kind === "caption") return undefined;
  const reading = readingOf(proposition);
  const { said, named, things } = reading;
  const units = reading.units.filter(({ start, end }) => !DEGREE.test(words.slice(start, end)));
  const weight = weightOf(units);
  const [first] = said;
  if (things < FEWEST || first === undefined || !alike(said)) return undefined;
  const main = inFull(text, source);
  const found = saidIn(main);
  const clash = clashing(words, main, first.said, found);
  if (clash === undefined) return undefined;
  if (isAim(text) || hedges(words) || hedges(text) || PART.test(text)) return undefined;
  if (isOfSome(text) && !isOfSome(words)) return undefined;
  const inMain = covers(main, named);
  const lacking = units.filter((unit) => !inMain(unit));
  if (1 - weightOf(lacking) / weight < LEAST_HELD) return undefined;
  const beside = [units.filter((one) => one.end <= first.start).at(-1), units.find((one) => one.start >= first.end)];
  if (!beside.some((unit) => unit !== undefined && inMain(unit))) return undefined;
  const where = inFull([publication.title, publication.population ?? "", publication.about ?? ""].join(" . "), source);
  const inTitle = covers(where, named);
  // Whom and where it was studied in may stand elsewhere in the abstract.
  const inAbstract = lacking.length === 0 ? undefined : covers(abstractOf(source), named);
  const isSetting = (unit: Unit) => SETTING.test(words.slice(unit.start, unit.end)) && inAbstract?.(unit) === true;
  if (lacking.some((unit) => !inTitle(unit) && !isSetting(unit)) || !ofTheDrugs(words, main, where, named))
    return undefined;
  if (otherPeople(words, text).length > 0 || otherPeople(words, publication.title).length > 0) return undefined;
  if (quantitiesIn(words).some((mine) => !gives(words, mine, text)) || countsIn(words).length > 0) return undefined;
  const own = source.blocks.filter(({ section, start: from }) => section[0] === "Abstract" || from === block.start);
  for (const block of own)
    for (const one of sentences(source.text, block.start, block.end)) {
      if (one.start === start) continue;
      const its = inFull(source.text.slice(one.start, one.end), source);
      if (isAim(its) || !saidIn(its).some((other) => speaksFor(first.said, other.said))) continue;
      const holds = covers(its, named);
      // What did better, but in something else, or better than before, is no such comparison.
      if (setsBoth(words, its) && !comparesOutcome(its, outcomeOf(units, first))) continue;
      if (weightOf(units.filter(holds)) / weight >= SPEAKS) return undefined;
    }
  return {
    element: "direction",
    asked: words.slice(first.start, first.end),
    found: main.slice(clash.start, clash.end),
  };
}

/** What a sentence says that cannot be true of what a claim says, and nothing else: no difference for a difference, the other way, a difference for none. */
function clashing(words: string, main: string, said: Said, found: readonly SaidAt[]): SaidAt | undefined {
  const [one] = found;
  if (one === undefined) return undefined;
  if (said === "none")
    return compares(main) && compares(words) && found.every((its) => its.said === one.said && its.said !== "none")
      ? one
      : undefined;
  if (found.every((its) => its.said === "none")) return one;
  if (comparedTheOtherWay(words, main) !== undefined) return one;
  return turnsRound(words, main) && comparesAlike(words, main) ? one : undefined;
}

/** Whether what one sentence says can be what another does: less of a burden is better. */
function speaksFor(said: Said, other: Said): boolean {
  return said === "none" ? other === "none" : other !== "none";
}

/** Words for how much, which make no other thing. */
const DEGREE =
  /^(?:clear(?:ly)?|marked(?:ly)?|definite(?:ly)?|considerabl[ey]|substantial(?:ly)?|strong(?:ly)?|great(?:ly|er)?|far|further|also|more|much|reliabl[ey]|consistent(?:ly)?|noticeabl[ey])$/iu;
/** Who took part, and where. */
const SETTING =
  /^(?:hospital\w*|inpatients?|outpatients?|wards?|intensive care|icu|emergency(?: department)?|primary care|clinic\w*|school\w*|communit\w+|nursing homes?|rural|urban|adults?|children|women|men|older (?:people|adults)|elderly|infants?|pregnant|teenagers?|adolescents?)$/iu;

/** Whether all that a claim says goes one way: relief and "better" are both good. */
function alike(said: readonly SaidAt[]): boolean {
  return said.every((one) => one.said === said[0]?.said);
}

function abstractOf({ blocks, text }: Candidate["source"]): string {
  return blocks
    .filter(({ section, kind }) => section[0] === "Abstract" && kind !== "heading")
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

/** What a claim compares two things in: the thing behind what it says happens, else the one before. */
function outcomeOf(units: readonly Unit[], { start, end }: SaidAt): Unit | undefined {
  return units.find((unit) => unit.start >= end) ?? units.filter((unit) => unit.end <= start).at(-1);
}

const COMPARATIVE =
  /\b(?:more|less|greater|better|worse|higher|lower|fewer|superior|inferior|larger|smaller|than|favou?r\w*)\b/iu;
const CLAUSE = /[,;]\s|\s(?:but|while|whereas|although)\s/iu;
/** What is no treatment: what did well beside it did well. */
const NOTHING =
  /\b(?:placebo|sham|control\w*|no (?:treatment|intervention)|nothing|usual care|standard care|waiting list|baseline|before)\b/iu;

/** Whether a sentence names the thing done that a claim sets another beside. */
function setsBoth(words: string, text: string): boolean {
  const compared = comparedIn(words);
  if (compared === undefined || NOTHING.test(compared.beside)) return false;
  const held = idsIn(text);
  return unitsIn(compared.beside).some(({ ids }) => ids.some((id) => held.has(id)));
}

function comparesOutcome(text: string, outcome: Unit | undefined): boolean {
  return (
    outcome === undefined ||
    text.split(CLAUSE).some((clause) => {
      const ids = idsIn(clause);
      return COMPARATIVE.test(clause) && outcome.ids.some((id) => ids.has(id));
    })
  );
}
