import { looksLikeADrug } from "../../question/inn-stems.js";
import type { Candidate, Differing, Proposition } from "../candidate.js";
import { effectSaid, wayOf } from "../words/effect-on.js";
import { tellsTheWay } from "../words/same-way.js";
import { namesWholly } from "./subject-named.js";

/** What something else is set beside; beside a placebo, or what was before, the effect is the thing's own. */
const BESIDE = /\b(?:than|versus|vs\.?|compared (?:with|to)|relative to|combin\w+|plus|add-?on|added|both arms)\b/iu;
const NOTHING = /\b(?:placebo|baseline|controls?|no treatment|untreated|usual care|sham)\b/iu;

/** A subject that is the treating of something, and words of a sentence on that. */
const TREATING = /^(?:the )?(?:treatment|therapy|management|control|prevention|screening)\b/iu;
const TREATED =
  /\b(?:treat\w*|therap\w*|manag\w*|intervention\w*|control\w*|receiv\w*|administ\w*|given|prevent\w*|screen\w*)\b/iu;

/** Whether a sentence speaks of treating where the subject is that: a disease raises the risk that its treatment lowers. */
function ofTreating(subject: string, text: string): boolean {
  return !TREATING.test(subject) || TREATED.test(text);
}

/**
 * Whether a sentence can be telling the claim's own effect: where the claim says that something goes up or down, the sentence names its
 * whole subject and, in research, says the same of the same thing. What a note says is of what the note is on.
 */
export function tellsItsWay(
  { words, subject, question }: Omit<Proposition, "candidates">,
  candidate: Candidate,
): boolean {
  if (candidate.block.facet !== undefined || !tellsTheWay(words)) return true;
  if (subject !== undefined && !namesWholly(subject, candidate, question.topics)) return false;
  if (subject !== undefined && !ofTreating(subject, candidate.text)) return false;
  const said = effectSaid(words);
  return said === undefined || candidate.publication.tier === "label" || wayOf(candidate.text, said) === said.way;
}

/**
 * What a sentence of research says goes the other way: it names the claim's whole subject and no other drug, sets it beside nothing but a
 * placebo or what was before, and says of the same thing that it goes down where the claim has it go up, or the other way round.
 */
export function oppositeWay(
  { words, subject, question }: Omit<Proposition, "candidates">,
  candidate: Candidate,
): Differing | undefined {
  const { text, publication } = candidate;
  const said = effectSaid(words);
  if (said === undefined || subject === undefined || publication.tier === "label") return undefined;
  if (!ofTreating(subject, text)) return undefined;
  if (!namesWholly(subject, candidate, question.topics) || (BESIDE.test(text) && !NOTHING.test(text))) return undefined;
  const others = text
    .match(/\p{L}{5,}/gu)
    ?.filter((word) => looksLikeADrug(word) && !words.toLowerCase().includes(word.toLowerCase()));
  if (others !== undefined && others.length > 0) return undefined;
  const found = wayOf(text, said);
  if (found === undefined || found === said.way) return undefined;
  const [asked, told] = said.way === "up" ? ["increases", "decreases"] : ["decreases", "increases"];
  return { element: "direction", asked, found: told };
}
