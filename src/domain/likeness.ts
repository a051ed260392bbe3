import { sha256 } from "./hash.js";
import type { PublicationFacts } from "./publication.js";

/** What two descriptions of one publication must have alike when no identifier says that they are one. */
export interface Likeness {
  /** Hash of the title's words and the first author's family name. */
  readonly key: string;
  readonly year: number;
  readonly volume?: string;
  readonly firstPage?: string;
  readonly container?: string;
}

/** Titles of fewer words, or fewer letters, name many publications ("Reply to the letter to the editor"). */
export const FEWEST_WORDS = 6;
const FEWEST_LETTERS = 30;

/** Types of notices, which carry the title of what they are about. */
const NOTICE_TYPE =
  /erratum|corrigend|correction|retraction|expression of concern|comment|letter|reply|editorial|news/i;

/**
 * The likeness of a publication's facts; nothing where they do not tell enough: a short or paraphrased title, no person as first
 * author or no year, a drug label, or a notice about another publication.
 */
export function likenessOf(facts: PublicationFacts): Likeness | undefined {
  const [author] = facts.authors;
  const { year, volume, pages, container, titleBasis, tier } = facts;
  const words = foldedWords(facts.title);
  const family = author === undefined ? "" : familyName(author);
  if (year === undefined || family === "" || titleBasis !== "printed" || tier === "label") return undefined;
  if (words.length < FEWEST_WORDS || words.join("").length < FEWEST_LETTERS || isNotice(facts)) return undefined;
  const firstPage = pages === undefined ? undefined : firstPageOf(pages);
  return {
    key: sha256(`${words.join(" ")}\n${family}`).slice(0, 32),
    year,
    ...(volume === undefined ? {} : { volume: foldedWords(volume).join(" ") }),
    ...(firstPage === undefined ? {} : { firstPage }),
    ...(container === undefined ? {} : { container: foldedWords(container).join(" ") }),
  };
}

/**
 * Whether two may be one publication: title and first author the same; the same year, or neighbouring years (print and
 * electronic) with the same first page; and no volume, first page or journal that differs where both have one.
 */
export function alike(a: Likeness, b: Likeness): boolean {
  const apart = Math.abs(a.year - b.year);
  return (
    a.key === b.key &&
    apart <= 1 &&
    (apart === 0 || (a.firstPage !== undefined && a.firstPage === b.firstPage)) &&
    agree(a.volume, b.volume) &&
    agree(a.firstPage, b.firstPage) &&
    (a.container === undefined || b.container === undefined || sameJournal(a.container, b.container))
  );
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function isNotice({ publicationTypes = [], relations = [] }: PublicationFacts): boolean {
  return (
    publicationTypes.some((type) => NOTICE_TYPE.test(type)) ||
    relations.some(({ kind }) => kind === "retracts" || kind === "corrects" || kind === "concerns")
  );
}

/** A text's words without case and accents, all else left out. */
export function foldedWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * The last word of a person's family name: "Müller AB" and "van der Berg CD Jr" give "muller" and "berg"; empty for a body, which
 * may well publish two texts under one title in a year.
 */
function familyName(author: string): string {
  const words = author.split(/\s+/u).filter((word) => !/^(?:jr|sr|[ivx]+|\d(?:st|nd|rd|th))\.?$/iu.test(word));
  const isPerson = words.length > 1 && /^(?:\p{Lu}[.-]?){1,4}$/u.test(words.at(-1) ?? "");
  return isPerson ? (foldedWords(words.slice(0, -1).join(" ")).at(-1) ?? "") : "";
}

/** "e103-9" begins at "e103"; "S12–S20" at "s12". */
function firstPageOf(pages: string): string | undefined {
  const [first] = pages.toLowerCase().split(/[-–—,;\s]+/u);
  return first === undefined || first === "" ? undefined : first;
}

const SMALL = new Set(["the", "of", "and", "in", "for", "on", "a", "an", "de", "der", "die", "la", "le", "und", "et"]);

/** Whether one journal's name can be the other's, written short: each of its words begins and runs within one of the longer's. */
function sameJournal(a: string, b: string): boolean {
  const [short = [], long = []] = [a, b]
    .map((name) => name.split(" ").filter((word) => !SMALL.has(word)))
    .sort((x, y) => x.join("").length - y.join("").length);
  if (short.length === 1 && short[0] === long.map((word) => word[0]).join("")) return true;
  let at = 0;
  return short.every((word) => {
    const found = long.findIndex((other, index) => index >= at && abbreviates(word, other));
    at = found + 1;
    return found !== -1;
  });
}

/** "dtsch" abbreviates "deutsche": the same first letter, and the others in their order. */
function abbreviates(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at >= short.length;
}
