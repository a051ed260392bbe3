import type { DesignWords } from "./design-words.js";

/** A notice about another article says nothing by that article's title. */
const NOTICE =
  /^\W*(?:author |publisher )?(?:correction|retraction|withdrawal)(?: (?:note|notice|to|for))*\s*[:.]|^\W*(?:correction|erratum|corrigendum|addendum|retraction) (?:to|for)\b|^\W*(?:corrigendum|erratum|addendum|errata|(?:editorial )?expression of concern)\b|^\W*(?:retracted|withdrawn)(?: article)?\s*[:.\]]/i;

const ABOUT_GUIDELINES =
  /\b(?:adheren\w+|complian\w+|implement\w+|impact|effects?|evaluat\w+|assess\w+|quality|compar\w+|survey|knowledge|awareness|attitudes?|uptake|disseminat\w+|according|based|barriers|concordan\w+|trial|cohort|review of|analysis of|critical|use of|applying|application|commentary|comment|response|letter|protocol for)\b/i;

/** Animals by the words that name them as subjects; "rat" and "pig" alone also stand in the names of tests and products. */
const ANIMALS =
  "mice|rats|rabbits|hamsters|gerbils|guinea pigs|piglets|minipigs|zebrafish|drosophila|macaques|rhesus|nematodes?|caenorhabditis|c\\. elegans|xenopus";
const BEASTS =
  "dogs|cats|pigs|sows|swine|cattle|calves|cows|heifers|steers|bulls|horses|foals|mares|sheep|ewes|lambs|goats|chickens|chicks|hens|broilers?|poultry|ducks|monkeys|ferrets|beagles|ponies|buffalo(?:es)?|camels|trout|salmon";

/** Words of titles, firmest first. `docs/designs.md` shows this table. */
export const TITLE_WORDS: readonly DesignWords[] = [
  { design: "unknown", pattern: NOTICE },
  {
    design: "expert opinion",
    pattern:
      /^\W*(?:(?:re|editorial|letter|commentary|comment|viewpoint|(?:response|reply) to)\s*:|in reply\b|(?:authors?['’]?s?['’]? )(?:reply|response)\b|comment(?:s|ary)? on\b|(?:response|reply|letter) to (?:the )?(?:letter|comment|editor)\w*)|: (?:an? )?(?:commentary|editorial|viewpoint)$/i,
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
      /\b(?:study|trial|review|research|analysis) protocols?\b|\bprotocol (?:for|of) (?:an?|the)\b(?=.*\b(?:trial|study|studies|review|meta-analysis|survey|cohort|evaluation|RCT|comparison|investigation|analysis)\b)|\brationale,? (?:and|&) (?:study )?design\b|\b(?:study )?design and (?:rationale|methods|protocol)\b|(?:^|[:.] )(?:the )?design of (?:an?|the) (?:[\w-]+ ){0,6}(?:trial|study)\b|\bstatistical analysis plan\b|: (?:a )?protocol\b/i,
    unless: /\b(?:per[- ]protocol|protocol (?:violat|deviat|adheren)\w*)/i,
  },
  // Animals that came as patients: what was found in them is no evidence on people.
  {
    design: "laboratory",
    pattern: new RegExp(
      `\\b(?:client|privately|pet)[- ]owned (?:${BEASTS})\\b|\\b(?:owners?['’]s?|companion|pet) (?:${BEASTS})\\b(?= with)|\\bveterinary patients\\b`,
      "i",
    ),
  },
  {
    design: "laboratory",
    pattern: new RegExp(
      `\\bin vitro\\b(?! fert| matur)|(?<!\\b(?:placebo|humans?|patients|trial|volunteers)\\b.*)\\bex vivo\\b(?!.*\\b(?:placebo|humans?|patients|trial|volunteers)\\b)|\\b(?:bovine|porcine|ovine|equine|murine|canine|feline|caprine|avian) (?:[\\w-]+ ){0,3}(?:oocytes?|embryos?|sperm\\w*|cells?|tissues?|muscles?|cartilage|bones?|teeth|enamel|dentine?|stomachs?|livers?|kidneys?|hearts?)\\b|\\b(?:${ANIMALS})\\b|\\b(?:in|of|for|among) (?:[\\w-]+ ){0,2}(?:${BEASTS})\\b|\\b(?:mouse|rat|murine|animal|rodent|rabbit|canine|porcine|ovine|bovine|primate|preclinical) (?:\\w+ )?models?\\b|\\bcell lines?\\b|\\b(?:knockout|transgenic)\\b`,
      "i",
    ),
    // What farmers, owners and patients have to do with animals is about people.
    unless:
      /\b(?:allerg\w+|sensiti[sz]ation|owners?|farmers?|exposure to|bites?|bitten|meta-?\s?analys[ei]s|review)\b|\bin (?:healthy |adult |[A-Z]\w+ )*(?:patients|subjects|volunteers|humans|participants|women|men|children|adults)\b/i,
  },
  { design: "meta-analysis", pattern: /\bmeta-?\s?analys[ei]s\b|\bmeta-?regression\b/i, unless: /\bprotocol\b/i },
  {
    design: "systematic review",
    pattern:
      /\bsystematic(?:ally)? (?:literature )?(?:review|overview)\b|\b(?:overview|review) of (?:\w+ )?reviews\b|\bcochrane review\b/i,
  },
  {
    // Studies of what people said, of instruments and of methods stand in no row of designs, also where they were done within a trial.
    design: "unknown",
    pattern:
      /\bqualitative\b|\bfocus groups?\b|\b(?:semi-structured|in-depth) interviews?\b|\bprocess evaluation\b|\bpsychometric\w*\b|\bmeasurement properties\b|\b(?:test[–-]retest|inter-?rater|intra-?rater) reliability\b|\b(?:reliability and validity|validity and reliability)\b|\bstatistical power\b|\bsample size (?:calculation|estimation)\b/i,
  },
  // A survey of those who took part in a trial is a survey.
  {
    design: "cross-sectional",
    pattern: /^(?:an? |the )?(?:[\w-]+ ){0,2}survey (?:of|among)\b/i,
    unless: /\b(?:longitudinal|cross-?\s?sectional)\b/i,
  },
  { design: "genetic association", pattern: /\bgenome-?\s?wide association\b|\bmendelian randomi[sz]ation\b/i },
  {
    // Its subjects were put together by chance, but what it compares need not be what chance made.
    design: "other trial",
    pattern:
      /\bnon-?randomi[sz]ed\b|\b(?:secondary|post[- ]?hoc|ancillary|exploratory|subgroup|subset|pooled) (?:\w+ )?analys[ei]s\b|\banalys[ei]s (?:of|from) (?:[\w-]+ ){0,6}(?:trials?|RCTs?)\b/i,
    unless: /\b(?:cohort|registry|survey|surveillance|observational|cost)\b/i,
  },
  {
    design: "randomised trial",
    pattern: /\brandomi[sz]ed\b|\brandomly (?:assigned|allocated)\b|\bRCT\b/i,
    unless:
      /\bqualitative\b|(?<!\b(?:two|three|four|2|3|4) (?:[\w,-]+ ){0,6})\brandomi[sz]ed (?:[\w,-]+ ){0,4}(?:trials|studies)\b|\b(?:baseline (?:characteristics|data|findings)|cross-sectional|cohort|case-control|observational|recruitment)\b/i,
  },
  {
    design: "other trial",
    open: true,
    pattern:
      /\b(?:open[- ]label|phase (?:[1-4]|I{1,3}|IV)(?:[ab/-]\w*)?|single[- ]arm|single[- ]group|uncontrolled|pilot|feasibility|cross-?over|double[- ]blind(?:ed)?|placebo-controlled|quasi-?experimental|pre-?\W?post|before[- ](?:and[- ])?after|intervention) (?:\w+ )?(?:trial|study)\b|\b(?:clinical|controlled|pragmatic) (?:\w+ )?trial\b/i,
    unless: /\b(?:cohort|case-control|cross-sectional|retrospective|observational|survey|qualitative)\b/i,
  },
  {
    design: "diagnostic accuracy",
    pattern:
      /\bdiagnostic (?:accuracy|performance|yield)\b|\bsensitivity and specificity\b|\baccuracy of\b.*\bdiagnos/i,
  },
  {
    design: "genetic association",
    pattern:
      /\b(?:polymorphisms?|SNPs?|gene variants?|genotypes?)\b.*\b(?:associat\w+|risk|suscepti\w+|predispos\w+)\b|\bassociat\w+\b.*\b(?:polymorphisms?|SNPs?|gene variants?)\b/i,
    unless: /\breview\b/i,
  },
  { design: "case-control", pattern: /\bcase-?\s?control(?:led)?\b/i, unless: /\b(?:randomi[sz]ed|RCT)\b/i },
  {
    design: "cross-sectional",
    pattern:
      /\bcross-?\s?sectional\b|\b(?:questionnaire|national|nationwide|online|web-based|postal|telephone) survey\b|\bsurvey (?:of|among) (?:[\w-]+ ){0,8}(?:patients|adults|women|men|children|adolescents|people|physicians|practitioners|surgeons|nurses|students|residents|clinicians|pharmacists|parents|households)\b/i,
    unless: /\blongitudinal\b/i,
  },
  {
    design: "case series",
    pattern:
      /\bcase series\b|\bseries of \w+ (?:cases|patients)\b|\b(?:report of )?(?:two|three|four|five|six|seven|eight|nine|ten) (?:new )?(?:cases|patients)\b/i,
  },
  {
    design: "cohort",
    unless: /\bqualitative\b|\brandomi[sz]ed\b/i,
    pattern:
      /\bcohort\b|\b(?:retrospective|longitudinal|observational|registry(?:-based)?|follow-?up|population-based) (?:\w+ ){0,2}(?:study|analysis|review)\b|\bprospective observational\b|\bprospective (?:\w+ )?follow-?up\b/i,
  },
  {
    design: "cohort",
    open: true,
    unless: /\bqualitative\b/i,
    pattern: /\bprospective (?:\w+ ){0,2}(?:study|analysis)\b/i,
  },
  {
    design: "case report",
    pattern:
      /\bcase reports?\b|\b(?:a|an unusual|a rare|an uncommon) case of\b|\breport of (?:a|one|an unusual|a rare) case\b|\bcase presentation\b/i,
  },
  {
    design: "narrative review",
    open: true,
    pattern:
      /\b(?:narrative|literature|scoping|brief|clinical|mini-?|critical|comprehensive|concise|state-of-the-art) ?(?:literature )?review\b|(?<!(?:and|with) (?:\w+ ){0,2})review of (?:the )?(?:\w+ )?(?:literature|evidence)\b|(?::|^) ?(?:an?|the) (?:\w+ )?(?:review|overview|primer)\b|[:.–-] ?(?:review|overview)$|^(?:review|overview) of\b/i,
  },
];
