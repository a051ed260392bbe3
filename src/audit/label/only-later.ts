import type { Differing } from "../candidate.js";

const ONLY_LATER = /\bonly\s(?:after|late|later|following|once|beyond|from)\b/iu;
const EARLY =
  /\b(?:early|soon|at once|immediately|from the (?:start|beginning|outset)|within (?:the first )?(?:\p{L}+ )?(?:hours|days|weeks))\b/iu;
const RESTRICTED = /\b(?:only|not (?:before|until)|until|at the earliest|delayed|late)\b/iu;

/** Where a claim has something happen only after a time: `against` where a sentence has it early, `further` where it sets no such time. */
export function onlyLater(
  claim: string,
  sentence: string,
): { readonly kind: "against" | "further"; readonly because: Differing } | undefined {
  const said = ONLY_LATER.exec(claim)?.[0];
  if (said === undefined) return undefined;
  const early = EARLY.exec(sentence)?.[0];
  if (early !== undefined) return { kind: "against", because: { element: "direction", asked: said, found: early } };
  if (RESTRICTED.test(sentence)) return undefined;
  return { kind: "further", because: { element: "strength", asked: said, found: "no such time" } };
}
