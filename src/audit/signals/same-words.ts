import { termsOf } from "../../text/analyse.js";

/** Words that say the same in nearly every clinical sentence, one group a line, chosen by hand; names of drugs and diseases are the lexicon's. */
const GROUPS = `
  death mortality fatal fatality die died lethal deadly
  child children pediatric kid
  elderly older aged senior
  drug medication medicine
  kill killed inactivate
  prevent prevention protect protection protective
  reduce decrease lower decline diminish fewer less reduction attenuate lessen
  increase higher raise elevate rise greater more elevated increased
  cause induce lead trigger result
  link associate correlate relate association correlation relationship
  treat treatment therapy therapeutic
  improve better improvement superior
  worsen worse deteriorate aggravate exacerbate
  severe serious severity
  spread transmission transmit contagious
  test testing assay
  inhibit block suppress inhibition
  effective efficacy efficacious effectiveness beneficial benefit helpful useful
  disease illness
  infect infection infected
  coronavirus covid covid19 sarscov2 ncov
  women female woman
  men male man
  heart cardiac cardiovascular
  kidney renal
  liver hepatic
  lung pulmonary respiratory
  brain cerebral
  cancer tumor tumour carcinoma neoplasm malignancy
  fever temperature
  begin start onset initiate
  doctor physician clinician
  people individual person patient subject participant
  rate incidence prevalence frequency
  risk likelihood chance probability odds
  need require requirement
  show demonstrate reveal find suggest indicate
  harm harmful damage injury detrimental
  vaccine vaccination immunization
  animal mouse mice rat
`;

const groups = new Map<string, string>();
for (const line of GROUPS.split("\n")) {
  const terms = termsOf(line);
  const [first] = terms;
  if (first !== undefined) for (const term of terms) if (!groups.has(term)) groups.set(term, first);
}

/** One index term for all that say the same; most stand for themselves. */
export function sameWord(term: string): string {
  return groups.get(term) ?? term;
}
