import { quantitiesIn } from "../audit/words/quantities.js";

export const MUTATION_KINDS = ["number", "unit", "negation", "drug", "population", "strength"] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** What a mutation may put in the place of a drug: each is changed for the next one. */
export interface MutationWords {
  readonly drugs: readonly string[];
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d\s?)mg\b/u, "g"],
  [/(?<=\d\s?)(?:mcg|µg)(?![\p{L}])/u, "mg"],
  [/(?<=\d\s?)g\b(?!\/)/u, "mg"],
  [/(?<=\d[\s-])weeks?\b/u, "months"],
  [/(?<=\d[\s-])months?\b/u, "years"],
  [/(?<=\d[\s-])years?\b/u, "months"],
  [/(?<=\d[\s-])days?\b/u, "weeks"],
  [/(?<=\d[\s-])hours?\b/u, "days"],
];
const PEOPLE: readonly (readonly [RegExp, string])[] = [
  [/\b(?:juvenile|children|paediatric|pediatric)\b/iu, "elderly"],
  [/\badults?\b/iu, "infants"],
  [/\bwomen\b/iu, "men"],
  [/\bmen\b/iu, "women"],
];
const STRENGTH: readonly (readonly [RegExp, string])[] = [
  [/\b(?:may|might|could|can) be considered\b/iu, "must be given"],
  [/\b(?:may|might|could) be\b/iu, "must be"],
  [/\b(?:may|might|could)\b/iu, "must"],
];

/** A true sentence with one thing changed that makes it false, or more than its source says; nothing where it has no such thing. */
export function mutated(sentence: string, kind: MutationKind, { drugs }: MutationWords): string | undefined {
  switch (kind) {
    case "number":
      return moved(sentence);
    case "unit":
      return first(sentence, UNITS);
    case "negation":
      return denied(sentence);
    case "population":
      return first(sentence, PEOPLE);
    case "strength":
      return first(sentence, STRENGTH);
    case "drug": {
      const at = drugs.findIndex((drug) => new RegExp(`\\b${drug}\\b`, "iu").test(sentence));
      const drug = drugs[at];
      const other =
        drugs.find((one, place) => place > at && !new RegExp(`\\b${one}\\b`, "iu").test(sentence)) ?? drugs[0];
      return drug === undefined || other === undefined || other === drug
        ? undefined
        : sentence.replace(new RegExp(`\\b${drug}\\b`, "giu"), other);
    }
  }
}

function first(sentence: string, table: readonly (readonly [RegExp, string])[]): string | undefined {
  const found = table.find(([shape]) => shape.test(sentence));
  return found === undefined ? undefined : sentence.replace(found[0], found[1]);
}

/** The first number that counts something, about half as much again and one more: 12 is 19, 44 % is 67 %. */
function moved(sentence: string): string | undefined {
  const found = quantitiesIn(sentence).find(({ text, unit }) => unit !== "" && /^\d/u.test(text));
  if (found === undefined) return undefined;
  const digits = /^\d+(?:\.\d+)?/u.exec(found.text)?.[0] ?? "";
  const value = Number(digits);
  const made = found.unit === "%" && value > 60 ? Math.round(value / 2) : Math.round(value * 1.5) + 1;
  return `${sentence.slice(0, found.start)}${made}${sentence.slice(found.start + digits.length)}`;
}

const AUXILIARY =
  /\b(is|are|was|were|has been|have been|should be|can be|may be|should|can|may)\b(?! not\b| no\b| \d)/iu;

/** A denial taken out, or one put in. */
function denied(sentence: string): string | undefined {
  if (/\b(?:is|are|was|were|should|can|may|does|did|do|has|have) not\b/iu.test(sentence))
    return sentence.replace(/ not\b/iu, "");
  if (/\b(?:no|never|without|none|neither|nor|not)\b/iu.test(sentence) || !AUXILIARY.test(sentence)) return undefined;
  return sentence.replace(AUXILIARY, (words) => words.replace(/^(\S+)/u, "$1 not"));
}
