import { termsOf } from "../../text/analyse.js";

/** Pairs of words of which one denies the other, chosen by hand; each line is "these words : against these". */
const PAIRS = `
  effective efficacious : ineffective useless inefficacious
  safe : unsafe dangerous hazardous
  common frequent often usual prevalent : rare uncommon infrequent seldom unusual
  likely : unlikely
  necessary essential required : unnecessary optional
  possible able can : impossible unable cannot
  positive : negative
  before pre prior : after post
  early : late delayed
  acute : chronic
  mild : severe serious
  high higher highest : low lower lowest
  large larger big : small smaller
  long longer : short shorter
  strong stronger : weak weaker
  old older elderly : young younger
  men male boy : women female girl
  adult : child children pediatric
  asymptomatic : symptomatic
  present presence : absent absence
  same similar equal comparable : different distinct
  identical : different
  accept accepted : reject rejected refuse
  agonist : antagonist
  activate activation : inactivate inhibition inhibit suppress
  upregulate upregulated : downregulate downregulated
  gain : loss lose
  start initiate : stop discontinue withdraw
  continue : stop discontinue
  include : exclude
  allow permit : forbid prohibit
  eligible : ineligible excluded
  survive survival alive : die death dead mortality
  sensitive susceptible : resistant
  natural : artificial synthetic engineered
  dependent : independent
  related associated linked correlated : unrelated independent
  known : unknown
  clear : unclear
  reversible : irreversible
  benign : malignant
  stable : unstable
  normal : abnormal
  sufficient adequate enough : insufficient inadequate deficient deficiency
  majority most many : minority few
  all every : none some
  always : never
  alone monotherapy : combination combined
  rapid rapidly fast quick quickly : slow slowly
  warm hot summer : cold winter
  indoor : outdoor
  first : last
  maximum : minimum
  single : multiple
  oral : intravenous
  left : right
  upper : lower
  systolic : diastolic
  confirm confirmed prove proven : refute refuted disprove
  recommend recommended advise : discourage avoid contraindicated
  protect protective prevent : cause induce trigger
  benefit beneficial : harm harmful detrimental
  promote facilitate enhance stimulate : inhibit suppress impair block prevent
  improve : worsen deteriorate
  increase rise elevate : decrease reduce decline lower
`;

const opposites = new Map<string, Set<string>>();
for (const line of PAIRS.split("\n")) {
  const [left = "", right = ""] = line.split(":").map((side) => side.trim());
  for (const a of termsOf(left))
    for (const b of termsOf(right)) {
      if (a === b) continue;
      opposites.set(a, (opposites.get(a) ?? new Set()).add(b));
      opposites.set(b, (opposites.get(b) ?? new Set()).add(a));
    }
}

/** The index terms that deny an index term; none for most. */
export function oppositesOf(term: string): ReadonlySet<string> {
  return opposites.get(term) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
