import { creatinineInMg } from "../appraise/safety/worked-out-filtration.js";

const MEASURED =
  /(?<![\p{L}\p{N}-])(?:(?:[Ss]erum |[Pp]lasma |s)?(?:[Cc]reatinine|[Cc]reat|CREATININE)(?! ?(?:clearance|kinase|excretion|ratio))|[Ss]?Cr|SCR)(?: level)?(?:\s?(?:of|is|was|at|[:=~]|about|around|approximately|now))?\s?(\d{1,4}(?:\.\d{1,2})?)(?![\d.]|\s?(?:%|mg\/kg|mg\/g|mmol|weeks?|years?))\s?(mg\s?\/\s?dL|mg\s?%|(?:µ|μ|u|micro)mol(?:es)?(?:\s?\/\s?(?:L|litre|liter))?)?/gu;

/** A creatinine that a question tells of somebody, in mg/dL, with its words; nothing where two differ (kidneys that change), or none can be meant. */
export function toldCreatinine(question: string): { readonly mg: number; readonly words: string } | undefined {
  const told = [...question.matchAll(MEASURED)].flatMap(([words, value, unit]) => {
    const mg = creatinineInMg(Number(value), unit);
    return mg === undefined ? [] : [{ mg, words: words.trim() }];
  });
  return new Set(told.map(({ mg }) => mg)).size === 1 ? told[0] : undefined;
}
