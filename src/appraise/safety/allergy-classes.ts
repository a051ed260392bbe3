import { sameDrugName } from "../../domain/drug-names.js";

interface AllergyClass {
  /** Drugs of the class, by generic name, and names of the class as people tell their allergy. */
  readonly members: RegExp;
  /** How labels name the class. */
  readonly named: RegExp;
}

/** Classes whose members share an allergy, or which labels warn of together. A label's own words decide whether one is a warning for another. */
const CLASSES: readonly AllergyClass[] = [
  {
    members: /cillins?\b|^beta-?lactams?$|^co-amoxiclav$/iu,
    named: /\bpenicillins?\b|\b(?:beta|β)-?\s?lactams?\b/iu,
  },
  { members: /^(?:cef|ceph)\p{L}+/iu, named: /\bcephalosporins?\b|\b(?:beta|β)-?\s?lactams?\b/iu },
  { members: /penems?$/iu, named: /\bcarbapenems?\b|\b(?:beta|β)-?\s?lactams?\b/iu },
  {
    members: /^(?:sulfa|sulpha|sulfonamides?|sulphonamides?)(?:\s?drugs?)?$|^(?:sulfa|sulpha)\p{L}+|^co-trimoxazole$/iu,
    named: /\b(?:sulfonamides?|sulphonamides?|sulfa(?:-containing)?|sulfonamide-derived)\b/iu,
  },
  {
    members:
      /^(?:nsaids?|aspirin|acetylsalicylic acid|ibuprofen|naproxen|diclofenac|ketorolac|meloxicam|piroxicam|indometh?acin|etodolac|ketoprofen|flurbiprofen|nabumetone|sulindac|oxaprozin|mefenamic acid|\p{L}+coxib)$/iu,
    named: /\bNSAIDs?\b|\bnon-?\s?steroidal anti-?\s?inflammatory\b|\baspirin\b/iu,
  },
  { members: /thromycins?$|^macrolides?$/iu, named: /\bmacrolides?\b/iu },
  { members: /floxacins?$|^(?:fluoro)?quinolones?$/iu, named: /\b(?:fluoro)?quinolones?\b/iu },
  { members: /cyclines?$/iu, named: /\btetracyclines?\b/iu },
  { members: /\p{L}{3}pril$|^ace inhibitors?$/iu, named: /\bACE inhibitors?\b|\bangiotensin[- ]converting enzyme\b/iu },
  { members: /(?:micin|mycin|amikacin)$|^aminoglycosides?$/iu, named: /\baminoglycosides?\b/iu },
  { members: /\p{L}{2}caine$|^local anaesthetics?$/iu, named: /\blocal an(?:a)?esthetics?\b/iu },
];

/** Erythromycin and its like end as aminoglycosides do. */
const classesOf = (name: string): AllergyClass[] => {
  const found = CLASSES.filter(({ members }) => members.test(name));
  return found.length > 1 && /thromycin$/iu.test(name) ? found.slice(0, 1) : found;
};

/** Whether a drug is what somebody is allergic to, or of the same class by its name ("amoxicillin" for an allergy to penicillin). */
export function isSameAllergen(allergy: string, drug: string): boolean {
  const [a, b] = [sameDrugName(allergy.trim().toLowerCase()), sameDrugName(drug.trim().toLowerCase())];
  if (a === b) return true;
  const own = classesOf(b);
  return classesOf(a).some((one) => own.includes(one));
}

/** Patterns by which labels name an allergen's classes; none for an allergen of no class. */
export function classNames(allergy: string): RegExp[] {
  return classesOf(sameDrugName(allergy.trim().toLowerCase())).map(({ named }) => named);
}
