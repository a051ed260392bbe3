import { termsOf } from "../../text/analyse.js";
import { sameWord } from "../signals/same-words.js";

/** More words that say the same where a claim and a source speak of the same matter, one group a line, chosen by hand. */
const GROUPS = `
  stop discontinue discontinuation withdraw withdrawal cessation
  blood plasma serum
  level concentration
  change affect alter modify influence
  common often frequent
  dose dosage dosing
  recommend advise advice
  give administer receive administration
  use usage take
  baby infant newborn neonate
  relieve relief
  prenatal antenatal
  occur happen develop appear
  weaken blunt attenuate
  quick rapid fast
  shorten short shorter
  lengthen prolong long longer
  usual typical
  start initial first
  similar same comparable equal alike
  good well
  attack event
  programme program
  operation surgery surgical
  possible may can
  necessary need
  hospital inpatient
  breastfeed breastfeeding lactation nursing
  eat food meal
  extra additional
  halve half
  double twice
  daily day
  weekly week
  monthly month
  yearly annual year
  hide mask conceal
  cut drop
  settle resolve clear disappear
  sudden abrupt abruptly suddenly
  mild slight slightly
  big large major
  watch monitor check monitoring
  womb uterus uterine
  belly abdomen abdominal
  sugar glucose
  clot thrombus thrombosis thrombotic
  painkiller analgesic
  swelling oedema
  itch itching pruritus
  tired tiredness fatigue
  vomiting emesis
  pill tablet capsule
  jab shot injection inject
  teenager teen adolescent
  birth delivery
  breath breathing respiration
  faint fainting syncope
  diet dietary
  worker employee
  exercise training
  alone monotherapy
  add adjunct adjunctive addition
  unborn foetus fetal
  sight vision visual
  eye ocular ophthalmic
  stomach gastric
  gut bowel intestine intestinal
  episode bout
  complaint symptom
  sweat sweating
  sure certain
  unsuitable inappropriate
  stay remain
  smear cytology
`;

const groups = new Map<string, string>();
for (const line of GROUPS.split("\n")) {
  const terms = termsOf(line).map(sameWord);
  const [first] = terms;
  if (first !== undefined) for (const term of terms) if (!groups.has(term)) groups.set(term, first);
}

/** One index term for all words that say the same in a clinical sentence; most stand for themselves. */
export function likeWord(term: string): string {
  const same = sameWord(term);
  return groups.get(same) ?? same;
}
