import { putsForward } from "../claims/claim-advice.js";

const ADVISED =
  /\b(?:should|must|has to|have to|needs? to|recommended|preferred|choice|can be|may be|(?:is|are) (?:safe\w*|harmless))\b/iu;
const WARNS =
  /\b(?:may|can|could|might) (?:also )?(?:lead to|cause|result in|increase|potentiate|produce|enhance|decrease|reduce the)\b|\bincreased? (?:the )?risk\b|\btoxicity\b|\bcaution\b|\b(?:is|are|was|were) not (?:expected|likely|known|studied)\b|\bha(?:s|ve) not been\b/iu;
const ADVISES =
  /\b(?:(?:is|are) (?:usually |generally |strongly )?(?:recommended|indicated|preferred|used|advised|appropriate|effective)|should be (?!avoided|discontinued|stopped|used with caution)|can be (?:used|given|combined|taken)|recommends?|first-line|treatment of choice|effective(?:ly)?|benefi\w+)\b/iu;

/** Whether a sentence only warns, or says what is not known, where a claim says what is to be done: it bears no such advice out. */
export function onlyWarns(claim: string, sentence: string): boolean {
  return ADVISED.test(claim) && putsForward(claim) && WARNS.test(sentence) && !ADVISES.test(sentence);
}
