import { superiorityIn } from "./superiority.js";

/** Of what kind an outcome is, as its name tells. */
const OUTCOMES: Readonly<Record<string, RegExp>> = {
  survival: /\b(?:survival|mortality|deaths?|progression|relapse|recurrence)\b/iu,
  harm: /\b(?:adverse|safety|bleeding|toxicit\w+|complications?|hypoglyc\w+|side effects?)\b/iu,
  blood:
    /\b(?:concentrations?|AUC|Cmax|serum|plasma|levels?|biomarkers?|titers?|titres?|antibod\w+|cholesterol|HbA1c|glucose|urinary)\b/iu,
  measured: /\b(?:pressure|weight|BMI|FEV1?|density|volume|distance|rate|thickness|score|scale|index)\b/iu,
  reported:
    /\b(?:quality of life|questionnaire|pain|anxiety|depress\w+|satisfaction|symptoms?|inventory|self-report\w*|SF-36|VAS)\b/iu,
  counted: /\b(?:percentage|number|proportion|incidence|percent) of\b/iu,
  changed: /\bchanges?\b[^,]*\b(?:from|in)\b/iu,
  responded: /\b(?:respon(?:se|ders?)|remission|success|cure|abstinen\w+|achiev\w+)\b/iu,
};
const OTHERS: Readonly<Record<string, RegExp>> = {
  placebo: /\b(?:placebo|sham|vehicle)\b/iu,
  usual:
    /\b(?:usual|standard|routine|control|wait\w*|no (?:treatment|intervention)|attention|observation|conventional|current)\b/iu,
};
/** What a text tells as a whole. */
const TOLD: Readonly<Record<string, RegExp>> = {
  primaryMet:
    /\b(?:met|achieved|reached) (?:its|the|all|both)? ?(?:co-?)?primary\b|\bprimary (?:end ?-?points?|outcomes?|objectives?)\b[^.]{0,60}\b(?:was|were) (?:met|achieved|reached)\b/iu,
  primaryMissed:
    /\b(?:not|n['’]t|failed to) (?:meet|met|achieve|reach)\b[^.]{0,40}\bprimary\b|\bprimary (?:end ?-?points?|outcomes?|objectives?)\b[^.]{0,60}\b(?:not (?:met|achieved|reached|differ\w*|significant\w*)|did not differ|similar|no difference)/iu,
  stopped:
    /\b(?:stopped|terminated|discontinued|closed|halted)\b[^.]{0,40}\b(?:early|prematurely|futility|accrual|lack of)\b|\bfutility\b|\b(?:slow|poor|insufficient) (?:accrual|recruitment|enrol\w+)/iu,
  noneElse:
    /\bno (?:other|further|additional) (?:significant |statistically significant )?(?:differences?|effects?|changes?)\b|\b(?:other|secondary|remaining|any of the|all other) (?:\w+ ){0,3}(?:outcomes?|differences?|end ?-?points?|measures?|variables?|parameters?)\b[^.]{0,50}\b(?:not|no|similar|comparable|did not|unchanged)\b/iu,
  allElse:
    /\b(?:all|most|other|secondary|both) (?:\w+ ){0,3}(?:outcomes?|end ?-?points?|measures?|variables?|parameters?|indices)\b[^.]{0,60}\b(?:improv\w+|significant\w*|favou?r\w*|better|support\w*|consistent|greater|less effect)/iu,
  noWorseMet:
    /\b(?:non-?inferior(?:ity)?|equivalence|bioequivalen\w+|equivalent)\b[^.]{0,60}\b(?:demonstrated|met|established|shown|confirmed|achieved|concluded|proven|was|were)\b|\b(?:was|were|is) (?:non-?inferior|equivalent)\b/iu,
  noWorseMissed:
    /\b(?:not (?:non-?inferior|demonstrate\w*|meet|established)|failed to (?:show|demonstrate)|inconclusive)\b[^.]{0,50}\b(?:non-?inferior\w*|equivalen\w*)|\bnon-?inferiority\b[^.]{0,40}\bnot\b/iu,
  pilot: /\bpilot\b|\bpreliminary\b|\bfeasib\w+/iu,
  byTime: /\bat (?:week|month|year|day)s? \d|\bafter \d+ (?:weeks|months|years)/iu,
  within: /\b(?:within[- ](?:group|subject)|from baseline|pre-? ?(?:to|and) ?post)\b/iu,
  enrolled:
    /\b\d+ (?:\w+ ){0,4}(?:were|was) (?:randomi[sz]ed|randomly|assigned|allocated|enrol\w+)|\brandomi[sz]ed (?:\d+|to)\b/iu,
  result: /\bP ?[<=>]|\b95 ?% ?(?:CI|confidence)|\b(?:OR|HR|RR)\b ?[=,:(]? ?\d/u,
};
/** What a title alone declares. */
const TITLE: Readonly<Record<string, RegExp>> = {
  good: /\b(?:improves?|reduces?|increases?|prevents?|decreases?|enhances?|lowers?|prolongs?|promotes?|attenuates?|suppress\w+|inhibits?|accelerates?|beneficial|benefits?|superior\w*|effective\w*|efficacious|successful\w*|protects?|restores?)\b/iu,
  none: /\b(?:does not|do not|did not|no (?:effect|benefit|evidence|difference|improvement)|fails? to|lack of|not (?:improve|reduce|affect|superior|effective)|without)\b/iu,
  asks: /\?/u,
  neutral: /\b(?:effects?|impact|influence|comparison|comparing|versus|vs\.?|efficacy|evaluation)\b/iu,
  results: /\bresults (?:of|from)\b|\boutcomes? (?:of|from|after)\b|\bfinal (?:analysis|results)\b/iu,
  later:
    /\b(?:long-?term|follow-?up|extension|\d+-year|year-\d|open-label|post[- ]hoc|subgroup|secondary|exploratory|predict\w*|association\w*|relationship|correlat\w+|mediat\w+|moderat\w+|baseline|characteristics)\b/iu,
  planned: /\b(?:protocol|rationale|design|study design|methods|development|validation|feasibility)\b/iu,
};

export const CONTEXT_SIGNALS: readonly string[] = [
  ...Object.keys(OUTCOMES).map((name) => `outcome.${name}`),
  ...Object.keys(OTHERS).map((name) => `other.${name}`),
  ...Object.keys(TOLD).map((name) => `told.${name}`),
  ...Object.keys(TITLE).map((name) => `title.${name}`),
  "dosesOfArms",
  "armWords",
  "otherWords",
];

/** What kind of outcome, comparator and paper a claim of superiority and an abstract are of, its title first; all zero for a claim of another form, in the order of `CONTEXT_SIGNALS`. */
export function contextSignals(claim: string, evidence: readonly string[]): number[] {
  const said = superiorityIn(claim);
  if (said === undefined) return CONTEXT_SIGNALS.map(() => 0);
  const [title = "", ...body] = evidence;
  const text = body.join(" ");
  const has = (patterns: Readonly<Record<string, RegExp>>, words: string) =>
    Object.values(patterns).map((pattern) => Number(pattern.test(words)));
  const words = (one: string) => Math.min(12, one.trim().split(/\s+/u).length);
  return [
    ...has(OUTCOMES, said.outcome),
    ...has(OTHERS, said.other),
    ...has(TOLD, text),
    ...has(TITLE, title),
    Number(/\d ?(?:mg|mcg|μg|g|IU)\b/iu.test(said.arm)) + Number(/\d ?(?:mg|mcg|μg|g|IU)\b/iu.test(said.other)),
    words(said.arm),
    words(said.other),
  ];
}
