import { idsIn, unitsIn } from "../words/sense-phrases.js";
import type { Unit } from "../words/sense-phrases.js";
import { rarityOf } from "../signals/rarity.js";
import { saidIn } from "../words/what-is-said.js";

const THAN =
  /\b(?:than(?!\s(?:\d|half\b|one\b|two\b|three\b|ten\b|twice\b|recommended\b|expected\b|usual\b|normal\b|before\b|predicted\b))|versus|vs\.?|(?:as )?compared (?:with|to)|in comparison (?:with|to)|relative to|(?:superior|inferior|preferable) to|beats?|outperform(?:s|ed)?)\b/iu;
const OPENING = /^((?:as )?(?:compared|relative|in comparison) (?:with|to) [^,]{3,60}),\s(.*)$/iu;
/** Where what something is set beside ends. */
const ENDS =
  /[,;:()]|\b(?:in|among|for|during|after|before|against|at|on|over|when|while|but|and (?:was|were|had|did)|with (?:respect|regard))\b/iu;
/** What a claim takes from the text before it stands behind it. */
const INHERITED = /\s\([^()]*\)$/u;
/** A thing given or done by itself. */
const ALONE = /\b(?:alone|by itself|on (?:its|their) own|monotherap(?:y|ies)|only|single-?agent)\b/iu;
/** Things given or done together. */
const TOGETHER =
  /\b(?:combin\w+|plus|added to|add(?:ing|ition|-?on)|adjunct\w*|adjuvant|together with|along with|in addition to|on top of|co-?administ\w+|(?:two|both) together)\b/iu;

const AND_WITH = /\b(?:with|and|alongside)\b|\p{L}-\p{L}/iu;

/** What a comparison sets first and what it sets that beside, where a text compares. */
export interface Compared {
  readonly first: string;
  readonly beside: string;
  readonly rest: string;
}

/** Whether a text sets something beside something. */
export function compares(text: string): boolean {
  return comparedIn(text) !== undefined;
}

export function comparedIn(text: string): Compared | undefined {
  // "(11% versus 29%)" sets numbers beside each other.
  const turned = text.replace(/\([^()]*\d[^()]*\)/gu, "").replace(OPENING, "$2 $1");
  const pivot = THAN.exec(turned);
  if (pivot === null) return undefined;
  const rest = turned.slice(pivot.index + pivot[0].length);
  const from =
    /^\s*(?:in|with|for|on|by|under|after|those (?:given|receiving|on|who (?:received|had)))\s/iu.exec(rest)?.[0]
      .length ?? 0;
  const cut = ENDS.exec(rest.slice(from));
  return {
    first: turned.slice(0, pivot.index),
    beside: rest.slice(0, cut === null ? rest.length : from + cut.index),
    rest: cut === null ? "" : rest.slice(from + cut.index),
  };
}

/**
 * Whether a sentence can bear out what a claim compares: what the claim sets first stands first there too, beside the same thing; a thing given alone is not
 * one given with another. "X beats Y" is not borne out by "Y was better than X", nor by "X was better than Z"; nor what is said of X alone by what was better than X.
 */
export function comparesAlike(words: string, text: string): boolean {
  const own = words.replace(INHERITED, "");
  if (!aloneAlike(own, text)) return false;
  const [mine, theirs] = [comparedIn(own), comparedIn(text)];
  if (theirs === undefined) return true;
  const [before, after] = [idsIn(`${theirs.first} ${theirs.rest}`), idsIn(theirs.beside)];
  const isIn = ({ ids }: Unit, some: ReadonlySet<string>) => ids.some((id) => some.has(id));
  const onlyBeside = (unit: Unit) => isIn(unit, after) && !isIn(unit, before);
  if (mine === undefined) {
    const said = saidIn(own);
    const equal = said.length > 0 && said.every((one) => one.said === "none");
    return equal || !unitsIn(own).some(onlyBeside);
  }
  const [heaviest] = [...unitsIn(mine.beside)].sort((a, b) => weightOf(b) - weightOf(a));
  if (heaviest !== undefined && !isIn(heaviest, after)) return false;
  const besides = idsIn(mine.beside);
  return !unitsIn(mine.first).some((unit) => onlyBeside(unit) && !isIn(unit, besides));
}

function weightOf({ terms }: Unit): number {
  return Math.max(...terms.map(rarityOf));
}

/** How one drug changes another is told of the two given together. */
const INTERACTS =
  /\b(?:exposure|levels?|concentrations?|clearance|absorption|half-?life|effects?) (?:to|of|by)\b|\p{L}{5,}\s(?:levels|concentrations|exposure|clearance)\b/iu;

function aloneAlike(words: string, text: string): boolean {
  if (INTERACTS.test(words)) return true;
  const first = (one: string) => comparedIn(one)?.first ?? one;
  const [mine, theirs] = [first(words), first(text)];
  if (ALONE.test(mine) && !ALONE.test(text)) return false;
  return !TOGETHER.test(theirs) || TOGETHER.test(mine) || AND_WITH.test(mine);
}
