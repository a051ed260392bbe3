import type { Differing } from "../candidate.js";

/** A claim of everybody: "all pregnant women", "any patient", "everyone". */
const EVERYBODY =
  /\b(?:all|every|any)\s(?:(?!pregnan)\p{L}+\s){0,3}?(?:people|patients?|persons?|women|woman|men|man|adults?|child(?:ren)?|infants?|individuals?|adolescents?|smokers|pregnan\p{L}+(?:\s(?:women|people|patients))?)\b|\bevery(?:one|body)\b|\banyone\b|\b(?:of|at) any age\b|\bof all ages\b|\bwhatever (?:their|the) age\b/iu;
/** Whom a source's advice or result is for, among such people. */
const SOME =
  /\b(?:(?:who (?:are|have|had|were|is)\s)?(?:at|with) (?:an? )?(?:\p{L}+ )?(?:high|higher|increased|elevated|greater|moderate) risk(?: (?:for|of) [\p{L}-]+)?|with (?:\p{L}+ ){0,2}risk factors?|high-risk (?:patients?|people|women|men|adults|children|individuals)|(?:selected|certain|some) (?:patients?|people|women|men|adults|children|individuals)|(?:one|two|\d) (?:or more )?of the following)\b/iu;

/** What a claim says of everybody and a sentence only of those at risk or of some: the words of both; nothing otherwise. */
export function beyondScope(claim: string, sentence: string): Differing | undefined {
  const all = EVERYBODY.exec(claim)?.[0];
  const some = SOME.exec(sentence)?.[0];
  if (all === undefined || some === undefined || SOME.test(claim)) return undefined;
  return { element: "strength", asked: all, found: some };
}
