import type { Differing } from "../candidate.js";
import { comparedIn } from "./compared-order.js";
import { idsIn, unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import { rarityOf } from "../signals/rarity.js";

type Way = "more" | "less" | "better" | "worse";

/** Words that a comparison turns on, the longest first; "less effective" is worse, "more effective" better. */
const WAYS: readonly (readonly [Way, string])[] = [
  ["worse", "less (?:effective|efficacious|well|safe)\\w*|worse|inferior|poorer"],
  ["better", "more (?:effective|efficacious|safe)\\w*|better|superior|outperform(?:s|ed)?|safer|preferable|beats?"],
  [
    "less",
    "less(?!\\sthan\\s\\d)|fewer|lower|shorter|smaller|sooner|faster|quicker|earlier|reduced|decreased|rarer|weaker",
  ],
  ["more", "more(?!\\sthan\\s\\d)|higher|greater|longer|larger|later|slower|increased|stronger|commoner|oftener"],
];
const ANY = new RegExp(`\\b(?:${WAYS.map(([way, words]) => `(?<${way}>${words})`).join("|")})\\b`, "giu");
const TURNED: Readonly<Record<Way, Way>> = { more: "less", less: "more", better: "worse", worse: "better" };
const NONE = /\b(?:no|not|nor|neither|never|without|n['’]t)\b/iu;
/** Where one comparison of a sentence ends and the next begins. */
const CUT =
  /[;,]\s|\s(?:and|but|while|whereas|although)\s(?=[^,;]{0,80}\b(?:than|superior|inferior|compared|versus)\b)/iu;

/** What a text has more or less of than what, as one comparison: the word that it turns on, the sides. */
interface Turn {
  readonly way: Way;
  readonly word: string;
  readonly first: string;
  readonly beside: string;
}

function turnOf(text: string): Turn | undefined {
  const compared = comparedIn(text);
  if (compared === undefined || NONE.test(text)) return undefined;
  // "Superior to" turns on the word that sets the two beside each other.
  const before = text.slice(0, Math.max(0, text.indexOf(compared.beside.trim())));
  const last = [...before.matchAll(ANY)].at(-1);
  const way = WAYS.find(([name]) => last?.groups?.[name] !== undefined)?.[0];
  if (last === undefined || way === undefined) return undefined;
  return { way, word: last[0], first: compared.first, beside: compared.beside };
}

/**
 * Where a claim has more of something with one thing than with another and a sentence less of it, or more with the other: "A lengthens it less than B", "it was longer with A than with B".
 * Both must set the same two things beside each other and name something else in common. The words of both.
 */
export function comparedTheOtherWay(claim: string, sentence: string): Differing | undefined {
  const mine = turnOf(claim.replace(/\s\([^()]*\)$/u, ""));
  if (mine === undefined) return undefined;
  const besides = heaviest(unitsIn(mine.beside));
  if (besides === undefined) return undefined;
  const theirs = sentence.split(CUT).flatMap((clause) => {
    const turn = turnOf(clause);
    return turn === undefined ? [] : [{ ...turn, clause }];
  });
  const held = theirs.flatMap((turn) => {
    const [first, beside] = [idsIn(turn.first), idsIn(turn.beside)];
    const isIn = ({ ids }: Unit, some: ReadonlySet<string>) => ids.some((id) => some.has(id));
    const onlyMine = unitsIn(mine.first).filter(
      (unit) => !isIn(unit, idsIn(mine.beside)) && weightOf(unit) >= RARE && isIn(unit, first) !== isIn(unit, beside),
    );
    const subject = heaviest(onlyMine);
    const shared = unitsIn(claim).some(
      (unit) => unit !== subject && !isSame(unit, besides) && weightOf(unit) >= RARE && isIn(unit, idsIn(sentence)),
    );
    if (subject === undefined || !shared) return [];
    const straight = isIn(subject, first) && isIn(besides, beside) && !isIn(besides, first);
    const swapped = isIn(subject, beside) && isIn(besides, first) && !isIn(besides, beside);
    if (!straight && !swapped) return [];
    const same = turn.way === mine.way ? straight : turn.way === TURNED[mine.way] ? swapped : undefined;
    return same === undefined ? [] : [{ same, turn }];
  });
  const [one] = held;
  if (one === undefined || held.some(({ same }) => same)) return undefined;
  return { element: "direction", asked: mine.word, found: `${one.turn.word} … than ${one.turn.beside.trim()}` };
}

const RARE = 4;

function weightOf({ terms }: Unit): number {
  return Math.max(...terms.map(rarityOf));
}

function heaviest(units: readonly Unit[]): Unit | undefined {
  return [...units].sort((a, b) => weightOf(b) - weightOf(a))[0];
}

function isSame(one: Unit, other: Unit): boolean {
  return one.ids.some((id) => other.ids.includes(id));
}
