import type { Topic } from "../../domain/question.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";

/** What a claim adds as a reason, an aim or a proviso: "because of its short half-life", "provided that the pressure is controlled", "to extend the walking distance". */
const ASIDE =
  /,?\s(?:provided(?: that)?|as long as|so long as|because|since|given that|although|though|even (?:if|though)|ideally|in order to|so as to|to (?:extend|avoid|prevent|reduce|improve|help|control|maintain|relieve|lower|achieve|obtain|minimi[sz]e)|after which|with (?:a )?follow-?up|whatever|despite|with the aim|which is|as the|as it|as they|(?<=,\s)as)\b[^.;]*\.?$/iu;

/** A claim without the reasons, aims and provisos behind what it puts forward. */
export function withoutAsides(words: string): string {
  const at = words.search(ASIDE);
  return at < words.length * LEAST ? words : words.slice(0, at);
}

/** What puts something forward stands in so much of a claim at least. */
const LEAST = 0.3;

/** Whether a claim names a topic only in a reason, an aim or a proviso. */
export function onlyInAside(words: string, topic: Topic): boolean {
  const own = withoutAsides(words);
  return own !== words && nearestNaming(termText(termsOf(own)), topic) === undefined;
}

/** What a patient has besides: "who also has", "in the presence of". */
const BESIDES =
  /\b(?:who (?:also|additionally) (?:has|have|live[sd]?|suffers?)|also (?:has|have|live[sd]? with|suffers? from)|in the presence of|with (?:concurrent|concomitant|coexisting|co-existing|comorbid|additional|known|a history of|previous)|who (?:develops?|presents? (?:in|with))|presents? (?:in|with)|develops?|and (?:has|have))\b/iu;

/** Whether a claim tells of a second condition of the patient for whom something is put forward. */
export function tellsOfSeveral(words: string): boolean {
  return BESIDES.test(words);
}
