/** Animals by their names, as subjects of a study. */
export const BEASTS =
  "(?:rats?|mice|mouse|rabbits?|beagles?|dogs?|cats?|pigs?|piglets?|minipigs?|swine|sheep|lambs?|goats?|cattle|cows?|calves|horses?|hamsters?|gerbils?|guinea[ -]pigs?|ferrets?|macaques?|monkeys?|marmosets?|baboons?|(?:non-?human )?primates|chickens?|chicks|zebrafish|rodents?|Drosophila|Xenopus|C\\. elegans|Caenorhabditis elegans|nematodes?|yeasts?(?! infections?| vaginitis))";
/** What makes a word for an animal something else: who is bitten by it, allergic to it, owns it, rides it or drinks its milk. */
const NO_BEAST =
  "(?![-’' ](?:owners?|bites?|bitten|scratch\\w*|allerg\\w+|dander|handlers?|exposure|safety|riding|(?:anti|immuno)\\w+|milk|bone graft|collagen|claw|chestnut|flu|influenza|pox|serum albumin|hair|fur|feces|keeping|farm\\w*|model of care|fever)|['’]s)";
const KINDS =
  "(?:mouse|murine|rat|rodent|animal|porcine|canine|rabbit|primate|ovine|bovine|equine|feline|zebrafish|preclinical)";
const PARTS =
  "(?:models?|stud(?:y|ies)|experiments?|data|mutants?|strains?|embryos?|oocytes?|hearts?|aort\\w+|livers?|kidneys?|brains?|muscles?|jejunum|ileum|colon|intestin\\w+|trachea\\w*|lungs?|skin|pups|parotid|retinas?|islets?|hepatocytes|macrophages|neurons?|fibroblasts|cells?|tissues?|tumou?rs?|xenografts?|explants?|bone marrow|hippocamp\\w+|cort\\w+|lesions?|plaques?|wounds?|eyes?|blood vessels)";

/** A finding in animals, cells or a tube, as sentences tell it; "cat-scratch disease" and "owners of dogs" are none. */
const LABORATORY = new RegExp(
  [
    String.raw`\b(?:in|to|of|for|from|on|by|given|treated|male|female|wild-type|knock-?out|transgenic|mutant|null|deficient|diabetic|obese|aged|pregnant|adult|\d+) (?:[\p{L}\d/+()-]+ ){0,3}?${BEASTS}\b${NO_BEAST}`,
    String.raw`\b(?:null|deficient|knock-?out|\(-/-\)|-/-|lacking) (?:[\p{L}-]+ )?(?:mice|rats|animals|zebrafish)\b`,
    String.raw`\b${KINDS} (?:[\p{L}\d()-]+ ){0,3}?${PARTS}\b(?! (?:transplant|therap))`,
    String.raw`\bmurine (?!(?:[\p{L}-]+ )?(?:monoclonal|antibod\w+|anti-\w+|leuk\w+|gammaretrovirus|typhus))`,
    String.raw`\bin vitro\b(?!(?: |-)(?:fertili|matur|diagnos))|\bex vivo\b|\bin silico\b|\bcell lines?\b|\bcultured (?:[\p{L}-]+ )?(?:cells|\p{L}+cytes|\p{L}+blasts|microglia|neurons)\b|\bcell cultures?\b|\bexplants?\b`,
    String.raw`\b(?:mice|rats|rabbits|dogs|pigs|sheep|monkeys|macaques|hamsters|animals) (?:were|was|had|show\w*|receiv\w+|treated|lacking|fed|given|exposed|develop\w+|display\w*|exhibit\w*|with)\b`,
    String.raw`\b(?:transfect|transduc)(?:ed|ion)\b|\bknock-?down of\b|\bxenografts? (?:mice|models?|tumou?rs?)\b|\b(?:mouse|tumou?r|subcutaneous|orthotopic|patient-derived) xenografts?\b`,
    String.raw`\b(?:cells|\p{L}*cytes|fibroblasts) (?:\([^()]*\) )?(?:were|was) (?:\p{L}+ )?(?:cultured|incubated|seeded|treated|exposed|stimulated|infected|isolated)\b`,
  ].join("|"),
  "iu",
);

/** Words of which every one of these has one: looked for first, as most sentences have none. */
const SOME_WORD = new RegExp(
  String.raw`\b(?:${BEASTS}|${KINDS}|animals?)\b|vitro|vivo|silico|cell|cultured|explant|transfect|transduc|knock-?down|xenograft|cytes|fibroblasts`,
  "iu",
);

/** Sentences say what follows for people in such words; that people were studied they do not say. */
const IMPLIED =
  /(?:,|;)? ?(?:and |thus |thereby |which )?\b(?:suggest|indicat|highlight|implicat|provid|represent|paving|support|mimick|reflect|resembl)\w* .*|\b(?:may|might|could|can|should|would|promising|potential\w*|candidate|hope) .*/isu;
const PEOPLE =
  /\b(?:patients?|participants?|humans?|people|persons?|women|men|children|adults|volunteers?|subjects|infants|individuals|newborns|neonates|trials?|clinical (?:trials?|stud(?:y|ies)|practice|cases?))\b/iu;
/** What is human about a cell, a gene or a disease is no person. */
const OF_HUMANS =
  /\b(?:human|patient|infant|adult)(?:s['’]|['’]s|-derived)? (?=(?:[\p{L}\d-]+ ){0,4}(?:cells?|\p{L}*cytes?|\p{L}*blasts?|lines?|tissues?|cartilage|explants?|genes?|proteins?|receptors?|disease|cancers?|tumou?rs?|serum|sera|plasma|albumin|recombinant|embryo\w*|stem|xenografts?|specimens?|homolog\w*|papilla|teeth|insulin))|\b(?:wistar|sprague-?dawley|zucker|balb\/c|c57bl\/6\w*) adults?\b/giu;

/** Whether a sentence names people, other than as those for whom something may follow. */
export function namesPeople(sentence: string): boolean {
  return PEOPLE.test(sentence.replace(OF_HUMANS, "").replace(IMPLIED, ""));
}

/** Whether a text tells of a finding in animals, cells or a tube. */
export function isOfLaboratory(text: string): boolean {
  return SOME_WORD.test(text) && LABORATORY.test(text);
}

/** Whether a sentence tells of a finding in animals, cells or a tube, and of no people. */
export function tellsOfLaboratory(sentence: string): boolean {
  return isOfLaboratory(sentence) && !namesPeople(sentence);
}
