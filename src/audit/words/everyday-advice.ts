import { looksLikeADrug } from "../../question/inn-stems.js";

const DOING = String.raw`(?:having|doing|taking|getting|offering|trying|asking for|checking)`;

/** How people advise, and the words that clinical texts have for it. */
const SAID: readonly (readonly [shape: RegExp, plainly: string])[] = [
  [/\b(?:is|are) (?:usually |generally )?better off without\b/iu, "should not have"],
  // What there is no reason to withhold, stop or fear is put forward.
  [
    /\bthere(?:['’]s| is| are| seems) no (?:good |real |medical )?reason to (?=(?:look for|screen|test|check|scan|have|measure)\b)/iu,
    "it is not recommended to ",
  ],
  [new RegExp(String.raw`\b(is|are) not worth ${DOING}\b`, "iu"), "$1 not recommended"],
  [new RegExp(String.raw`\b(is|are) (?:well |certainly )?worth ${DOING}\b`, "iu"), "$1 recommended"],
  [/\b(?:nobody|no one|no-one) (?:really |yet )?knows (?=whether\b|if\b)/iu, "the evidence is insufficient to assess "],
  [
    /^(whether .+?) (?:is|remains) (?:still )?(?:an open question|unclear|unknown|unsettled|not (?:yet )?(?:known|clear|settled)|anybody['’]s guess)$/iu,
    "the evidence is insufficient to assess $1",
  ],
  [/\b(is|are) (?:strictly |completely )?(?:off limits|out of bounds)\b/iu, "$1 contraindicated"],
  [/\bmust not touch\b/iu, "must not take"],
  [/\bought (not )?to\b/iu, "should $1"],
  [/\bit makes (?:good )?sense to\b/iu, "it is recommended to"],
  [/\b(is|are) not meant for\b/iu, "$1 not indicated for"],
];

/** "Riociguat is another medicine that rules sildenafil out": the two must not be taken together. */
const RULES_OUT = /\b(?:is (?:an?|another) [\p{L}\s-]{0,40}?(?:that|which) )?rules? (?:out )?(\p{L}{5,})(?: out)?$/iu;

/** A claim with everyday advice in the words that clinical texts have for it: "is worth having" is "is recommended". */
export function plainAdvice(words: string): string {
  const plain = SAID.reduce((text, [shape, plainly]) => text.replace(shape, plainly), words).replace(/\s{2,}/gu, " ");
  return plain.replace(RULES_OUT, (whole, drug: string) =>
    looksLikeADrug(drug) ? `must not be taken with ${drug}` : whole,
  );
}
