import type { Word } from "./identifying-name-words.js";
import { isInitials, isKnownDouble, wordsOf } from "./identifying-name-words.js";
import { EPONYM_PHRASES, KNOWN_DOUBLES, LITTLE, TITLES } from "./identifying-name-cues.js";
import { CAPITALISED_WORDS, EPONYMS, EPONYM_HEADS, PLAIN_WORDS, looksLearned } from "../medical-names.js";
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS, NAME_PARTICLES, SURNAMES } from "../name-lists.js";

/** The words of a text, and what each of them may be: a name, an eponym, a medical word. */
export class NameSense {
  protected readonly words: readonly Word[];
  /** Whether capitals mean something: not in a text without any, nor in a headline. */
  protected readonly mixed: boolean;
  protected readonly small: boolean;
  /** Words of whole names that are a disease's or a body's. */
  protected readonly phrases: ReadonlySet<number>;

  constructor(
    protected readonly text: string,
    protected readonly isMedical: (word: string) => boolean,
  ) {
    this.words = wordsOf(text);
    // A headline has capitals on every word but the little ones, of which some are no names.
    this.mixed = this.words.some(({ low, capital }) => !capital && low.length > 2 && !LITTLE.has(low));
    this.small = this.words.every(({ capital, first }) => !capital || first);
    const places = [...text.matchAll(EPONYM_PHRASES)].map(
      ({ index, 0: { length } }) => [index, index + length] as const,
    );
    this.phrases = new Set(
      this.words.flatMap(({ start, end }, at) => (places.some(([from, to]) => start >= from && end <= to) ? [at] : [])),
    );
  }

  /** Capitalised, and neither a plain word, a medical one, an eponym nor an abbreviation. */
  protected isUnknown(word: Word): boolean {
    return (
      word.capital &&
      word.low.length > 1 &&
      !/\d/u.test(word.text) &&
      // "QTc", "NT-proBNP", "HbA": names have no two capitals together beside small letters.
      !/^\p{Lu}{2,}(?:\p{Ll}|-\p{Ll})|\p{Ll}\p{Lu}{2}/u.test(word.text) &&
      !(word.upper && word.low.length <= 5 && !this.allUpper()) &&
      !PLAIN_WORDS.has(word.low) &&
      !TITLES.has(word.low) &&
      !CAPITALISED_WORDS.has(word.low) &&
      !EPONYMS.has(word.low) &&
      !(looksLearned(word.low) && !GIVEN_NAMES.has(word.low) && !SURNAMES.has(word.low)) &&
      !this.isDoubleEponym(word) &&
      !isKnownDouble(word) &&
      !this.isMedical(word.low)
    );
  }

  /** "Charcot-Marie-Tooth", "Epstein-Barr virus": most of its parts are eponyms, or one is and a disease follows. */
  protected isDoubleEponym(word: Word): boolean {
    const parts = word.low.split("-");
    if (parts.length < 2) return false;
    const eponyms = parts.filter((part) => EPONYMS.has(part)).length;
    const next = this.words[word.at + 1];
    const named = next !== undefined && /^(?:['’]s)?\s+$/u.test(next.gap) && EPONYM_HEADS.has(next.low);
    return 2 * eponyms > parts.length || (eponyms > 0 && named);
  }

  protected isPartner(word: Word): boolean {
    return (
      (word.capital || NAME_PARTICLES.has(word.low)) &&
      /^[\s.]*$/u.test(word.gap) &&
      !(word.upper && !this.allUpper() && word.low.length <= 5 && !isInitials(word) && word.low.length > 1)
    );
  }

  /** Whether a word right after "patient" may be a name: an eponym only where it is a common surname too and names no disease. */
  protected mayBeName(at: number): boolean {
    const word = this.words[at];
    if (word === undefined || PLAIN_WORDS.has(word.low)) return false;
    const listed =
      GIVEN_NAMES.has(word.low) ||
      SURNAMES.has(word.low) ||
      this.isDouble(word, SURNAMES) ||
      this.isDouble(word, GIVEN_NAMES);
    if (listed) return !this.isProtected(at) && !this.isEponymPhrase(at);
    const following = this.words[at + 1];
    if (NAMES_THAT_ARE_WORDS.has(word.low)) return following === undefined || !this.isProtected(at);
    return this.isUnknown(word) && !(following !== undefined && EPONYM_HEADS.has(following.low));
  }

  /** Whether an eponym stands as one: with a possessive, before "disease", or known for nothing else. */
  protected isProtected(at: number): boolean {
    const word = this.words[at];
    if (word === undefined) return false;
    const next = this.words[at + 1];
    const head = next !== undefined && EPONYM_HEADS.has(next.low);
    // "Roberts syndrome": without a possessive it is nobody's.
    if (
      head &&
      word.capital &&
      /^\s+$/u.test(next.gap) &&
      /^['’]?\s/u.test(this.text.slice(word.end)) &&
      !GIVEN_NAMES.has(word.low)
    )
      return true;
    if (!EPONYMS.has(word.low.replace(/-.*$/u, ""))) return false;
    if (head && /^(?:['’]s)?\s+$/u.test(next.gap)) return true;
    return !SURNAMES.has(word.low) && !GIVEN_NAMES.has(word.low) && !NAMES_THAT_ARE_WORDS.has(word.low);
  }

  /** "Lou Gehrig's disease", "Charles Bonnet syndrome": a whole name that is a disease's. */
  protected isEponymPhrase(at: number): boolean {
    return this.phrases.has(at);
  }

  /** A surname that is a word or an eponym as well ("Brown", "Bell"), where nothing about it says disease or test. */
  protected mayBeSurname(at: number): boolean {
    const word = this.words[at];
    if (word === undefined || !word.capital || word.upper || this.phrases.has(at)) return false;
    if (!NAMES_THAT_ARE_WORDS.has(word.low) && !SURNAMES.has(word.low)) return false;
    const next = this.words[at + 1];
    const after = this.text.slice(word.end, word.end + 3);
    return (
      !/^['’][sS]?(?!\p{L})/u.test(after) &&
      !(next !== undefined && /^[\s-]+$/u.test(next.gap) && EPONYM_HEADS.has(next.low))
    );
  }

  /** A surname that is a field of its own between strokes: "Patient / White / gout". */
  protected isField(at: number): boolean {
    const word = this.words[at];
    if (word === undefined || !/[/|]\s*$/u.test(word.gap)) return false;
    return this.mayBeSurname(at) && /^\s*[/|]/u.test(this.text.slice(word.end, word.end + 4));
  }

  protected isDouble({ low }: Word, list: ReadonlySet<string>): boolean {
    const parts = low.split("-");
    return (
      parts.length > 1 &&
      parts.every((part) => part.length > 1) &&
      parts.some((part) => list.has(part) && !NAMES_THAT_ARE_WORDS.has(part)) &&
      !parts.some((part) => EPONYMS.has(part) && !list.has(part)) &&
      !KNOWN_DOUBLES.test(low)
    );
  }

  /** The end of a run of capitalised words from `at`, initials and little words within it. */
  protected nameEnd(at: number, most: number): number {
    let end = at + 1;
    while (end < this.words.length && end - at < most) {
      const word = this.words[end];
      const last = this.words[end - 1];
      if (word === undefined || last === undefined) break;
      if (!/^\s*\.?\s*$/u.test(word.gap) || /^['’]s/u.test(this.text.slice(last.end))) break;
      if (/^\.\s/u.test(word.gap) && last.low.length > 2 && !TITLES.has(last.low)) break;
      const particle = this.leadsToName(end);
      const part =
        isInitials(word) ||
        (word.capital && word.low.length === 1) ||
        (word.capital &&
          (SURNAMES.has(word.low) ||
            GIVEN_NAMES.has(word.low) ||
            NAMES_THAT_ARE_WORDS.has(word.low) ||
            this.isUnknown(word) ||
            (EPONYMS.has(word.low) && !this.isProtected(end))));
      if (!particle && !part) break;
      end++;
    }
    while (end > at + 1 && NAME_PARTICLES.has(this.words[end - 1]?.low ?? "") && this.words[end - 1]?.capital === false)
      end--;
    return end;
  }

  /** "van der Berg": little words of names before a capitalised one. */
  protected leadsToName(at: number): boolean {
    let end = at;
    while (end < at + 3 && NAME_PARTICLES.has(this.words[end]?.low ?? "") && this.words[end]?.capital === false) end++;
    return end > at && this.words[end]?.capital === true;
  }

  /** The end of a name typed in small letters: the word itself, and one more where the first is a given name or the second a surname. */
  protected smallEnd(at: number): number {
    const word = this.words[at];
    let end = at + 1;
    let last = word;
    while (last !== undefined && end - at < 3) {
      const next = this.words[end];
      if (next === undefined || !/^\s+$/u.test(next.gap) || /\d/u.test(next.text)) break;
      const known = SURNAMES.has(next.low) || (GIVEN_NAMES.has(next.low) && !PLAIN_WORDS.has(next.low));
      const follows =
        GIVEN_NAMES.has(last.low) &&
        !PLAIN_WORDS.has(next.low) &&
        !this.isMedical(next.low) &&
        !CAPITALISED_WORDS.has(next.low);
      const particle = NAME_PARTICLES.has(next.low) && !PLAIN_WORDS.has(next.low);
      if (!known && !follows && !particle) break;
      last = next;
      end++;
    }
    return end;
  }

  protected allUpper(): boolean {
    return !/\p{Ll}{2}/u.test(this.text);
  }
}
