import { statedRegimens } from "../../appraise/regimens/check-regimen.js";
import type { LabelAspect } from "./label-aspect.js";
import { LABEL_ASPECTS } from "./label-aspects.js";
import type { Said } from "./label-sentences.js";

/** A sentence that can be read: not a heading in capitals nor a table without stops. Items of a list are short. */
export function fits(aspect: LabelAspect, { text, section, code }: Said): boolean {
  const words = text.split(" ").length;
  if (aspect.none?.test(text) === true) return true;
  if (/\bsee full prescribing information\b/iu.test(text)) return false;
  if (words > 70 || text.endsWith(":") || text.length < 12) return false;
  // A warning may be printed in capitals; a heading is no sentence.
  if (text === text.toUpperCase() && words < 12 && !/\b(?:NOT|SHOULD|MUST|MAY|CAN|IS|ARE)\b.*\.$/u.test(text))
    return false;
  if (isHeading(text)) return false;
  const says = aspect.says;
  // Under "Pediatric patients" a dose need not say again whose it is.
  const isOwn = aspect.own?.includes(code) === true;
  if (isUnderOthers(aspect, section, text)) return false;
  if (says !== undefined && !isOwn && !says.test(text) && !section.slice(1).some((heading) => says.test(heading)))
    return false;
  if (aspect.facet !== "dose" || aspect.says !== undefined) return words >= 3;
  return statedRegimens(text).length > 0;
}

/** Aspects of people: under the heading of one nothing is said of the others. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["Children", "Older people", "Pregnancy", "Breastfeeding"]);

/** Whether the nearest heading that names a kind of people names others than the aspect is on: "Pediatric patients" below "Use in the elderly". */
function isUnderOthers(aspect: LabelAspect, section: readonly string[], text: string): boolean {
  if (!OF_PEOPLE.has(aspect.heading)) return false;
  // What stands under a line on others ("Resistant patients") below that on older people is not on these.
  const last = section.at(-1) ?? "";
  if (aspect.heading === "Older people" && section.length > 1 && !aspect.says?.test(last))
    return !aspect.says?.test(text);
  const groups = LABEL_ASPECTS.filter(({ heading }) => OF_PEOPLE.has(heading));
  const nearest = section.findLast((heading) => groups.some(({ says }) => says?.test(heading) === true));
  return nearest !== undefined && aspect.says?.test(nearest) !== true;
}

/** "Increased Mortality in Elderly Patients": a heading that stands among sentences, most of its longer words in capitals and no stop at its end. */
function isHeading(text: string): boolean {
  if (/[.;!?)\]%\d]$/u.test(text.trim())) return false;
  const long = text.split(/[\s/-]+/u).filter((word) => /^\p{L}{4,}/u.test(word));
  return long.length >= 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}
