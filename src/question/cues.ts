import { termsOf } from "../text/analyse.js";
import type { Facet } from "../domain/facet.js";

/** Words of a question that say which facet is asked. The first that matches comes first in the answer. */
export const FACET_CUES: readonly { readonly facet: Facet; readonly cue: RegExp }[] = [
  {
    facet: "dose",
    cue: /\b((?<!\b(?:very |ultra-?)?(?:low|high|single|standard|half|double|reduced|fixed)[- ](?=dose (?!of\b|for\b|in\b|or\b|and\b|is\b|to\b)\p{L}))(?<!\b(?:small|tiny|little|sub-?anaesthetic|sub-?anesthetic|sub-?dissociative)(?:er)? )(?<!\b(?:after|before|with|following|since) (?:the |a |each |every |his |her |my )?(?:first|last|next|single|second|missed|evening|morning)? ?)dos(e|es|ed|ing|age|ages)|how much(?! weight\b)(?! (?:does|do|did|can|could|will|would)\b.*\b(?:help|reduc|improv|lower|increas|cost|benefit|differ|work|affect|rais))|how many (mg|milligrams|tablets)|posology|titrat\w+|infusion rates?|rates? of infusion)\b|\bhow (often|frequently)\b(?!.*\b(?:pressure|temperature|pulse|weight|bloods?|samples?|swabs?|smears?|histor(?:y|ies))\b.*\btak\w+)(?=.*\b(giv\w+|tak\w+|inject\w*|administ\w+|appl(y|ied)|supplement\w*)\b)/iu,
  },
  {
    facet: "harm",
    cue: /\b(side effects?|down-?sides?|adverse|harm(s|ful)?|safe(ty|ly)?|toxic(ity)?|(?<!\bat (?:\w+ ){0,2})(?<!\b(?:reduc|lower|decreas|increas|rais|cut)\w* (?:the |a )?)(?<!\d[- ]year )risks? of(?! \d)|too (many|much)|contra-?indicat\w+|interactions?|complications? of|danger(s|ous)?|(?<=\b(?:should|must|do) (?:(?:I|we|you|they|one|patients|people|he|she) )?(?:be )?)avoid(ed)?)\b/iu,
  },
  {
    facet: "diagnosis",
    cue: /\b(diagnos\w+|imaging|which (test|scan)s?|work-?up|investigat\w+|detect(ion|ed|ing|s)?|distinguish\w*|differential|biops(y|ies)|sensitivity|specificity|screen(ing|ed)?|check(s|-?ups?)?)\b/iu,
  },
  {
    facet: "prevention",
    cue: /\b(prevent\w*|prophyla\w+|(?<!\b(?:should|must|can|do|to) (?:(?:I|we|you|they|one|patients|people|he|she) )?(?:be )?)avoid(ed|ance)?)\b/iu,
  },
  {
    facet: "monitoring",
    cue: /\b(monitor\w*|follow-?up|surveillance)\b|\bhow (often|frequently)\b(?! (?:do(?! (?:we|I|you)\b)|does|is|are|did|was|were|can|will)\b)(?!(?!.*\b(?:pressure|temperature|pulse|weight|bloods?|samples?|swabs?|smears?|histor(?:y|ies))\b.*\btak\w+).*\b(giv\w+|tak\w+|inject\w*|administ\w+|appl(y|ied)|supplement\w*)\b)/iu,
  },
  {
    facet: "prognosis",
    cue: /\b(prognos\w+|outlook|survival|mortality|life expectancy|natural history|long-term outcomes?|how long (?:do|does|can|will) (?:\S+ ){1,4}(?:live|survive|have left))\b/iu,
  },
  {
    facet: "clinical feature",
    cue: /\b(symptoms?|signs?|clinical features?|presents?|presentation|(?<!\b(?:someone|somebody|anyone|people|patients?|persons?|pts?|those|adults?|children|infants?|wom[ae]n|m[ae]n|who is|who are)\s)presenting|manifest\w*|how (common|frequent)|how often (do|does|is|are|did)(?!.*\b(?:chang|replac|appl|giv|tak|inject|administ)\w+)|prevalence|incidence|frequency)\b/iu,
  },
  {
    facet: "cause",
    cue: /\b(caus(e|es|ed|ing)(?! (?:less|more|fewer|the (?:least|most|fewest))\b)|why|pathogenesis|pathophysiology|mechanisms?|risk factors?|aetiology|etiology)\b/iu,
  },
  {
    facet: "treatment",
    cue: /\b(treat(s|ed|ing|ment|ments|able)?|therap(y|ies|eutic)|manag(e|es|ed|ing|ement)|cur(e|es|ed|able)|drugs? (for|of)|medications?|first[- ]line|options?|give|prescribe|(?<=^what(?:['’]s| is| are) the )(?:best|most effective|optimal|preferred|safest)(?! (?:tests?|scans?|way to (?:diagnose|detect|screen|measure)|markers?|predictors?)\b)|what (?:can|could|should|may|might) (?:be |i |we |you |one )?(?:done?|given?|used?|taken?|offer(?:ed)?|prescribed?|tried|try)|^what(?: else| really| actually)? (?:works|helps)(?: best)? (?:for|in|against|with)|^(?:does )?any(?:thing|one thing)? (?:that )?(?:works?|helps?) (?:for|in|against|with))\b/iu,
  },
  { facet: "definition", cue: /\b(definition|defined?|meaning of)\b/iu },
  {
    facet: "future direction",
    cue: /\b(future|ongoing trials?|new therapies|under (study|investigation)|research agenda)\b/iu,
  },
];

/** "Does it damage the liver?": asked as a harm of it; not where the damage is what is to be lessened. */
export const HARM_DONE_CUES =
  /^(?:does|do|did|can|could|will|would|may|might)\s(?!.*\b(?:reduc|prevent|limit|protect|revers|treat|lessen|heal|repair)\w*)[^?]{2,60}\s(?:damage|harm|hurt|injure)\s+(?!(?:in|of|from|after|by|with|to|during|and|or)\b)\p{L}/iu;

/** Questions that ask whether something does something. */
export const EFFECT_CUES =
  /^(do(es)?|is|are|can|could|should|will|would|has|have)\b|\b(effects?|efficacy|effective(ness)?|benefits?|useful|help(s|ful)?|reduc\w+|improv\w+|lower(s|ed|ing)?|increas\w+|versus|vs\.?|compared|better|works?|impact|best|most effective|safest|(drug|treatment) of choice|first choice|preferred)\b/iu;

/** "Who should get PrEP?", "which women need testing": to whom something is to be given or done, not what it is. */
export const TO_WHOM_CUES =
  /^(?:who|whom|(?:which|what) (?:patients|people|women|men|adults|children|infants|persons|pts))\b.{0,40}\b(?:should|needs?|must|gets?|qualif\w+|benefits?|is eligible|are eligible|to (?:screen|test|treat|offer|give|vaccinate|refer))\b/iu;

/** "What is X?", "tell me about X": everything is wanted. */
export const BROAD_CUES =
  /^(what('s| is| are)|whats|tell me( more)? about|explain|describe|overview( of)?|information (on|about)|define)\b/iu;

/** Words that carry a question but are not what it is about; as index terms they would only add noise. */
export const CARRIERS: readonly string[] = [
  "what which who whom whose when where why how does do did is are was were can could should would will may might must shall",
  "a an the of in on at for from to with without by and or but as than then that this these those there it its my your our their his her me i we you",
  "about any some all both each other another such same best better good optimal ideal recommended recommend recommendation recommendations suggest suggested evidence study studies trial trials research literature data",
  "use used uses using usage useful usefulness effective effectiveness effect effects efficacy benefit benefits beneficial help helps helpful work works working impact role",
  "reduce reduces reduced reducing reduction improve improves improved improving improvement improvements increase increases increased increasing lower lowers lowered lowering",
  "versus vs compare compared comparison between tell explain describe overview information please need needed give given get take taking make made",
  "pls please patient patients people person persons case cases someone individuals subjects presenting",
  "often much many common commonly typical typically usually really currently current today new now",
  "option options approach approaches choice first line second way ways thing things",
  "cannot ok okay",
  "after before during while when if not no yes has have had been being be so into over under per via",
];

/** The index terms of those words. */
export const CARRIER_TERMS: ReadonlySet<string> = new Set(CARRIERS.flatMap((line) => termsOf(line)));
