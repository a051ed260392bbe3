import { facetsByWords } from "../../appraise/facet-words.js";
import type { Design } from "../../domain/design.js";
import type { Facet } from "../../domain/facet.js";
import type { Question } from "../../domain/question.js";
import type { Block } from "../../domain/source.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { effectOf } from "./effect-told.js";
import { tellsOnlyWhatIsUnknown } from "../finding/no-finding.js";

/** Fewer of something, or no fewer: what came of preventing it. */
const FEWER =
  /\b(?:reduc(?:ed|es|tions?)|lower(?:ed)?|less (?:frequent|common|often)|fewer|decreas(?:ed|es)|attenuat(?:ed|es)|avoid(?:ed|s)|protect(?:ed|s)|effective|no (?:significant )?(?:differ\w+|effect)|not (?:significantly )?(?:differ\w*|reduce)|maintain(?:ed|s)|stab(?:le|ility)|incidence|frequency)\b/iu;
/** What is to be prevented, up to where it is told in whom or when. */
const PREVENTED =
  /\b(?:prevent(?:ing|s|ion of)?|avoid(?:ing)?|prophylaxis (?:of|against|for))\s+([^?]+)|^how (?:can|could|should|do|to|is|are|may) (?:we |you |i )?(.+?)\s+(?:best )?be (?:prevented|avoided)/iu;
const FROM_THERE = /\s(?:in|after|during|for|of|from|with|following|at|among|before|when|by)\s.*$/iu;

/** Whether a sentence names the thing that is to be prevented, by the last of its words ("pneumonia") or by another name of it. */
function namesWhatIsPrevented({ text: asked, topics }: Question, text: string): boolean {
  const found = PREVENTED.exec(asked.replace(/[?\s]+$/u, ""));
  const [head] = termsOf((found?.[1] ?? found?.[2] ?? "").replace(FROM_THERE, "").split(/\s+/u).at(-1) ?? "").slice(-1);
  const terms = termsOf(text);
  if (head === undefined || terms.includes(head)) return true;
  const own = topics.find(({ kind, label }) => kind !== "population" && termsOf(label).includes(head));
  return own !== undefined && nearestNaming(termText(terms), own)?.relation === "same";
}

/** "Herpes zoster was more frequent in the treated": told of a harm, unless it is what was hoped for that came more often. */
const MORE_OFTEN =
  /\b(?:(?:was|were|occurred|reported|seen|observed) (?:significantly |also )?more (?:frequent(?:ly)?|common(?:ly)?|often)|(?:higher|increased) (?:incidence|rates?|frequency) of)\b/iu;
const HOPED_FOR =
  /\b(?:respon[sd]\w*|remission\w*|cure[ds]?|heal\w*|success\w*|surviv\w*|improve\w*|recover\w*|free|abstinen\w*|clearance|conver\w+|pregnan\w+|births?|achiev\w+|reach\w*|complet\w+|adheren\w*|breast-?fe\w+)\b/iu;

/** Harms that are said not to be there, or might be avoided, beside what was found. */
const UNHARMED =
  /\b(?:minimi[sz]\w*|avoid\w*) (?:the )?(?:toxicit\w+|side[- ]effects?|adverse \w+)|,? (?:and |but )?(?:without|with no|with few(?:er)?|with minimal) (?:any |an? |causing |increas\w+ |significant |serious |major |more )*(?:in )?(?:adverse|side|serious|untoward|complication\w*)[- ]?(?:effects?|events?|reactions?)?\b/giu;

/** Harms that are few or alike, beside what something is good for. */
const FEW_HARMS =
  /\b(?:has|have|had|with) (?:few|no|minimal|fewer) (?:\w+ )?(?:side[- ]effects?|adverse \w+|complications?)\b|\bno (?:\w+ )?differences? (?:between (?:the )?(?:two )?groups )?(?:in|regarding|for|concerning|in terms of) (?:the )?(?:rates? of )?(?:adverse \w+|complications?|side[- ]effects?)\b|\b(?:safe and effective|effective and safe)\b/giu;

/** What a finding of a treatment may be told of. */
const OF_OUTCOMES: ReadonlySet<Facet> = new Set<Facet>(["clinical feature", "prognosis"]);

/** The block's own facet where it has one; else the surest of the sentence's words that the plan has room for. */
export function facetOf(
  request: { readonly question: Question; readonly facets: readonly Facet[] },
  block: Block,
  design: Design,
  text: string,
  inFull: string = text,
): { facet: Facet; sure: number } | undefined {
  if (block.facet !== undefined)
    return request.facets.includes(block.facet) ? { facet: block.facet, sure: 1 } : undefined;
  if (design === "registration")
    return request.facets.includes("future direction") ? { facet: "future direction", sure: 0.8 } : undefined;
  const harmless = request.question.facets.includes("harm") ? text : text.replace(FEW_HARMS, " ");
  const told = facetsByWords(harmless.replace(UNHARMED, " ")).filter(({ facet }) => request.facets.includes(facet));
  const { facets: asked } = request.question;
  if (asked.includes("harm") && told[0]?.facet !== "harm" && MORE_OFTEN.test(text) && !HOPED_FOR.test(text))
    return { facet: "harm", sure: 0.5 };
  // "Biennial screening mammography" tells of a test by most of its words, and answers how often.
  const howOften = request.question.facets.includes("monitoring") ? "monitoring" : undefined;
  // That something is not known yet is no finding, whatever it is not known of.
  if (tellsOnlyWhatIsUnknown(text)) return told.find(({ facet }) => facet === "gap" || facet === "future direction");
  // Asked whether something works, what came of so much of it is a finding, not a dose.
  const ofDose = request.question.form === "effect" && !request.question.facets.includes("dose");
  const finding = ofDose && told[0]?.facet === "dose" ? told.find(({ facet }) => facet !== "dose") : undefined;
  const byWords = told.find(({ facet }) => facet === howOften) ?? finding ?? told[0];
  // What came of a treatment is a finding on it, be it told of symptoms or survival.
  if (byWords !== undefined && OF_OUTCOMES.has(byWords.facet) && effectOf(request.question) !== undefined)
    return { facet: "treatment", sure: byWords.sure };
  if (byWords !== undefined) return byWords;
  // "Hypotension was less frequent with ephedrine" tells of prevention, though not in that word.
  if (request.facets.includes("prevention") && FEWER.test(text) && namesWhatIsPrevented(request.question, inFull))
    return { facet: "prevention", sure: 0.4 };
  // A finding of an article on what was asked, whose words name no facet, is still a finding.
  return request.question.form === "effect" ? { facet: "treatment", sure: 0.3 } : undefined;
}
