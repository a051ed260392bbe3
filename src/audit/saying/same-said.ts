import { unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import { saidIn } from "../words/what-is-said.js";
import type { Said, SaidAt } from "../words/what-is-said.js";

const PIVOT = /\b(?:than|versus|vs\.?|compared (?:with|to)|relative to|(?:superior|inferior|preferable) to)\b/iu;
/** What is bad to have: less of it is better. */
const BURDEN =
  /\b(?:pain|ache|sickness|depressi\w*|symptoms?|deaths?|mortality|died|fail\w*|risk|disab\w*|fractur\w*|falls?|strokes?|infect\w*|infarct\w*|bleed\w*|events?|anxiety|nausea|vomiting|ponv|diarrh\w*|headaches?|fatigue|insomnia|complicat\w*|relaps\w*|recurr\w*|exacerbat\w*|attacks?|seizures?|vertigo|cough|itch\w*|wheez\w*|stress|distress)\b/iu;
/** "Was lower", "were markedly reduced": what that is said of stands before. */
const IS_BEFORE = /\b(?:is|are|was|were|be|been|being)\s(?:\p{L}+ly\s)?$/iu;

const TURNED: Readonly<Partial<Record<Said, Said>>> = { up: "down", down: "up", good: "bad", bad: "good" };

/** Whether what a claim says happens is said in the sentence of the same things. */
export function sameSaid(words: string, main: string, claimSaid: readonly SaidAt[], units: readonly Unit[]): boolean {
  if (claimSaid.length === 0) return true;
  const found = saidIn(main);
  if (found.length === 0) return false;
  const theirs = unitsIn(main);
  // Of what goes both ways it cannot be told what each is said of.
  const bothWays = ({ said }: SaidAt, here: readonly SaidAt[]) =>
    here.some((one) => one.said === TURNED[said]) && !claimSaid.some((one) => one.said === TURNED[said]);
  return claimSaid.every((one) => {
    const objects = objectsOf(words, one, units);
    if (objects.length === 0) return !bothWays(one, found) && found.some(({ said }) => agrees(one.said, said, main));
    return objects.some((object) =>
      saidOf(object, theirs, main, found).some(
        ({ said, here }) => !bothWays(one, here) && agrees(one.said, said, words.slice(object.start, object.end)),
      ),
    );
  });
}

/** Whether a sentence says that everything that the claim says goes one way goes the other. */
export function turnsRound(words: string, main: string): boolean {
  const claimSaid = saidIn(words).filter(({ said }) => TURNED[said] !== undefined);
  const found = saidIn(main);
  if (claimSaid.length === 0 || found.length === 0) return false;
  const [mine, theirs] = [unitsIn(words), unitsIn(main)];
  return claimSaid.every((one) => {
    const told = objectsOf(
      words,
      one,
      mine.filter(({ start, end }) => !claimSaid.some((said) => start < said.end && said.start < end)),
    ).flatMap((object) => saidOf(object, theirs, main, found));
    return told.length > 0 && told.every(({ said }) => said === TURNED[one.said]);
  });
}

const PEOPLE = /^(?:healthy|young|older|elderly|men|women|boys|girls|adults|children|patients|people)$/iu;

/** What a word that says what happens is said of: the thing behind it, or those before where it closes the clause. */
function objectsOf(words: string, { start, end }: SaidAt, units: readonly Unit[]): readonly Unit[] {
  const pivot = PIVOT.exec(words);
  const before = units.filter((unit) => unit.end <= start).slice(-2);
  const after = units.filter(
    (unit) =>
      !PEOPLE.test(words.slice(unit.start, unit.end)) &&
      unit.start >= end &&
      (pivot === null || unit.start < pivot.index || start > pivot.index),
  );
  const isBehind = IS_BEFORE.test(words.slice(Math.max(0, start - 40), start)) && before.length > 0;
  // "Push levels up": what goes up stands inside.
  const inside = units.filter((unit) => unit.start > start && unit.end < end);
  if (inside.length > 0) return inside.slice(-1);
  return isBehind || after.length === 0 ? before : after.slice(0, 1);
}

/** Where one thing that is said ends and another begins: "lowered it and also increased", "but", a semicolon. */
const BREAK = /[;:]\s|,?\s(?:but|while|whereas|although|though|yet)\s|,?\sand\s|,?\sby\s(?=\p{L}+ing\b)/giu;
/** Words between "and" and what goes on: "and also significantly increased". */
const GOES_ON = /^(?:(?:also|then|thus|even|did|does|was|were|is|are|had|has|have|may|can|not|\p{L}+ly)\s)*$/iu;

/** The stretch of a sentence in which a place stands: from one thing said to the next. */
function stretchOf(
  main: string,
  found: readonly SaidAt[],
  at: number,
): { readonly start: number; readonly end: number } {
  const breaks = [...main.matchAll(BREAK)]
    .map(({ index, 0: mark }) => ({ start: index, end: index + mark.length, and: /and\s$/iu.test(mark) }))
    .filter(
      ({ end, and }) => !and || found.some((one) => one.start >= end && GOES_ON.test(main.slice(end, one.start))),
    );
  return {
    start: breaks.findLast(({ end }) => end <= at)?.end ?? 0,
    end: breaks.find(({ start }) => start >= at)?.start ?? main.length,
  };
}

/** What a sentence says next to each place where it names a thing, and all that it says in that stretch. */
function saidOf(
  object: Unit,
  theirs: readonly Unit[],
  main: string,
  found: readonly SaidAt[],
): { readonly said: Said; readonly here: readonly SaidAt[] }[] {
  return theirs
    .filter(({ ids }) => ids.some((id) => object.ids.includes(id)))
    .flatMap((place) => {
      const stretch = stretchOf(main, found, place.start);
      const within = found.filter(({ start }) => start >= stretch.start && start < stretch.end);
      const here = within.length > 0 ? within : found;
      const distance = (one: SaidAt) => Math.min(Math.abs(one.start - place.end), Math.abs(place.start - one.end));
      const [nearest] = [...here].sort((a, b) => distance(a) - distance(b));
      return nearest === undefined ? [] : [{ said: nearest.said, here }];
    });
}

function agrees(claim: Said, found: Said, object: string): boolean {
  if (claim === found) return true;
  const relief = (claim === "good" && found === "down") || (claim === "down" && found === "good");
  return relief && BURDEN.test(object);
}
