import { sentences } from "../text/sentences.js";
import { isOfLaboratory } from "./safety/laboratory-words.js";

const SOMEBODY =
  "(?:patients?|participants?|subjects|volunteers?|women|men|children|adults?|infants?|newborns?|neonates?|adolescents?|individuals|people|persons|respondents|mothers|families|boys?|girls?|workers|donors|heterozygotes|siblings|humans|athletes|swimmers|runners|players|students|smokers|drivers|employees|soldiers)";
const COUNT = String.raw`(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?)`;
/** People as those something was done to, given to or found in; not in the present tense, which tells what is known. */
const STUDIED = new RegExp(
  [
    String.raw`\b${COUNT} (?:[\p{L}-]+,? ){0,5}${SOMEBODY}\b`,
    String.raw`\b${SOMEBODY} (?:[^.;,]{0,80} )?(?:were|was|had|received|underwent|showed|completed|reported|experienced|developed|consumed|improved|responded|participated|took)\b`,
    String.raw`\b(?:were|was|did|had|found|observed|showed|increased|decreased|reduced|improved|elevated|detected|measured|\p{L}+ed)\b[^.;]{0,120}\b(?:in|from|of|among|by|with) (?:the |all |these |our |both |normal |healthy |control |\p{L}+ic )*(?:[\p{L}\d-]+ ){0,2}?${SOMEBODY}\b`,
    String.raw`\bn ?= ?\d+\b[^.;]{0,40}\b${SOMEBODY}\b|\b${SOMEBODY}\b[^.;]{0,60}\bn ?= ?\d+`,
    String.raw`\b(?:we (?:\p{L}+ )?(?:recruited|enrolled|interviewed|surveyed|followed|randomi[sz]ed|identified|screened) (?:[\p{L}\d-]+ ){0,5}${SOMEBODY})\b`,
    String.raw`\b(?:randomi[sz]ed|double[- ]blind|placebo-controlled|phase (?:I{1,3}|[1-3])[ab]?) (?:[\p{L}-]+,? ){0,5}trial\b[^.;]{0,200}\b(?:${SOMEBODY}|elite)\b`,
  ].join("|"),
  "iu",
);
/** A finding in people told in the present tense, also beside one in animals. */
const TOLD = new RegExp(
  [
    String.raw`\b(?:here )?we (?:also )?(?:report|show|find|found|describe|observed|demonstrate)\b[^.;]{0,160}\bin (?:[\p{L}-]+ ){0,4}(?:patients|volunteers|participants|women|men|children)\b`,
    String.raw`\b(?:patients|women|men|children) [^.;]{0,60}\b(?:show|have|had|exhibit|display) (?:[\p{L}-]+ ){0,3}(?:higher|lower|increased|elevated|reduced|decreased|worse|poor\w*|longer|shorter|better)\b`,
    String.raw`\b(?:mice|rats|model|animals|vitro)\b[^.;]{0,40}\band (?:in )?(?:[\p{L}-]+ ){0,4}patients\b`,
    String.raw`\b(?:patients|participants)\b[^.;]{0,80}\bcorrelated with\b|\bcorrelated with\b[^.;]{0,60}\b(?:patients|outcomes?|survival|disease)\b`,
  ].join("|"),
  "iu",
);
/** What is known already, what follows, and what is yet to be done. */
const NOT_FOUND =
  /\b(?:has been|have been|previous\w*|known|is (?:a|an|the|associated|characteri[sz]ed)|are (?:a|an|the|at)|may|might|could|would|suggest\w*|potential\w*|promising|future|further|strateg(?:y|ies)|therapeutic (?:target|agent|option)s?|currently|often|usually|first described|centur(?:y|ies)|decades?|discover(?:y|ies))\b/iu;

/** Whether an abstract tells of people who were studied, rather than only of those who have a disease or might profit. */
export function studiesPeople(abstract: string): boolean {
  return sentences(abstract).some(({ start, end }) => {
    const sentence = abstract.slice(start, end);
    if (TOLD.test(sentence)) return true;
    return STUDIED.test(sentence) && !NOT_FOUND.test(sentence) && !isOfLaboratory(sentence);
  });
}
