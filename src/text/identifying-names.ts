import type { IdentifyingSpan } from "./identifying-span.js";
import { CAPITALISED_WORDS, EPONYMS, EPONYM_HEADS, PLAIN_WORDS, looksLearned } from "./medical-names.js";
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS, NAME_PARTICLES, SURNAMES } from "./name-lists.js";

/** One word of a text as a name might have it: "O'Brien", "Garcia-Lopez", "J.S.". */
interface Word {
  readonly text: string;
  /** Small letters, without a possessive ending. */
  readonly low: string;
  readonly start: number;
  /** Without a possessive ending. */
  readonly end: number;
  readonly capital: boolean;
  readonly upper: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
  readonly first: boolean;
  /** Its place among the words. */
  readonly at: number;
}

/** Words that headlines leave small. */
const LITTLE = new Set(
  "and but nor for the with from into over than that per via versus about after among before between during within without under upon its are was has".split(
    " ",
  ),
);
/** A name is no longer than so many words. */
const LONGEST = 5;
const TITLES = new Set(
  "mr mrs ms miss mx dr doctor prof professor sir dame lord lady master madam mister missus rev reverend fr father sister brother nurse matron capt captain col colonel sgt sergeant lt lieutenant maj judge justice rabbi imam sheikh pastor herr frau fräulein mme madame mlle mademoiselle monsieur m sr sra srta señor señora señorita don doña dott dottoressa signor signora signorina mevr dhr hr fru pan pani".split(
    " ",
  ),
);
/** Titles that are other words when they are written small. */
const TITLES_WITH_CAPITAL = new Set(
  "miss ms sir dame lord lady master father sister brother nurse matron captain col judge justice pastor don m fr rev sr doctor professor pan hr lt maj rabbi imam".split(
    " ",
  ),
);
const CUES = new Set(
  "patient patients pt pts client resident inmate prisoner proband mother father mum mom mummy mommy dad daddy wife husband spouse son daughter brother sister uncle aunt auntie grandmother grandfather grandma grandpa granny nephew niece cousin baby boy girl man woman lady gentleman colleague friend neighbour neighbor veteran nurse midwife registrar consultant gp physio physiotherapist pharmacist therapist carer caregiver fiancé fiancée girlfriend boyfriend paciente patiente patientin paziente patiënt пациент пациентка".split(
    " ",
  ),
);
const NAMED = new Set("named called forename surname firstname lastname fullname alias".split(" "));
const ADDRESSED = new Set("dear hi hello regards sincerely thanks signed cheers from".split(" "));

export interface NameOptions {
  /** Whether the text tells of a person elsewhere: then every capitalised word that is not known to be anything else goes. */
  readonly suspicious?: boolean;
  /** Whether a word is known to be a medical one (a word list's, a drug's). */
  readonly isMedical: (word: string) => boolean;
}

/** Names of persons: after titles, in "patient …", beside an age, given names and surnames that are known, and runs of capitalised words that are nothing else. */
export function nameSpans(text: string, { isMedical, suspicious = false }: NameOptions): IdentifyingSpan[] {
  return new Names(text, isMedical).spans(suspicious);
}

class Names {
  private readonly words: readonly Word[];
  private readonly taken = new Set<number>();
  /** Whether capitals mean something: not in a text without any, nor in a headline. */
  private readonly mixed: boolean;
  private readonly small: boolean;
  /** Words of whole names that are a disease's or a body's. */
  private readonly phrases: ReadonlySet<number>;

  constructor(
    private readonly text: string,
    private readonly isMedical: NameOptions["isMedical"],
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

  spans(suspicious: boolean): IdentifyingSpan[] {
    this.words.forEach((_, at) => {
      this.afterTitle(at);
      this.afterCue(at);
      this.besideAge(at);
      this.acting(at);
      this.known(at);
      this.run(at);
    });
    if (suspicious || this.taken.size > 0) for (const word of this.words) this.unknown(word);
    const spans: { kind: "name"; start: number; end: number }[] = [];
    let before: number | undefined;
    for (const at of [...this.taken].sort((a, b) => a - b)) {
      const word = this.words[at];
      const last = spans.at(-1);
      if (word === undefined) continue;
      const end = word.end + (/^['’][sS](?!\p{L})/u.exec(this.text.slice(word.end))?.[0].length ?? 0);
      if (last !== undefined && before === at - 1 && /^[\s.,]*$/u.test(word.gap)) last.end = end;
      else spans.push({ kind: "name", start: word.start, end });
      before = at;
    }
    return spans;
  }

  private take(from: number, to: number): void {
    for (let at = from; at < to; at++) this.taken.add(at);
  }

  /** "Mr Smith", "Dr. J. van der Berg", "mrs jones": never "MR imaging" or "MS relapse". */
  private afterTitle(at: number): void {
    const title = this.words[at];
    if (title === undefined || !TITLES.has(title.low) || this.words[at - 1]?.low === "hla") return;
    const next = this.words[at + 1];
    if (next === undefined || !/^[\s.:]*$/u.test(next.gap)) return;
    const shouted = title.upper && title.low.length > 1 && !this.allUpper();
    if (!title.capital && TITLES_WITH_CAPITAL.has(title.low)) {
      if (title.low === "ms" && (GIVEN_NAMES.has(next.low) || SURNAMES.has(next.low)))
        this.take(at + 1, this.nameEnd(at + 1, 2));
      return;
    }
    if (title.low === "m" && !/^\./u.test(next.gap)) return;
    // "MR Angiography", "MS Contin": an abbreviation, unless a name follows.
    if (shouted && !(next.upper || GIVEN_NAMES.has(next.low) || SURNAMES.has(next.low)) && !this.isUnknown(next))
      return;
    if (shouted && (CAPITALISED_WORDS.has(next.low) || PLAIN_WORDS.has(next.low) || this.isMedical(next.low))) return;
    if (
      [
        "father",
        "mother",
        "sister",
        "brother",
        "nurse",
        "lady",
        "master",
        "doctor",
        "justice",
        "judge",
        "don",
        "pan",
      ].includes(title.low) &&
      !next.capital
    )
      return;
    if (this.isEponymPhrase(at + 1) && ["sister", "lady"].includes(title.low)) return;
    if (next.capital || isInitials(next)) {
      if (PLAIN_WORDS.has(next.low) && !NAMES_THAT_ARE_WORDS.has(next.low) && next.low.length > 1) return;
      if (["practitioner", "specialist", "manager", "officer"].includes(next.low)) return;
      this.take(at + 1, Math.max(at + 2, this.nameEnd(at + 1, LONGEST)));
    } else if (!PLAIN_WORDS.has(next.low) && !/^\d/u.test(next.text)) {
      this.take(at + 1, this.smallEnd(at + 1));
    }
  }

  /** "patient John Smith", "a woman called Anna", "name: …": never "patient with Crohn". */
  private afterCue(at: number): void {
    const cue = this.words[at];
    if (cue === undefined) return;
    const label = /^(?:name|names|surname|forename|initials)$/u.test(cue.low);
    const person = CUES.has(cue.low) || (NAMED.has(cue.low) && this.saysPerson(at));
    const addressed = ADDRESSED.has(cue.low) && cue.capital;
    if (!label && !person && !addressed) return;
    let next = at + 1;
    const gap = this.words[next]?.gap ?? "";
    if (label && !/[:=]/u.test(gap) && !["is", "was"].includes(this.words[next]?.low ?? "")) return;
    if (!/^[\s,:=('"“‘.]*$/u.test(gap)) return;
    while (
      ["is", "was", "initials", "named", "called", "name", "s"].includes(this.words[next]?.low ?? "") &&
      next < at + 4
    )
      next++;
    const word = this.words[next];
    if (word === undefined || !/^[\s,:=('"“‘.]*$/u.test(word.gap)) return;
    const told = label || next > at + 1 || NAMED.has(cue.low);
    if (word.capital || isInitials(word)) {
      if (addressed && (CAPITALISED_WORDS.has(word.low) || PLAIN_WORDS.has(word.low))) return;
      const end = this.nameEnd(next, LONGEST);
      if (isInitials(word) || label || (told && NAMED.has(this.words[next - 1]?.low ?? ""))) {
        if (!PLAIN_WORDS.has(word.low) || label) this.take(next, Math.max(end, next + 1));
      } else if (this.mayBeName(next)) this.take(next, Math.max(end, next + 1));
    } else if ((label || (told && NAMED.has(this.words[next - 1]?.low ?? ""))) && !PLAIN_WORDS.has(word.low)) {
      this.take(next, this.smallEnd(next));
    } else if (
      !addressed &&
      !NAMES_THAT_ARE_WORDS.has(word.low) &&
      (GIVEN_NAMES.has(word.low) || SURNAMES.has(word.low))
    ) {
      this.take(next, this.smallEnd(next));
    }
  }

  /** "a woman called Anna" but not "a drug called Xarelto". */
  private saysPerson(at: number): boolean {
    return [1, 2].some(
      (back) =>
        CUES.has(this.words[at - back]?.low ?? "") ||
        /^(?:who|whom|he|she|old)$/u.test(this.words[at - back]?.low ?? ""),
    );
  }

  /** "Thandiwe Mokoena, 54F", "Okonkwo (DOB …)": what stands before an age or a date of birth. */
  private besideAge(at: number): void {
    const word = this.words[at];
    if (word === undefined || this.taken.has(at)) return;
    if (!AGE_AFTER.test(this.text.slice(word.end, word.end + 40))) return;
    let from = at;
    while (from > 0 && at - from < LONGEST - 1) {
      const before = this.words[from - 1];
      const here = this.words[from];
      if (before === undefined || here === undefined || !/^[\s.,]*$/u.test(here.gap)) break;
      if (!(
        this.isUnknown(before) ||
        isInitials(before) ||
        (NAME_PARTICLES.has(before.low) && !PLAIN_WORDS.has(before.low))
      ))
        break;
      from--;
    }
    if (isInitials(word) || this.isUnknown(word)) this.take(from, at + 1);
  }

  /** "Does Barnabas need …", "Tomiko was admitted": what only a person does, said of a word that is nothing else. */
  private acting(at: number): void {
    const word = this.words[at];
    if (word === undefined || this.taken.has(at) || !this.mixed || word.upper || !this.isUnknown(word)) return;
    const after = this.text.slice(word.end, word.end + 40);
    const asked = /^(?:do|does|did|should|can|could|may|might|must|will|would|shall)$/u.test(
      this.words[at - 1]?.low ?? "",
    );
    if (ACTS.test(after) || (asked && ASKED_ACTS.test(after))) this.taken.add(at);
  }

  /** Given names and surnames that are on the lists, with what belongs to them. */
  private known(at: number): void {
    const word = this.words[at];
    if (word === undefined || this.taken.has(at)) return;
    const typed = word.capital || this.small;
    if (!typed || (word.upper && !this.allUpper() && word.low.length <= 3)) return;
    if (this.isEponymPhrase(at)) return;
    const given = GIVEN_NAMES.has(word.low) || this.isDouble(word, GIVEN_NAMES);
    const surname = SURNAMES.has(word.low) || this.isDouble(word, SURNAMES);
    if (!given && !surname && !NAMES_THAT_ARE_WORDS.has(word.low)) return;
    const aWord =
      NAMES_THAT_ARE_WORDS.has(word.low) ||
      PLAIN_WORDS.has(word.low) ||
      (this.small && CAPITALISED_WORDS.has(word.low));
    const end = this.small ? this.smallEnd(at) : this.nameEnd(at, LONGEST);
    const cited = /^\s*(?:et al\b|and colleagues\b|& ?al\b|and co-?workers\b)/iu.test(
      this.text.slice(this.words[end - 1]?.end ?? word.end, (this.words[end - 1]?.end ?? word.end) + 20),
    );
    if (cited) return;
    const next = this.words[at + 1];
    const partner = end > at + 1 && next !== undefined && !this.small && this.isPartner(next);
    if (given && partner) this.take(at, end);
    else if (aWord && word.capital && !word.first && partner && (SURNAMES.has(next.low) || GIVEN_NAMES.has(next.low)))
      this.take(at, end);
    else if (!aWord && (given || surname) && !this.isProtected(at)) {
      const first = this.words[at - 1];
      const whole = surname && word.capital && /^\s+$/u.test(word.gap) && first !== undefined && this.isUnknown(first);
      this.take(whole ? at - 1 : at, this.small && !given ? at + 1 : end);
    }
    // "Smith, John".
    const before = this.words[at - 1];
    if (
      given &&
      before !== undefined &&
      /^\s*,\s*$/u.test(word.gap) &&
      before.capital &&
      (SURNAMES.has(before.low) || (this.isUnknown(before) && word.capital))
    )
      this.take(at - 1, end);
  }

  /** Two capitalised words or more in a row, of which none is known to be anything else. */
  private run(at: number): void {
    if (!this.mixed || this.taken.has(at)) return;
    let end = at;
    while (end < this.words.length && end - at < LONGEST) {
      const word = this.words[end];
      if (word === undefined || (end > at && !/^\s+$/u.test(word.gap))) break;
      const particle = end > at && NAME_PARTICLES.has(word.low) && this.words[end + 1]?.capital === true;
      if (this.phrases.has(end)) break;
      if (!(this.isUnknown(word) && !word.upper) && !particle && !(end > at && isInitials(word))) break;
      end++;
    }
    while (end > at && NAME_PARTICLES.has(this.words[end - 1]?.low ?? "")) end--;
    if (end - at < 2) return;
    const after = this.words[end];
    if (
      after !== undefined &&
      /^\s+$/u.test(after.gap) &&
      (EPONYM_HEADS.has(after.low) || (after.capital && CAPITALISED_WORDS.has(after.low)))
    )
      return;
    this.take(at, end);
  }

  /** Where somebody is spoken of, a capitalised word that is nothing else is taken for a name: what is in doubt goes. */
  private unknown(word: Word): void {
    const next = this.words[word.at + 1];
    const head = next !== undefined && /^\s+$/u.test(next.gap) && EPONYM_HEADS.has(next.low);
    if (this.mixed && !word.first && !head && !word.upper && !this.phrases.has(word.at) && this.isUnknown(word))
      this.taken.add(word.at);
  }

  /** Capitalised, and neither a plain word, a medical one, an eponym nor an abbreviation. */
  private isUnknown(word: Word): boolean {
    return (
      word.capital &&
      word.low.length > 1 &&
      !/\d/u.test(word.text) &&
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
  private isDoubleEponym(word: Word): boolean {
    const parts = word.low.split("-");
    if (parts.length < 2) return false;
    const eponyms = parts.filter((part) => EPONYMS.has(part)).length;
    const next = this.words[word.at + 1];
    const named = next !== undefined && /^(?:['’]s)?\s+$/u.test(next.gap) && EPONYM_HEADS.has(next.low);
    return 2 * eponyms > parts.length || (eponyms > 0 && named);
  }

  private isPartner(word: Word): boolean {
    return (
      (word.capital || NAME_PARTICLES.has(word.low)) &&
      /^[\s.]*$/u.test(word.gap) &&
      !(word.upper && !this.allUpper() && word.low.length <= 5 && !isInitials(word) && word.low.length > 1)
    );
  }

  /** Whether a word right after "patient" may be a name: an eponym only where it is a common surname too and names no disease. */
  private mayBeName(at: number): boolean {
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
  private isProtected(at: number): boolean {
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
    return !SURNAMES.has(word.low) && !GIVEN_NAMES.has(word.low);
  }

  /** "Lou Gehrig's disease", "Charles Bonnet syndrome": a whole name that is a disease's. */
  private isEponymPhrase(at: number): boolean {
    return this.phrases.has(at);
  }

  private isDouble({ low }: Word, list: ReadonlySet<string>): boolean {
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
  private nameEnd(at: number, most: number): number {
    let end = at + 1;
    while (end < this.words.length && end - at < most) {
      const word = this.words[end];
      const last = this.words[end - 1];
      if (word === undefined || last === undefined) break;
      if (!/^\s*\.?\s*$/u.test(word.gap) || /^['’]s/u.test(this.text.slice(last.end))) break;
      if (/^\.\s/u.test(word.gap) && last.low.length > 2 && !TITLES.has(last.low)) break;
      const particle = NAME_PARTICLES.has(word.low) && this.words[end + 1]?.capital === true;
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

  /** The end of a name typed in small letters: the word itself, and one more where the first is a given name or the second a surname. */
  private smallEnd(at: number): number {
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

  private allUpper(): boolean {
    return !/\p{Ll}{2}/u.test(this.text);
  }
}

const AGE_AFTER =
  /^['’]?s?[\s,;.(–-]*(?:(?:is|was|who is|who's)\s+)?(?:(?:[MF]|an?|now|currently|aged?|age)\s*:?,?\s+)*(?:over 89|\d{1,3})\s*-?\s*(?:y\b|yo\b|y\/o|y\.o|yrs?\b|years?\b|[MFmf]\b|♀|♂|male\b|female\b|months? old|weeks? old|days? old|mo\b)|^[\s,;.(–-]*(?:d\.?o\.?b|date of birth|born\b|mrn\b|nhs (?:no|num)|hospital (?:no|num)|ssn\b|m\/\d|f\/\d|[MF]\s?\d{2}\b)/iu;

/** What is done or told only by or of a person. */
const ACTS =
  /^\s+(?:presented|presents|complain(?:s|ed)|weighs|lives|takes|took|is taking|was taking|suffers|suffered|feels|wants|asks|says|said|told|vomited|fell|collapsed|is an? \d|was (?:admitted|diagnosed|discharged|seen|referred|started|given|born)|is (?:allergic|pregnant|breastfeeding|allergisch|on \p{Ll})|has been (?:taking|admitted|diagnosed|feeling|on))(?!\p{L})/iu;
const ASKED_ACTS =
  /^\s+(?:need|take|receive|get|have|start|stop|continue|tolerate|use|qualify|keep|be (?:given|started|switched|admitted|treated|on))(?!\p{L})/iu;

const EPONYM_PHRASES =
  /(?<![\p{L}])(?:Lou Gehrig|Los Angeles|Di George|Sprague[- ]Dawley|Lloyd[- ]Davies|Charles Bonnet|Pierre Robin|Pierre Marie|Gilles de la Tourette|Sister (?:Mary|Joseph)|Mary Joseph|Da Costa|De Quervain|de Quervain|Bence Jones|Austin Flint|Graham Steell|Ramsay Hunt|Argyll Robertson|Marcus Gunn|Brown[- ]S[eé]quard|Cornelia de Lange|Mary Jane|Mary Rose|St\.? (?:Jude|Vitus|John|Anthony|Thomas)|Johns Hopkins|Mayo|Joanna Briggs|Carol Davila|Ann Arbor|Virginia Apgar|Prader|Allen (?:test|score)|Edmonton|Marie Curie|Macmillan|Edwards syndrome|Kaiser Permanente|Stanley (?:Milgram)|Lady Windermere|Nelson(?:'s)? syndrome|Chan Zuckerberg|Bill (?:and|&) Melinda|Robert Koch|Max Planck|Howard Hughes|Robert Wood Johnson|Eli Lilly|Johnson & Johnson|Johnson and Johnson|Kaplan[- ]Meier)(?![\p{L}])/gu;
const KNOWN_DOUBLES =
  /^(?:stevens-johnson|johnson-stevens|smith-(?:magenis|lemli|lemli-opitz|robinson|petersen)|lewis-sumner|cronkhite-canada|rosai-dorfman|wolff-parkinson|parkinson-white|lambert-eaton|campbell-walsh|mitchell-riley|allen-brown|marshall-smith|jackson-weiss|jackson-pratt|cooper-.*|ehlers-danlos|.*-bennett|miller-(?:fisher|dieker)|jean-.*syndrome)$/u;

/** "MS-Contin", "Mini-Mental": each of its parts is known. */
function isKnownDouble({ text }: Word): boolean {
  const parts = text.split("-");
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        /^\p{Lu}{1,3}$/u.test(part) || PLAIN_WORDS.has(part.toLowerCase()) || CAPITALISED_WORDS.has(part.toLowerCase()),
    )
  );
}

/** "J.", "J.S.", "J. S.". */
function isInitials({ text }: Word): boolean {
  return /^(?:\p{Lu}\.){1,3}\p{Lu}?$/u.test(text) || /^\p{Lu}\.$/u.test(text);
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(
    /(?:\p{Lu}\.){1,3}(?=[\s,;)]|$)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu,
  )) {
    const whole = match[0];
    const bare = whole.replace(/['’][sS]$/u, "");
    const gap = text.slice(last, match.index);
    words.push({
      text: bare,
      low: bare.toLowerCase().replace(/’/gu, "'"),
      start: match.index,
      end: match.index + bare.length,
      capital: /^\p{Lu}/u.test(bare),
      upper: /^\p{Lu}{2}/u.test(bare) && bare === bare.toUpperCase(),
      gap,
      at: words.length,
      first: words.length === 0 || /[.?!:\n]\s*$/u.test(gap),
    });
    last = match.index + bare.length;
  }
  return words;
}
