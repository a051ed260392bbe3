import { facetsByWords } from "../appraise/facet-words.js";
import type { Design } from "../domain/design.js";
import type { Question } from "../domain/question.js";
import { effectAsked } from "../question/effect-asked.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import type { Bar } from "./account.js";
import { tellsOnlyTheMethod } from "./sentence-roles.js";

/** Designs that tell of others' studies as their own findings. */
const OVERVIEWS: ReadonlySet<Design> = new Set<Design>([
  "guideline",
  "consensus",
  "systematic review",
  "meta-analysis",
  "narrative review",
  "expert opinion",
]);

const BEFORE =
  /^(?:previous|earlier|prior|several|many|numerous|other|some|most|recent|a (?:recent|previous|growing)|there (?:is|are) (?:some |growing |increasing )?evidence)\b.{0,80}\b(?:stud(?:y|ies)|trials?|reports?|reviews?|research|authors|investigators|literature|meta-analys[ei]s|evidence)\b|^(?:stud(?:y|ies)|research|it) ha(?:ve|s) (?:been )?(?:previously )?(?:shown|suggested|reported|demonstrated|found|recommended)\b/iu;

const AT_THE_START =
  /\b(?:at baseline|baseline (?:characteristics?|demographics?|data|values?)|demographics?)\b.{0,120}\b(?:similar|comparable|balanced|no (?:significant |statistically significant )?differ\w+|not differ\w*|not (?:significantly |statistically )?different)\b|\b(?:similar|comparable|balanced|no (?:significant |statistically significant )?differ\w+|not differ\w*|proportions?)\b.{0,120}\b(?:at baseline|baseline (?:characteristics?|demographics?)|na[iï]ve)\b/iu;

const STUDY_DID =
  /^(?:the|this|our|the (?:present|current)) (?:present |current )?(?:study|trial|article|paper|work|review|analysis) (?:investigate|examine|assesse|evaluate|compare|explore|studie|teste|analy[sz]e|describe|report|present|determine|addresse)[sd]\b/iu;
const AND_FOUND =
  /\b(?:found|show(?:s|ed|n)|demonstrat\w+|reveal\w*|conclud\w+|significan\w+|superior\w*|inferior\w*|more effective|reduced|improved)\b/iu;

/** What is granted beside the main thing that is said. */
const GRANTED = /\b(?:even though|although|though|despite|in spite of|notwithstanding|albeit)\b[^.;]*/giu;

const HOW_COMMON =
  /\b(?:how (?:common|frequent|prevalent|many)|how often (?:do|does|is|are|did)|prevalence|incidence|frequency of)\b/iu;
const A_FREQUENCY =
  /\d\s?%|\bper (?:cent|1,?000|10,?000|100,?000|million|year)\b|\b\d[\d,]* (?:of|in|out of) (?:the |every )?\d|\b(?:half|third|quarter|fifth|tenth|majority|rare(?:ly)?|common(?:ly|est)?|uncommon|frequent(?:ly)?|infrequent(?:ly)?|seldom|prevalence|incidence|most|few)\b/iu;

const AGAINST = /\b(?:than|versus|vs\.?|compared (?:with|to)|superior to|inferior to)\s/iu;
const NOTHING_OF_IT =
  /\b(?:sham|placebo|controls?|simulated|dummy|no|without|usual|standard care|waiting|wait-?list|non-?users?|untreated|alone|only)\b/iu;
const KINDS =
  /\b(?:different|various|two|both|three) (?:[\w-]+ ){0,2}(?:points|types|kinds|forms|schedules|modes|techniques|positions|variants|protocols)\b/iu;

/** What a statement lacks by its own words for leading, whatever it scores; nothing where it lacks nothing. */
export function barOfWords(question: Question, text: string, design: Design, note: boolean): Bar | undefined {
  if (tellsOnlyTheMethod(text) || (STUDY_DID.test(text) && !AND_FOUND.test(text))) return "method";
  if (note) return HOW_COMMON.test(question.text) && !A_FREQUENCY.test(text) ? "frequency" : undefined;
  if (!OVERVIEWS.has(design) && BEFORE.test(text)) return "background";
  if (AT_THE_START.test(text)) return "baseline";
  if (question.facets[0] === "harm" && !tellsHarm(text.replace(GRANTED, " "))) return "granted";
  if (HOW_COMMON.test(question.text) && !A_FREQUENCY.test(text)) return "frequency";
  return setsKindsAgainstOneAnother(question, text) ? "kinds" : undefined;
}

function tellsHarm(text: string): boolean {
  return facetsByWords(text).some(({ facet }) => facet === "harm");
}

/** "Individualised acupuncture was not superior to standardised acupuncture" does not tell whether acupuncture works. */
function setsKindsAgainstOneAnother(question: Question, text: string): boolean {
  const effect = effectAsked(question);
  if (effect === undefined || effect.against.length > 0) return false;
  const at = AGAINST.exec(text);
  const names = (words: string) =>
    effect.tried.some((topic) => nearestNaming(termText(termsOf(words)), topic) !== undefined);
  if (KINDS.test(text) && names(text)) return true;
  if (at === null) return false;
  const after = text.slice(at.index + at[0].length).split(/[,;(]/u)[0] ?? "";
  return names(text.slice(0, at.index)) && names(after) && !NOTHING_OF_IT.test(after);
}
