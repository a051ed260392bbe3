import type { Design } from "../domain/design.js";

/** A design and the words it was read from. */
export interface DesignFound {
  readonly design: Design;
  readonly words: string;
}

/** One row of a table of words: the first that is found counts. `unless` takes it back ("adherence to guidelines"). */
export interface DesignWords {
  readonly design: Design;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

/** A notice about another article says nothing by that article's title. */
const NOTICE =
  /^\W*(?:author |publisher )?(?:correction|retraction|withdrawal)(?: (?:note|notice|to|for))*\s*[:.]|^\W*(?:corrigendum|erratum|expression of concern)\b|^\W*(?:retracted|withdrawn)(?: article)?\s*[:.\]]/i;

const ABOUT_GUIDELINES =
  /\b(?:adheren\w+|complian\w+|implement\w+|impact|effects?|evaluat\w+|assess\w+|quality|compar\w+|survey|knowledge|awareness|attitudes?|uptake|disseminat\w+|according|based|barriers|concordan\w+|trial|cohort|review of|analysis of|critical|use of|applying|application|commentary|comment|response|letter|protocol for)\b/i;

/** Words of titles, firmest first. `docs/designs.md` shows this table. */
export const TITLE_WORDS: readonly DesignWords[] = [
  { design: "unknown", pattern: NOTICE },
  {
    design: "expert opinion",
    pattern:
      /^\W*(?:(?:re|editorial|letter|commentary|comment|(?:response|reply) to)\s*:|in reply\b|comment(?:s|ary)? on\b|(?:response|reply|letter) to (?:the )?(?:letter|comment|editor)\w*)/i,
  },
  {
    design: "guideline",
    pattern:
      /\b(?:clinical practice|practice|clinical|management|treatment) guidelines?\b|\bguidelines? (?:for|on) the\b/i,
    unless: ABOUT_GUIDELINES,
  },
  {
    design: "consensus",
    pattern: /\bconsensus[- ](?:based )?(?:recommendations?|statements?|guidelines?|guidance|report)\b/i,
    unless: ABOUT_GUIDELINES,
  },
  {
    design: "registration",
    pattern:
      /\b(?:study|trial|review|research|analysis) protocols?\b|\bprotocol (?:for|of) (?:an?|the)\b|\brationale,? (?:and|&) (?:study )?design\b|\bdesign and (?:rationale|methods|protocol)\b|: protocol\b/i,
  },
  { design: "meta-analysis", pattern: /\bmeta-?\s?analys[ei]s\b|\bmeta-?regression\b/i, unless: /\bprotocol\b/i },
  {
    design: "systematic review",
    pattern: /\bsystematic(?:ally)? (?:literature )?(?:reviews?|overview)\b|\bcochrane review\b/i,
  },
  {
    design: "laboratory",
    pattern:
      /\bin vitro\b(?! fert| matur)|\b(?:in|of) (?:[\w-]+ ){0,2}(?:mice|rats|rabbits|piglets|zebrafish|macaques)\b|\bin (?:[\w-]+ ){0,2}(?:dogs|cats|pigs|swine|cattle|calves|cows|horses|sheep|goats|chickens|broilers|monkeys)\b|\b(?:mouse|rat|murine|animal|rodent|canine|porcine) models?\b|\bcell lines?\b/i,
  },
  { design: "genetic association", pattern: /\bgenome-?\s?wide association\b|\bmendelian randomi[sz]ation\b/i },
  {
    design: "other trial",
    pattern: /\bnon-?randomi[sz]ed\b|\b(?:secondary|post[- ]hoc|ancillary) analys[ei]s\b.*\brandomi[sz]ed\b/i,
  },
  { design: "randomised trial", pattern: /\brandomi[sz]ed\b|\brandomly (?:assigned|allocated)\b|\bRCT\b/i },
  {
    design: "other trial",
    pattern:
      /\b(?:open[- ]label|phase (?:[1-4]|I{1,3}|IV)(?:[ab/-]\w*)?|clinical|controlled|single[- ]arm|uncontrolled|pilot|feasibility|cross-?over|double[- ]blind(?:ed)?|placebo-controlled) (?:\w+ )?(?:trial|study)\b/i,
    unless: /\b(?:cohort|case-control|cross-sectional|retrospective|observational)\b/i,
  },
  {
    design: "diagnostic accuracy",
    pattern:
      /\bdiagnostic (?:accuracy|performance|yield)\b|\bsensitivity and specificity\b|\baccuracy of\b.*\bdiagnos/i,
  },
  { design: "case-control", pattern: /\bcase-?\s?control(?:led)?\b/i },
  {
    design: "cross-sectional",
    pattern: /\bcross-?\s?sectional\b|\b(?:questionnaire|national|online|postal) survey\b|\bsurvey of\b/i,
  },
  {
    design: "case series",
    pattern: /\bcase series\b|\bseries of \w+ (?:cases|patients)\b|\b(?:two|three|four|five) cases\b/i,
  },
  {
    design: "cohort",
    unless: /\bqualitative\b/i,
    pattern:
      /\bcohort\b|\b(?:prospective|retrospective|longitudinal|observational|registry(?:-based)?|follow-?up) (?:\w+ ){0,2}(?:study|analysis|review)\b/i,
  },
  { design: "case report", pattern: /\bcase reports?\b|\ba case of\b|\breport of (?:a|one) case\b/i },
  {
    design: "narrative review",
    pattern:
      /\b(?:narrative|literature|scoping|brief|clinical|mini-?) ?review\b|\breview of the literature\b|(?::|^) ?(?:a|an) (?:\w+ )?(?:review|overview)\b/i,
  },
];

/** Words by which abstracts tell what was done, as against what should be. */
export const ABSTRACT_WORDS: readonly DesignWords[] = [
  {
    design: "systematic review",
    pattern:
      /\b(?:searched|searches of|search of|literature search)\b[^.]{0,120}\b(?:medline|pubmed|embase|cochrane|scopus|databases)\b|\b(?:this|we (?:conducted|performed|undertook|did)|present)(?: a| the)? systematic review\b/i,
  },
  {
    design: "laboratory",
    pattern:
      /\b(?:male|female|adult|wistar|sprague-?dawley|c57bl\/6j?|balb\/c|knockout|transgenic) (?:\w+ )?(?:mice|rats)\b|\b(?:mice|rats) were\b/i,
  },
  {
    design: "randomised trial",
    pattern:
      /\b(?:were|was|then|and) (?:\w+ ){0,2}?randomi[sz]ed\b|\brandomly (?:assigned|allocated|divided|selected to receive)\b|\brandomi[sz]ed (?:\d+|to|into|in a|between)\b|\b(?:in|this|was|did|conducted|performed|design:?|methods:?)(?: an?)? (?:[\w,-]+ ){0,6}?randomi[sz]ed,? (?:[\w,-]+ ){0,6}?(?:trial|study|comparison|design)\b|(?:^|[.:] ?|methods? |design )(?:(?!of |from |previous |more |further |future |other )[\w,-]+ ){0,6}?randomi[sz]ed,? (?:[\w,()/-]+ ){0,8}?(?:trial|study|design)\b|\bassigned randomly\b|\brandom allocation of\b|\brandom(?:i[sz]ed)? (?:order|sequence)\b/i,
    unless: /\bnon-?randomi[sz]ed\b/i,
  },
  { design: "case-control", pattern: /\bcase-?\s?control (?:study|analysis|design)\b/i },
  {
    design: "cohort",
    pattern:
      /\b(?:prospective|retrospective|birth|population-based|historical|inception|observational) (?:\w+ )?cohort\b|\bcohort study\b|\bretrospective(?:ly)? (?:chart )?(?:reviewed|review|study|analysis)\b|\bprospective observational\b/i,
  },
  { design: "cross-sectional", pattern: /\bcross-?\s?sectional (?:\w+ )?(?:study|survey|analysis|design)\b/i },
  {
    design: "other trial",
    pattern: /\b(?:open[- ]label|single[- ]arm|uncontrolled|phase (?:[1-4]|I{1,3}|IV)) (?:\w+ )?(?:trial|study)\b/i,
  },
];

/** What the words of a title say of the design; nothing when they say nothing. */
export function designOfTitle(title: string): DesignFound | undefined {
  return firstFound(TITLE_WORDS, title);
}

/** What an abstract says was done; nothing when it does not say. */
export function designOfAbstract(abstract: string): DesignFound | undefined {
  return firstFound(ABSTRACT_WORDS, abstract);
}

function firstFound(table: readonly DesignWords[], text: string): DesignFound | undefined {
  for (const { design, pattern, unless } of table) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && unless?.test(text) !== true) return { design, words: found.trim() };
  }
  return undefined;
}
