/** A word or phrase that makes a sentence negative, and its span in the sentence (UTF-16 units, end exclusive). */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Polarity {
  readonly negative: boolean;
  readonly cues: readonly Cue[];
}

const HARMS =
  "complications?|adverse|side[ -]effects?|toxicit(?:y|ies)|toxic|harms?|deaths?|mortality|bleeding|h(?:a)?emorrhages?|" +
  "incidents?|safety (?:concerns?|signals?|issues?)|serious|severe|sequelae|recurrences?|relapses?|reoperations?|rejections?|" +
  "infections?|fever|pain|discomfort|rash|morbidity|withdrawals?|drop-?outs?|hypotension|hypoglyc(?:a)?emia|hypercalc(?:a)?emia";

/** Phrases that hold a negative word and say nothing negative of what was tried. Each is passed over before cues are sought. */
const PASSED_OVER = new RegExp(
  [
    "not (?:only|just|merely|simply|solely|necessarily|least)",
    "(?:no|without|beyond(?: a)?) doubt",
    "(?:no|not|none|never|nor|neither) (?:significantly |statistically |clinically )?(?:worse|inferior|less(?! than half)|lower)\\b(?: (?:than|to))?",
    "no (?:more|fewer|less|later|earlier|longer) than|not (?:more|less|fewer|later|earlier) than",
    "(?:can ?not|could not|can't) (?:yet |entirely |completely |therefore |reliably )?be (?:excluded|ruled out|discounted|overstated|overemphasi[sz]ed|ignored)",
    "(?:can ?not|could not|does not|did not|do not|not) (?:exclude|rule out)",
    `(?:without|with no|no)(?: (?:any|other|further|major|minor|serious|severe|significant|apparent|increase in|increased|additional|additive|clinically|clinical|relevant|important|treatment-related|drug-related|reported|evidence of|signs? of|risk of|new))*,? (?:${HARMS})\\b`,
    "(?:without|with no|no)(?: \\w+){0,3} adverse|(?:not|non|non-) ?(?:toxic|harmful|dangerous|fatal)",
    "not (?:un\\w+|infrequent(?:ly)?|insignificant|inconsiderable|rare(?:ly)?)",
    `(?:no|not|nor|without)(?: [\\w-]+){0,3} (?:increas\\w+|elevat\\w+|higher|greater|more)(?: [\\w-]+){0,5} (?:${HARMS})\\b`,
    "(?:not|no) (?:an? )?(?:absolute |general |strict )?contra-?indicat(?:ion|ions|ed)|rather than \\w+",
    "may or may not|(?:as long as|provided that|provided|unless|if)(?: \\w+){1,4} not",
    "(?:patients|those|people|persons|women|men|children|cases|subjects) that (?:\\w+ )?not",
    "(?:who|which|that) (?:had|have|has) no|(?:in order )?to avoid \\w+",
    "if not|or not|whether not|why not|not all\\b(?= of)|nothing but|none other",
    "not (?:yet )?(?:known|clear|understood|certain|well[ -](?:known|understood|defined|established|characteri[sz]ed))",
    "no longer (?:needed|required|necessary|detectable|detected|visible|present)",
    "(?:who|whom|that were|which were) (?:\\w+ )?(?:do|does|did|have|has|had|was|were|are|is|can|could|would|will) (?:not|never)",
    "(?:who|patients|those|women|men|children|subjects|controls|adults) (?:\\w+ )?not (?:receiving|taking|using|treated|given|responding|requiring|on)\\b",
    "(?:unless|if|when|where|not) contra-?indicated",
    "in the (?:presence or )?absence of|regardless of",
    "\\bNo\\.? ?\\d+|\\bnos?\\. \\d+",
  ].join("|"),
  "gi",
);

/** What makes a finding negative: it did not work, made no difference, did harm, or is advised against. */
const CUES = new RegExp(
  `\\b(?:${[
    "no(?! one can)",
    "not|\\w+n['’]t|can ?not|none|neither|nor|never|nothing|nobody",
    "without(?: any| a| an| clear| real| evidence of| significant| additional| further| meaningful| apparent)* (?:benefits?|effects?|effect on|improvements?|success|evidence|response|responses|change|changes|difference|differences|efficacy|gain|advantage|impact)",
    "lack(?:s|ed|ing)|lack of (?:\\w+ )?(?:benefits?|effect\\w*|efficacy|response|improvement|evidence|difference|association|correlation|significance|data|success|support)|absence of",
    "fail(?:s|ed|ing)? to|failed|failure (?:to|of (?:treatment|therapy|.{1,30} to))|(?:cast|casts|raise|raises) doubts?",
    "ineffective(?:ly|ness)?|inefficacious|inefficacy|unsuccessful(?:ly)?|useless|futile|unhelpful|unwarranted|unjustified|unsupported|unrelated",
    "(?:is|are|was|were|be|seems?|appears?|probably) unnecessary",
    "insufficient|inadequate evidence|inconclusive|unproven|unlikely",
    "non-?significant(?:ly)?|insignificant(?:ly)?|nonsignificance",
    "(?:little|limited|minimal|negligible|marginal|doubtful|questionable|weak|short-lasting)(?: or no| additional| added| clinical| prognostic)? (?:effects?|benefits?|difference|impact|improvement|efficacy|value|influence|advantage|role|support|success|need)",
    "poor(?:ly)? tolerated|poor (?:response|responses|tolerance|tolerability|efficacy|outcomes?)|intolerable",
    "worsen(?:s|ed)?|deteriorat(?:es|ed)|aggravat(?:es|ed)|exacerbates?|exacerbated",
    "harmful|detrimental|deleterious|unsafe|dangerous|hazardous|inappropriate",
    "contra-?indicat(?:ed|ion|ions)|(?:should be |is |are |be )?avoided|avoid|discourag(?:e|es|ed)|inadvisable|(?:advis|recommend)(?:e|es|ed|s)? against",
    "(?<!non-)inferior to|(?:was|were|is|are) inferior|less effective|worse (?:than|outcomes?|survival|in)",
    `(?:increas(?:e|es|ed|ing)|higher|greater|rais(?:e|es|ed))(?: the| a| an)?(?: risks?| rates?| incidence| odds| frequency| number)?(?: of| for)?(?: [\\w-]+){0,4} (?:deaths?|mortality|bleeding|h(?:a)?emorrhages?|toxicity|complications?|adverse (?:events|effects|reactions|outcomes))`,
  ].join("|")})(?![\\w])`,
  "gi",
);

/**
 * Tells whether a finding is negative: no effect, no difference, failure, harm, or advice against; and by which words.
 *
 * It judges the sentence's words, not its truth. A sentence that says harm was absent ("without complications", "no adverse
 * events") or that something was not worse is not negative; one that leaves a matter open ("not known", "cannot be excluded")
 * is not either. Read against real conclusions in `docs/text.md`.
 */
export function polarity(sentence: string): Polarity {
  const rest = sentence.replace(PASSED_OVER, (phrase) => " ".repeat(phrase.length));
  const cues = [...rest.matchAll(CUES)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: sentence.slice(index, index + found.length),
  }));
  return { negative: cues.length > 0, cues };
}

const HARM = new RegExp(
  `\\b(?:${[
    "adverse(?:ly)?|side[ -]effects?|(?:\\w+)?toxic(?:ity|ities)?|untoward|harm(?:s|ed|ful)?|unsafe|hazard(?:s|ous)|dangerous",
    "contra-?indicat(?:ed|es|ion|ions)|black[ -]box|boxed warning|warnings?|overdos(?:e|es|age)",
    "complication(?:s)?|complicated by|bleed(?:s|ing)?|bled|h(?:a)?emorrhag(?:e|es|ic)|perforation|thrombo(?:sis|embolism|embolic)",
    "deaths?|died|die|dies|fatal(?:ity|ities|ly)?|mortality|lethal|suicid(?:e|es|al|ality)",
    "hypersensitivity|anaphyla(?:xis|ctic|ctoid)|teratogen(?:ic|icity)|carcinogenic(?:ity)?|embryotoxic|birth defects?|malformations?",
    "poorly tolerated|intoleran(?:ce|t)|intolerable|serious infections?|drug[ -]induced|neutropeni(?:a|c)|agranulocytosis|rhabdomyolysis",
    "(?:withdr(?:aw|awn|ew|awal|awals)|discontinu(?:e|ed|ation|ations)|stopped|dropped out|interrupted)(?: \\w+){0,3} (?:because|due|owing|for safety|on account|as a result)",
  ].join("|")})\\b`,
  "i",
);

/**
 * Tells whether a sentence mentions harm: an adverse effect, toxicity, a contraindication, a complication, bleeding, death, or a
 * withdrawal and its reason. A mention only: "no serious adverse events" is one too, and belongs with the harms.
 */
export function isHarm(sentence: string): boolean {
  return HARM.test(sentence);
}
