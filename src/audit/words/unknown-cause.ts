const CAUSE = String.raw`\b(?:causes?|pathogenesis|mechanisms?|pathophysiology|(?:a?etiology)|origins?|reasons?)\b`;
const UNKNOWN = String.raw`\b(?:unknown|unclear|uncertain|obscure|(?:not|poorly|incompletely|never) (?:been )?(?:(?:yet|well|fully|completely|entirely|clearly) ){0,2}(?:known|understood|clear|established|elucidated))\b`;
const SHAPE = new RegExp(`${CAUSE}[^.;,]{0,80}?${UNKNOWN}|${UNKNOWN} (?:${CAUSE})`, "iu");

/** Whether words say that the cause or mechanism of something is not known: "the pathogenesis remains unclear". */
export function causeUnknown(words: string): boolean {
  return SHAPE.test(words);
}
