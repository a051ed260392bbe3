import { weightOf } from "../../audit/signals/common-words.js";
import { looksLikeADrug } from "../../question/inn-stems.js";
import { PLAIN_WORDS } from "../../text/medical-names.js";
import { FORMS, GIVING, LIGHT, NEED_FIRST, NEVER, SALTS } from "../../text/regimens/regimen-drug-words.js";
import { stem } from "../../text/stem.js";
import { SUBSTANCES } from "../../text/regimens/regimen-substances.js";

/** What the caller knows of drugs' names. */
export interface DrugNames {
  /** Generic names of brands, both in small letters. */
  readonly generics?: ReadonlyMap<string, string>;
  /** Whether a word in small letters is a drug's name, beside those whose endings tell. */
  readonly isDrug?: (word: string) => boolean;
}

/** A word with its place, and in small letters without a genitive's ending. */
export interface Word {
  readonly word: string;
  readonly low: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /(?:17-?(?=[αβ])|[56]-(?=[A-Z]{2}|fluoro|amino|hydroxy)|(?<![\p{L}\p{N}.,-])[1-9](?=(?!M[GL]|IU)[A-Z]{2}(?![\p{L}\p{N}])))?[\p{L}](?:[\p{L}\p{N}'’αβγ]|[-–+.](?=[\p{L}\p{N}])|\/(?=\p{L}|\d\p{Lu}))*/gu;

/** The words of a piece of text with their places. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    // "300 mg/lamivudine 150 mg": the unit is no part of the name.
    const unit = /^(?:mc?g|[µμ]g|g|mL|IU)\/(?=\p{L}{5}|[A-Z]{2,}(?!\p{L}))/u.exec(match[0])?.[0].length ?? 0;
    const word = match[0].slice(unit);
    return {
      word,
      low: word
        .toLowerCase()
        .replace(/['’]s$/u, "")
        .replace(/(?<=.)(?:\/(?:d|day|kg|week|wk|month|h|hr|hour|min))+$/u, ""),
      start: match.index + start + unit,
      end: match.index + start + match[0].length,
    };
  });
}

/** Whether a word can be a drug's name where a name must stand. */
export function canName({ word, low }: Word, afterOf = false): boolean {
  if (NEVER.has(low.replaceAll(".", "")) || LIGHT.has(low) || GIVING.has(low) || FORMS.has(low) || PLAIN_WORDS.has(low))
    return false;
  if (/-(?:group|arm|treated|induced)$/.test(low)) return false;
  if (/^(?:intra|non|post|pre)-|^intra[a-z]+(?:al|ar|ous|ly)$/.test(low)) return false;
  if (/^(?:m?[lg]|mc?g|[µμ]g|kg|mm|cm|m?iu|n?mol|m?mol|u|d)\//u.test(low) || /\d\.\d/.test(low)) return false;
  if (/^(?:nct|isrctn|pmid|doi)\s?\d+$/.test(low)) return false;
  if (/^q\d+[a-z]{0,2}$|^fev\d?$|^(?:once|twice|thrice|every|each)-/.test(low)) return false;
  if (word.length === 1) return /^[A-Z]$/.test(word);
  if (isKnown(low, {}) || SALTS.has(low) || NEED_FIRST.test(low)) return true;
  if (/^[A-Z]{2,}(?:\/[A-Z]{2,})+$/.test(word)) return true;
  if (
    !/^[A-Z]{2,}$/.test(word) &&
    /(?:ly|ing|ed|tions?|ness|ments?|ity|ies|itis|osis|[ae]mia|algia|ical|o?edema|pathy|plegia|rrh?ea|emesis|stenosis|syndrome|urticaria|-dose|-week|-day)$/.test(
      low,
    )
  )
    return /^(?:decoction|lotion)$/.test(low);
  return afterOf || !isEveryday(word, low);
}

/** Words of clinical prose at large, which beside an amount name no drug; two capitals make an abbreviation of one. */
function isEveryday(word: string, low: string): boolean {
  return !/[A-Z].*[A-Z]/.test(word) && /^[a-z]{3,}$/.test(low) && weightOf(stem(low)) < 1;
}

/** Further stems of WHO's list (2018), of which a question has no need. */
const ENDINGS =
  /^\p{L}{3,}(?:rizine|tadine|curium|curonium|platin|poetin|grastim|penem|[fp]h?ylline|glinide|trexone|orphan|gestrel|spirone|mustine|terone|kacin|micin|fenacin|kiren|oxifene|dustat|lisib|ciclib|degib|melteon|pressin|trodast|tecan|ampanel|bamate|pidem|setrone|ciguat|vancin|domide|platin)$/u;

/** Whether a word in small letters is a drug's or a substance's by its ending or by a list. */
export function isKnown(low: string, names: DrugNames): boolean {
  const bare = low.replace(/^[56]-|s$/gu, "");
  return (
    SUBSTANCES.has(low) ||
    SUBSTANCES.has(bare) ||
    looksLikeADrug(bare) ||
    ENDINGS.test(bare) ||
    names.generics?.has(low) === true ||
    names.isDrug?.(low) === true
  );
}

/** What a drug is called before it has a name. */
const CODE = /^[A-Z]{2,5}-?\d{3,}\w{0,2}$/;

/** Whether a word is a code of a drug that has no name yet: "LY2811376". */
export function isCode(word: string): boolean {
  return CODE.test(word);
}

/** Whether a word says by itself that it is a drug: its ending, the caller's list, or a brand in capitals. */
export function isDrugWord({ word, low }: Pick<Word, "word" | "low">, names: DrugNames): boolean {
  if (isKnown(low, names) || low.split("/").some((part) => part !== low && isKnown(part, names))) return true;
  if (CODE.test(word)) return true;
  // "ampicillin-cloxacillin"
  if (low.includes("-") && low.split("-").every((part) => part.length > 4 && isKnown(part, names))) return true;
  return /^[A-Z][A-Z-]{4,}$/.test(word) && !NEVER.has(low) && !LIGHT.has(low) && !PLAIN_WORDS.has(low);
}

/** Whether a word names a drug or substance beyond doubt: by its ending, by a list, or by the caller's. */
export function isNamedDrug({ word, low }: Pick<Word, "low"> & Partial<Word>, names: DrugNames): boolean {
  if (word !== undefined && CODE.test(word)) return true;
  return (
    isKnown(low, names) &&
    !/^(?:vitamin|saline|sodium|potassium|placebo|lactate|tea|antibiotics?|steroids?|opioids?|vaccines?)$/.test(low)
  );
}
