import { asAbsolute } from "../saying/as-sure.js";
import { besides, pointedAt } from "../saying/beside-sentences.js";
import type { Candidate, Differing, Proposition } from "../candidate.js";
import { covers, readingOf } from "../claims/claim-reading.js";
import { compares, comparesAlike } from "../saying/compared-order.js";
import { inFull } from "../reading/in-full.js";
import { isOfOwnDrug } from "./label-drug.js";
import { paceClash } from "../doses/paces.js";
import { turnsRound } from "../saying/same-said.js";
import { adviceIn, saidIn } from "../words/what-is-said.js";

const PEOPLE = String.raw`(?:people|patients?|persons?|individuals?|adults?|wom[ae]n|m[ae]n|child(?:ren)?|infants?|bab(?:y|ies)|mothers?|teenagers?|those|(?:any|every)(?:one|body)|nobody)`;
const ENDS = String.raw`(?=[,;:.()]|\s(?:should|must|can(?:not)?|may|might|need|have to|has to)\b|$)`;
/** Whom a claim is of: "people whose fibrillation is permanent", "women with diabetes". */
const WHOM = [
  new RegExp(String.raw`\b${PEOPLE}\s(?:who|whose)\s(.+?)${ENDS}`, "giu"),
  new RegExp(
    String.raw`\b${PEOPLE}\s(?:with|without|on|taking|having|after)\s(.+?)(?=\s(?:is|are|was|were|has|have|had|do|does|did|needs?)\b|${ENDS.slice(3, -1)})`,
    "giu",
  ),
];

/**
 * What a sentence that seems to bear a claim out says otherwise after all: the same thing goes the other way, or it is done at another pace; `else` where it
 * leaves out whom the claim is of, or that something never or always is.
 */
export function saysElse(
  proposition: Omit<Proposition, "candidates">,
  candidate: Candidate,
): Differing | "else" | undefined {
  const { words } = proposition;
  const full = inFull(candidate.text, candidate.source);
  if (turnsRound(words, full) && comparesAlike(words, full))
    return { element: "direction", asked: wordOf(words), found: wordOf(full) };
  const pace = paceClash(words, candidate.text);
  // How often an amount is given is a dose, which is held against doses: the first weeks have another than the later ones.
  if (pace !== undefined)
    return AMOUNT.test(words) ? "else" : { element: "number", asked: pace.said, found: pace.found };
  // "Participants starting it" tells of nothing that came of it.
  const tellsNothing = candidate.publication.tier === "research" && candidate.block.facet === undefined;
  if (tellsNothing && saidIn(words).length > 0 && saidIn(full).length === 0 && !compares(words)) return "else";
  if (adviceIn(words) === undefined && !asAbsolute(words, candidate.text)) return "else";
  // Whom advice against something is for is told where it is read (`againstIt`).
  const told = adviceIn(words) === "against";
  return told || isOfThem(proposition, candidate, full) ? undefined : "else";
}

const AMOUNT = /\d\s?(?:mg|mcg|µg|μg|micrograms?|g|mL|units?|IU|tablets?|capsules?|puffs?|drops?)\b/iu;

function wordOf(text: string): string {
  const [first] = saidIn(text);
  return first === undefined ? text : text.slice(first.start, first.end);
}

/** Whether a sentence, its place or those beside it name all that tells whom a claim is of. */
function isOfThem(proposition: Omit<Proposition, "candidates">, candidate: Candidate, full: string): boolean {
  const { words } = proposition;
  const spans = WHOM.flatMap((shape) =>
    [...words.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  if (spans.length === 0) return true;
  const { units, named } = readingOf(proposition);
  const whom = units.filter((unit) => spans.some(({ start, end }) => unit.start >= start && unit.end <= end));
  const { publication, block, source } = candidate;
  const isNamed = covers(`${full} ${pointedAt(candidate)}`, named);
  const lacking = whom.filter((unit) => !isNamed(unit));
  if (lacking.length === 0) return true;
  const isOwn = isOfOwnDrug(publication, words) ? publication.title : "";
  const around = [publication.title, publication.population ?? "", publication.about ?? "", ...block.section, isOwn];
  const near = covers(inFull([...around, ...besides(candidate).map(({ text }) => text)].join(" . "), source), named);
  return lacking.every(near);
}
