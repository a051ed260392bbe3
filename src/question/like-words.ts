import { termsOf } from "../text/analyse.js";

/**
 * Words of which each says what the others of its line say: an organ and its adjective, a thing's plain name and its learned one. Common
 * knowledge of the language of medicine, in the order in which a dictionary would have it; nothing here is broader or narrower.
 */
const ALIKE = `
  adrenal suprarenal
  airway bronchus bronchial
  artery arterial
  bile biliary
  bladder vesical
  bone osseous skeletal
  bowel intestine intestinal gut enteric
  brain cerebral
  breast mammary
  cancer malignancy neoplasm carcinoma tumor
  cartilage chondral
  cell cellular
  chest thorax thoracic
  child children pediatric childhood
  colon colonic
  death mortality die fatal
  drug medication pharmaceutical
  ear otic aural
  egg oocyte ovum
  elderly geriatric aged
  embryo embryonic
  eye ocular ophthalmic
  family familial
  fat adipose
  fetus fetal
  fracture fractured
  gene genetic
  germ microbe microbial
  heart cardiac
  heredity hereditary inherited
  hormone hormonal endocrine
  immune immunity immunologic
  infant infancy
  itch itching pruritus
  jaw mandible mandibular
  joint articular
  kidney renal
  larynx laryngeal
  liver hepatic
  lung pulmonary
  lymph lymphatic
  mother maternal
  mouth oral
  muscle muscular
  nerve neural
  nose nasal
  newborn neonate neonatal
  obese obesity
  ovary ovarian
  pain analgesia
  pancreas pancreatic
  pregnancy pregnant gestation gestational
  prostate prostatic
  rectum rectal
  saliva salivary
  skin cutaneous dermal
  sleep somnolence
  smoking smoker tobacco
  spine spinal vertebral
  spleen splenic
  stomach gastric
  stroke cerebrovascular
  surgery surgical operation operative
  teeth tooth dental
  testis testicular
  therapy treatment therapeutic
  throat pharynx pharyngeal
  tongue lingual
  trachea tracheal
  urine urinary
  uterus uterine womb
  vein venous
  vessel vascular
  virus viral
  bacteria bacterial
  fungus fungal
  parasite parasitic
  vaccine vaccination immunization
  wound injury trauma
  yeast saccharomyces
  mouse murine mice
  rat rats
  swine porcine pig
  cattle bovine cow
  dog canine
  cat feline
  horse equine
  bird avian
`;

export interface LikeWord {
  readonly word: string;
  readonly term: string;
}

const alike = new Map<string, readonly LikeWord[]>();
for (const line of ALIKE.trim().split("\n")) {
  const byTerm = new Map(line.trim().split(" ").map((word) => [termsOf(word)[0] ?? "", word] as const));
  for (const own of byTerm.keys())
    alike.set(own, [
      ...(alike.get(own) ?? []),
      ...[...byTerm].filter(([term]) => term !== own).map(([term, word]) => ({ term, word })),
    ]);
}

/** The words that say what an index term says, as far as the list goes; none for most. */
export function likeWords(term: string): readonly LikeWord[] {
  return alike.get(term) ?? [];
}
