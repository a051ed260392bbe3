import { unitsIn } from "./sense-phrases.js";
import type { Unit } from "./sense-phrases.js";
import { saidIn } from "./what-is-said.js";
import type { Said, SaidAt } from "./what-is-said.js";

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
  // Of what goes both ways in one sentence it cannot be told what each is said of.
  if (claimSaid.some(({ said }) => found.some((one) => one.said === TURNED[said]) && !claimSaid.some((one) => one.said === TURNED[said])))
    return false;
  const theirs = unitsIn(main);
  const pivot = PIVOT.exec(words);
  return claimSaid.every(({ said, end, start }) => {
    const before = units.filter((unit) => unit.end <= start).slice(-2);
    const after = units.filter((unit) => unit.start >= end && (pivot === null || unit.start < pivot.index || start > pivot.index));
    const isBehind = IS_BEFORE.test(words.slice(Math.max(0, start - 40), start)) && before.length > 0;
    const objects = isBehind || after.length === 0 ? before : after.slice(0, 1);
    if (objects.length === 0) return found.some((one) => agrees(said, one.said, main));
    return objects.some((object) => {
      const places = theirs.filter(({ ids }) => ids.some((id) => object.ids.includes(id)));
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
