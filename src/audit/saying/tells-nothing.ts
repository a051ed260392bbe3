import { tellsNoFinding } from "../../answer/finding/no-finding.js";
import { claimSays } from "../claims/claim-says.js";
import type { WordComparison } from "../words/compare-words.js";
import { saidIn } from "../words/what-is-said.js";

/** Who was given what: "were randomised to receive". */
const DONE =
  /\b(?:was|were) (?:\p{L}+ly )?(?:randomi[sz]ed|assigned|allocated|enrol+ed|recruited|divided|included)\b/iu;
/** That something is more or less, or changes. */
const COMPARES =
  /\b(?:\p{L}+er than|sooner|faster|quicker|slower|longer|shorter|better|worse|more|less|fewer|higher|lower|greater)\b/iu;

/** Whether a sentence tells who was given what where a claim tells what came of it. */
export function onlyTellsWhatWasDone(words: string, text: string): boolean {
  const tells = (one: string) => COMPARES.test(one) || saidIn(one).length > 0;
  return DONE.test(text) && tells(words) && !tells(text);
}

/** What holds so much of a claim of methods tells of them too. */
const VERBATIM = { held: 0.85, holds: 0.6 } as const;
/** "To report the extension of a trial", "This pilot trial shows the feasibility of": what was set out to do. */
const SET_OUT =
  /^(?:to (?:report|assess|evaluate|determine|examine|investigate|compare|study|test|explore|describe)\b|.{0,60}\bfeasibility of\b)/iu;

/** Whether a sentence of research only says what was set out to do, who took part or what short forms mean, and the claim does not. */
export function tellsNothing(sentence: string, claim: string, { held, holds }: WordComparison): boolean {
  const verbatim = held >= VERBATIM.held && holds >= VERBATIM.holds;
  return !verbatim && (SET_OUT.test(sentence) || tellsNoFinding(sentence)) && !claimSays(claim).tellsNoFinding;
}
