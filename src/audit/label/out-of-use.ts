/** "Has replaced", "is no longer", "was abandoned": what was used before. */
const LEFT =
  /\b(?:(?:has|have|had|was|were|been|being) (?:since |now |largely |widely )?(?:replaced|superseded|abandoned|withdrawn)|no longer|until (?:recently|then|\d{4})|formerly|used to be|was once|stopped (?:using|recommending)|phased out)\b/iu;
const STILL =
  /\b(?:still|remains?|continues? to be|appropriate|recommended|first[- ](?:line|choice)|should|preferred|standard)\b/iu;

/** Whether a claim has something be right or in use of which a sentence says that something has taken its place. */
export function takenOutOfUse(claim: string, sentence: string): boolean {
  return STILL.test(claim) && !LEFT.test(claim) && LEFT.test(sentence);
}
