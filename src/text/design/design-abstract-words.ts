import type { DesignWords } from "./design-words.js";

/** Who can be put into groups: people, and the groups and parts of them that trials put there. */
const SUBJECTS =
  "patients?|participants?|subjects?|volunteers?|individuals?|people|persons|women|men|males|females|adults?|children|infants?|newborns?|neonates?|adolescents?|students?|residents?|athletes?|nurses|physicians|practitioners|couples|families|households|mothers|smokers|survivors|veterans|girls|boys|pupils|eyes|limbs|knees|teeth|schools|classes|practices|clinics|hospitals|wards|centres|centers|clusters|villages|communities|homes";

const BEASTS =
  "mice|rats|rabbits|hamsters|guinea pigs|gerbils|piglets|minipigs|beagles|dogs|cats|pigs|sows|sheep|ewes|lambs|goats|cows|heifers|steers|cattle|calves|horses|foals|broilers?|chicks|chickens|hens|monkeys|macaques|zebrafish|ferrets|animals|larvae";

/** Animals, cells and the like that something was done to. */
const ANIMAL_SUBJECTS = new RegExp(
  `\\b(?:male|female|adult|young|aged|old|wistar|sprague-?dawley|c57bl\\/6\\w*|balb\\/c|fischer|lewis|swiss|albino|knockout|transgenic|wild-?type|diabetic|obese|ovariectomi[sz]ed|healthy|dairy|neonatal|\\d+) (?:[\\w-]+ ){0,2}(?:${BEASTS})\\b|\\b(?:${BEASTS}) (?:were|was|received|fed|had)\\b|\\bin an? (?:[\\w-]+ ){0,2}(?:mouse|rat|murine|rabbit|canine|porcine|ovine|animal) model\\b|\\bcells? (?:lines? )?were (?:\\w+ )?(?:cultured|incubated|transfected|transduced|seeded|infected|treated)\\b|\\b(?:siRNA|shRNA|CRISPR)\\b|\\bextracted (?:[\\w-]+ ){0,3}(?:teeth|molars|premolars|incisors)\\b|\\b(?:teeth|molars|premolars|incisors|canals|dishes|specimens|discs|brackets) (?:\\([^()]{0,40}\\) )?(?:[\\w-]+ ){0,4}were (?:fabricated and )?(?:\\w+ )?(?:randomly|divided|assigned|mounted|prepared)\\b|\\b(?:bond strength|microleakage)\\b|\\bcell lines?\\b[^.]{0,40}\\bin vitro\\b|\\bin vitro\\b[^.]{0,40}\\bcell lines?\\b`,
  "i",
);
const ANIMALS_NAMED = new RegExp(`\\b(?:${BEASTS})\\b`, "i");

const COUNT =
  "(?:\\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]\\w+)?|\\w+teen|six|seven|eight|nine|ten|eleven|twelve|hundred)";

/** People who were taken into a study: beside them, animals are what was known before. */
const PEOPLE_TAKEN = new RegExp(
  `\\b${COUNT} (?:[\\w-]+,? ){0,4}(?:patients?|participants|subjects|volunteers|women|men|adults|children|infants|neonates|adolescents|individuals|students|residents|athletes)\\b|\\b(?:patients|participants|volunteers|women|men|children|adults|infants|neonates|students) (?:with [^.;]{0,60} )?(?:were|was) (?:\\w+ ){0,2}(?:recruited|enrolled|randomi[sz]ed|randomly|assigned|allocated|included|invited|selected|divided)\\b|\\b(?:patients|participants|volunteers|women|men|children|adults) (?:received|consumed|completed|ingested|underwent)\\b`,
  "i",
);

const TOLD = `(?:${SUBJECTS}|\\(?n ?= ?\\d+\\)?|[1-9]\\d+ (?:[\\w-]+ ){1,4})`;
const BY_CHANCE =
  "(?:randomly|by randomi[sz]ation|at random) (?:and \\w+ )?(?:assign|allocat|divid|distribut|split|group|classif|enrol|separat|categori|put|placed|given|received|provid|administer)\\w*|(?:assign|allocat|divid|distribut|split)\\w* (?:[\\w-]+ ){0,3}(?:randomly|at random|by randomi[sz]ation)|(?:assign|allocat|divid)\\w*,? \\([^)]*randomi[sz]ed\\)";

/** A trial of people told in the past tense: who was put where by chance. Also read in the section on methods. */
export const RANDOMISED_PEOPLE = new RegExp(
  `\\b${TOLD}[^.;]{0,140}\\b(?:${BY_CHANCE}|(?:were|was) (?:\\w+ ){0,2}?randomi[sz]ed)\\b(?! (?:order|sequence|controlled))|\\b(?:we )?(?:${BY_CHANCE}|randomi[sz]ed) (?:[^.;]{0,60} )?(?:${SUBJECTS})\\b[^.;]{0,60}\\b(?:to|into|between)\\b`,
  "i",
);

/** A randomised design that the authors call their own ("this was a randomised … trial"). */
export const OWN_RANDOMISED_DESIGN =
  /\b(?:this|our|the present|present|current) (?:[\w-]+ ){0,3}(?:was|is|used) (?:an? )?(?:[\w,-]+ ){0,8}randomi[sz]ed\b(?! clinical trial data| trials)|\b(?:randomi[sz]ed[\w, ()-]{0,80}? (?:trial|study|design)) (?:was|were) (?:conducted|performed|carried out|undertaken|designed|used|done)\b|\b(?:in|we (?:conducted|performed|carried out|undertook|did|used|designed)) (?:an?|this) (?:[\w,-]+ ){0,8}randomi[sz]ed[\w, -]{0,60} (?:trial|study|design|comparison)\b/i;

/** Analyses of what a trial left: what they compare need not be what chance made. Also read in the section on methods. */
export const SECOND_ANALYSIS =
  /\b(?:(?:this|present|current|our) (?:\w+ ){0,3}?(?:is|was|were|reports?|presents?)|we (?:\w+ )?(?:conducted|performed|did|undertook|report|present|carried out)|(?:design|methods|setting|background)[:.]) (?:an?|the|this|these)? ?(?:[\w-]+ ){0,3}?(?:secondary|post[- ]?hoc|ancillary|exploratory|subset|subgroup|sub-group|pooled|integrated)(?: data)? (?:analys[ei]s|study|sub-?study)\b|\b(?:secondary|post[- ]?hoc|ancillary|exploratory|retrospective|pooled|integrated|subset|subgroup|sub-group)(?: data| subgroup)? analys[ei]s (?:of|from|using|on) (?:[\w,()-]+ ){0,12}(?:trials?|stud(?:y|ies)|RCT)\b|\b(?:used|analy[sz]ed|using) (?:the |baseline )*data (?:from|of|collected in) (?:[\w,()-]+ ){0,10}(?:trials?|RCT)\b|\bdata (?:for th(?:is|ese) (?:study|analys[ei]s) )?(?:were |was |are |come |came )(?:pooled |drawn |obtained |taken |derived )?from (?:[\w,()-]+ ){0,10}(?:trials?|RCT)\b|\b(?:this|our|the present) (?:secondary|post[- ]?hoc|ancillary|exploratory|subgroup|pooled) analys[ei]s (?:evaluated|assessed|examined|investigated|explored|compared|aimed)\b|\bpooled (?:data )?from (?:[\w,()-]+ ){0,8}trials\b|\b(?:embedded|nested) (?:with)?in (?:an?|the) (?:[\w,-]+ ){0,6}trial\b/i;

const OF_A_TRIAL = /\b(?:trials?|randomi[sz]ed|RCTs?)\b/i;
const PEOPLE = new RegExp(
  `\\b(?:${SUBJECTS}|beneficiaries|applicants|workers|consumers|respondents|drivers|clients|caregivers|carers|parents|dyads|firefighters|fire fighters|soldiers|players|runners|cyclists|swimmers|elderly|users|recipients|donors|carriers|seniors|teachers|employees|recruits|controls|drinkers|offenders|prisoners)\\b`,
  "i",
);

/** Told in the future tense: it has not been done. */
const WILL_BE =
  /\b(?:will be|are being) (?:\w+ ){0,2}(?:randomi[sz]ed|randomly|recruited|enrolled|allocated|assigned|invited|searched)\b|\bwe (?:will|plan to|intend to|propose to) (?:\w+ )?(?:conduct|perform|recruit|enrol|search|randomi[sz]e|include|undertake|compare|evaluate)\b|\b(?:trial|study|review) (?:aims to|will) (?:recruit|enrol|randomi[sz]e|include)\b|\bthis (?:paper|article|protocol) (?:describes|presents|outlines|reports) the (?:[\w-]+ ){0,4}(?:protocol|design|rationale)\b/i;

/** Words by which abstracts tell what was done, as against what should be. */
export const ABSTRACT_WORDS: readonly DesignWords[] = [
  { design: "laboratory", pattern: ANIMAL_SUBJECTS, unless: PEOPLE_TAKEN },
  // Animals that are only spoken of: who was put into groups is then not plain.
  { design: "unknown", pattern: ANIMALS_NAMED, unless: PEOPLE_TAKEN },
  { design: "registration", pattern: WILL_BE },
  {
    design: "meta-analysis",
    pattern:
      /\b(?:this|we (?:\w+ )?(?:conducted|performed|did|undertook|carried out)|present|our|updated)(?: an?| the)? (?:[\w-]+ ){0,4}meta-?\s?analys[ei]s\b|\bmeta-?\s?analys[ei]s\b[^.]{0,140}\bwere (?:\w+ )?(?:performed|conducted|carried out|undertaken)\b|\bmeta-?\s?analys[ei]s was (?:\w+ )?(?:performed|conducted|carried out|undertaken|done)\b|\bmeta-?analys[ei]s of (?:\w+ )?(?:randomi[sz]ed|studies|trials)\b[^.]{0,60}\bwas\b/i,
    unless: /\b(?:further|future) meta-?\s?analys/i,
  },
  {
    design: "systematic review",
    pattern:
      /\b(?:searched|searches of|search of|literature search|searching)\b[^.]{0,120}\b(?:medline|pubmed|embase|cochrane|scopus|web of science|databases)\b|\b(?:medline|pubmed|embase|cochrane library|databases)\b[^.]{0,120}\b(?:were|was) (?:\w+ )?searched\b|\b(?:this|we (?:conducted|performed|undertook|did)|present)(?: a| the)? systematic (?:literature )?review\b|\bsystematic (?:literature )?review was (?:conducted|performed|undertaken|carried out)\b/i,
  },
  { design: "other trial", pattern: SECOND_ANALYSIS, needs: OF_A_TRIAL },
  {
    design: "other trial",
    pattern: /\bnon-?\s?randomi[sz]ed,? (?:[\w,-]+ ){0,6}(?:trial|study|design|comparison|intervention)\b/i,
  },
  {
    design: "randomised trial",
    pattern:
      /\b(?:were|was|then|and) (?:\w+ ){0,2}?randomi[sz]ed\b|\brandomly (?:assigned|allocated|divided|selected to receive)\b|\brandomi[sz]ed (?:\d+|to|into|in a|between)\b|\b(?:in|this|was|did|conducted|performed|design:?|methods:?)(?: an?)? (?:[\w,-]+ ){0,6}?randomi[sz]ed,? (?:[\w,-]+ ){0,6}?(?:trial|study|comparison|design)\b|(?:^|[.:] ?|methods? |design )(?:(?!of |from |previous |more |further |future |other )[\w,-]+ ){0,6}?randomi[sz]ed,? (?:[\w,()/-]+ ){0,8}?(?:trial|study|design)\b|\bassigned randomly\b|\brandom allocation of\b|\brandom(?:i[sz]ed)? (?:order|sequence)\b/i,
    unless: /\bnon-?randomi[sz]ed\b|\brandomi[sz]ed (?:complete )?block\b/i,
    needs: PEOPLE,
  },
  {
    design: "randomised trial",
    pattern:
      /\b(?:blind(?:ed)?|masked|controlled|prospective|cross-?over|parallel(?:[- ]group)?),? (?:and )?(?:[\w-]+,? ){0,4}?randomi[sz]ed\b(?! (?:trials|studies))|\brandomi[sz]ed,? (?:and )?(?:[\w-]+,? ){0,4}?(?:(?:double|single|triple)[- ]?(?:blind|masked)\w*|placebo-controlled|cross-?over|parallel[- ]group|open[- ]label|controlled|clinical)\b(?! trials)/i,
    unless: /\bnon-?randomi[sz]ed\b/i,
    needs: /\b(?:trial|study|design|was|were)\b/i,
  },
  { design: "randomised trial", pattern: RANDOMISED_PEOPLE, unless: /\bnon-?randomi[sz]ed\b/i },
  {
    design: "diagnostic accuracy",
    pattern:
      /\bdiagnostic accuracy\b(?=.*\b(?:sensitivity|area under|AUC)\b)|\bsensitivity\b(?=.*\bspecificity\b)(?=.*\b(?:gold|reference) standard\b)/is,
  },
  { design: "case-control", pattern: /\bcase-?\s?control (?:\w+ )?(?:study|analysis|design|studies)\b/i },
  {
    design: "cohort",
    pattern:
      /\b(?:prospective|retrospective|birth|population-based|historical|inception|observational|longitudinal) (?:\w+ )?cohort\b|\bcohort study\b|\bretrospective(?:ly)? (?:\w+ )?(?:chart )?(?:reviewed|review|study|analysis|analy[sz]ed|evaluated|collected|identified|examined)\b|\bprospective observational\b|\b(?:medical|patient|clinical|hospital|case|patients['’]) (?:records|charts|notes) (?:(?:of|from) [^.]{0,60})?(?:were|was) (?:\w+ )?(?:reviewed|analy[sz]ed|examined|collected|retrieved)\b|\b(?:was|were) followed (?:up )?prospectively\b/i,
  },
  {
    design: "cohort",
    pattern:
      /\b(?:was|were) followed (?:up )?for (?:a |an? average of |\w+ )?(?:median|mean|\d+)\b|\bprospectively (?:followed|enrolled|collected|recruited|included|studied)\b/i,
    unless: /\b(?:trial|randomi[sz]\w+|placebo|intervention|treated with|received|assigned|surgery|implant\w*)\b/i,
  },
  {
    design: "cross-sectional",
    pattern:
      /\bcross-?\s?sectional (?:\w+ ){0,2}(?:study|survey|analysis|design|data|sample)\b|\b(?:questionnaires?|surveys?) (?:was|were) (?:\w+ )?(?:sent|mailed|distributed|e-?mailed|posted)\b|\bsurvey was (?:\w+ )?(?:conducted|administered|carried out)\b|\bwe (?:surveyed|conducted an? (?:[\w-]+ ){0,3}survey)\b/i,
    unless:
      /\b(?:intervention|trial|program(?:me)?|pre-?test|post-?test|before and after|follow-?up|treated|surgery)\b/i,
  },
  {
    design: "other trial",
    pattern:
      /\b(?:open[- ]label|single[- ]arm|single[- ]group|uncontrolled|phase (?:[1-4]|I{1,3}|IV)[ab]?|quasi-?experimental|before[- ](?:and[- ])?after|pre-?\W?(?:test)?[–-]?\W?post-?(?:test)?|placebo-controlled|double[- ]blind(?:ed)?|cross-?over|interventional) (?:[\w-]+,? ){0,3}?(?:trial|study|design)\b|\bclinical trial (?:was|with|of|on|in)\b/i,
    unless: /\b(?:clinical|more|further|future|previous|ongoing|larger|prospective) trials (?:are|is|should|have)\b/i,
  },
  {
    design: "other trial",
    pattern:
      /\bquasi-?experimental\b|\b(?:two|double|three|2|3)[- ]arms?\b|\bparallel[- ]group(?:s)?,? controlled\b|\bpre-? ?(?:and|test) ?-? ?post-?test(?: design)?\b|\b(?:human|controlled) experimental study\b|\bcompared the effects? of placebo and\b/i,
    unless: /\b(?:cross-?sectional|retrospective|cohort|registry)\b/i,
  },
  {
    // People put into groups that were given something, where nothing says by what.
    design: "other trial",
    pattern: new RegExp(
      `\\b(?:${SUBJECTS})[^.;]{0,100}\\b(?:were|was) (?:\\w+ )?(?:divided|assigned|allocated|separated) (?:in)?to (?:[^.;]{0,60} )?(?:groups?|arms?)\\b`,
      "i",
    ),
    needs:
      /\b(?:received|(?:was|were) (?:given|treated|administered|instructed)|intervention|massage|taping|training (?:group|program)|exercise group|experimental group|treatment group|test group|equal groups)\b/i,
    unless:
      /\b(?:retrospective\w*|(?:medical|patient) records|cohort|training set|validation set|cross-?sectional|healthy (?:controls|subjects|volunteers|individuals|people|participants)|age groups|correlat\w+|predict\w+|exposed to|trigger points?|registry|groups? (?:according to|based on|by) (?:the (?:presence|absence|level|degree|severity)|their))\b/i,
  },
  {
    design: "case series",
    pattern:
      /\b(?:we|to) (?:report|present|describe) (?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:\w+ ){0,3}(?:cases|patients)\b|\bcase series\b/i,
  },
  {
    design: "case report",
    pattern:
      /\b(?:we|authors|here) (?:\w+ )?(?:report|present|describe)(?:ed)?(?: here| herein)? (?:an?|the|one) (?:[\w-]+ ){0,5}?(?:case|patient|man|woman|boy|girl|infant|neonate)\b|\b(?:a|an|the) \d{1,3}[- ](?:years?|months?|weeks?|days?)[- ]old\b[^.]{0,60}\b(?:man|woman|boy|girl|male|female|patient|infant|child|lady|gentleman|neonate|presented|was)\b|\bcase (?:report|presentation|summary)\b/i,
  },
  {
    design: "narrative review",
    pattern:
      /\b(?:this|the present|present|current|our) (?:[\w-]+ )?(?:review|overview)\b|\b(?:this|the present|present) (?:article|paper|chapter|manuscript|work) (?:\w+ )?(?:reviews|summari[sz]es|discusses|provides an overview|gives an overview)\b|\b(?:here|herein|in this (?:article|paper|chapter)),? (?:we|the authors) (?:\w+ )?(?:review|summari[sz]e|discuss|provide an overview)\b|\bwe (?:\w+ )?(?:review(?! of)|summari[sz]e) (?:the |current |recent |what |our |existing |available )/i,
    unless: /\b(?:institutional|ethic\w*|chart|record|peer) review\b/i,
  },
];

/** What the section on methods says of a study whose title and abstract say nothing. */
export const METHODS_WORDS: readonly DesignWords[] = [
  { design: "other trial", pattern: SECOND_ANALYSIS, needs: OF_A_TRIAL },
  { design: "randomised trial", pattern: OWN_RANDOMISED_DESIGN, unless: /\bnon-?randomi[sz]ed\b/i },
  { design: "randomised trial", pattern: RANDOMISED_PEOPLE, unless: /\bnon-?randomi[sz]ed\b/i },
];
