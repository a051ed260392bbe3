import type { IdentifyingSpan } from "./identifying-span.js";
import type { Word } from "./identifying-name-words.js";
import { isInitials } from "./identifying-name-words.js";
import {
  ACTS,
  ADDRESSED,
  AGE_AFTER,
  ASKED_ACTS,
  CUES,
  LONGEST,
  NAMED,
  TITLES,
  TITLES_WITH_CAPITAL,
} from "./identifying-name-cues.js";
import { NameSense } from "./identifying-name-sense.js";
import { CAPITALISED_WORDS, EPONYM_HEADS, PLAIN_WORDS } from "../medical-names.js";
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS, NAME_PARTICLES, SURNAMES } from "../name-lists.js";

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

class Names extends NameSense {
  private readonly taken = new Set<number>();

  spans(suspicious: boolean): IdentifyingSpan[] {
    this.words.forEach((_, at) => {
      this.afterTitle(at);
      this.afterCue(at);
      this.besideAge(at);
      this.acting(at);
      this.known(at);
      this.run(at);
    });
    for (const at of [...this.taken]) this.besideName(at);
    if (suspicious || this.taken.size > 0) for (const word of this.words) this.unknown(word);
    for (const at of [...this.taken]) this.besideName(at);
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
    if (!/^[\s,:=('"“‘./|]*$/u.test(gap)) return;
    while (
      ["is", "was", "initials", "named", "called", "name", "s"].includes(this.words[next]?.low ?? "") &&
      next < at + 4
    )
      next++;
    const word = this.words[next];
    if (word === undefined || !/^[\s,:=('"“‘./|]*$/u.test(word.gap)) return;
    if (this.isField(next)) this.take(next, next + 1);
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
    if (/^(?:white|black|brown)$/u.test(word.low) && !this.begins(at)) return;
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
    else if (this.mayBeSurname(at) && this.begins(at)) this.take(at, at + 1);
  }

  /** Whether a name may stand here by itself: at the beginning, after "Re" or a word for a person. "Black, 45F" tells nobody. */
  private begins(at: number): boolean {
    const word = this.words[at];
    const before = this.words[at - 1]?.low ?? "";
    if (before === "re" || CUES.has(before) || TITLES.has(before)) return true;
    return word?.first === true && !/^(?:white|black|brown)$/u.test(word.low);
  }

  /** "Ines Bell", "Bell, Ingrid": the other part of a name, though it is a word or an eponym as well. */
  private besideName(at: number): void {
    const word = this.words[at];
    const next = this.words[at + 1];
    if (word === undefined) return;
    if (next !== undefined && /^\s+$/u.test(next.gap) && this.mayBeSurname(at + 1)) this.taken.add(at + 1);
    const before = this.words[at - 1];
    if (before === undefined || !/^\s*,\s*$/u.test(word.gap) || PLAIN_WORDS.has(word.low)) return;
    if (this.mayBeSurname(at - 1) || (before.first && this.isUnknown(before))) this.taken.add(at - 1);
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
      // "Nokuthula Bell": a word or an eponym ends a name that began with something else.
      if (end > at && !this.isUnknown(word) && !particle && this.mayBeSurname(end)) {
        end++;
        break;
      }
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
    if (this.isField(word.at)) this.taken.add(word.at);
    const next = this.words[word.at + 1];
    const head = next !== undefined && /^\s+$/u.test(next.gap) && EPONYM_HEADS.has(next.low);
    if (
      /^(?:[\s-]+\p{Lu}[\p{L}'’-]*){0,4}\s+(?:Study|Trial|Scale|Score|Survey|Initiative|Registry|Questionnaire|Inventory|Index|Cohort)(?!\p{L})/u.test(
        this.text.slice(word.end, word.end + 80),
      )
    )
      return;
    // "Von Willebrand disease": a little word with a capital belongs to the eponym after it.
    if (NAME_PARTICLES.has(word.low) && EPONYM_HEADS.has(this.words[word.at + 2]?.low ?? "")) return;
    if (this.mixed && !word.first && !head && !word.upper && !this.phrases.has(word.at) && this.isUnknown(word))
      this.taken.add(word.at);
  }
}
