/**
 * Endings by which international non-proprietary names show that they are drugs, three letters of name before them at the least.
 * Source: WHO, "The use of stems in the selection of International Nonproprietary Names (INN) for pharmaceutical substances",
 * 2018, and its addenda; the stems in common use, those left out that everyday words end in as well (-ine, -al, -on).
 */
const STEMS: readonly string[] = [
  "adol|alol|antel|zepam|zolam|afil|aril|asone|astine|azepine|azine|azole|azoline|azosin|barbital|bactam|bufen|caine|cillin|citabine|cog",
  "conazole|coxib|cromil|ercept|tacept|cycline|dipine|dopa|dralazine|dronate|dronic|entan|ermin|etanide|fenac|fibrate|flapon|floxacin|flurane",
  "formin|fungin|gatran|gepant|gliptin|gliflozin|glitazone|glutide|grel(?:or)?|imod|kinra|lukast|mab|mycin|nib|nidazole|olol|olone|onide|oprazan",
  "oxacin|oxetine|parib|parin|prost(?:one)?|peridol|peridone|piprazole|pramine|prazole|rozole|pril|profen|quine|racetam|relin|relix|ridone|rubicin|s?artan|semide",
  "setron|siban|sidenib|solone|statin|steride|stigmine|sulfa|taxel|teplase|terol|thiazide|tiazide|tidine|tinib|tocin|toin|trexate|trexed|triptan|triptyline",
  "tropium|uracil|uridine|vaptan|vastatin|ventant|vir|virine|vudine|xaban|zolamide|zolid|zomib|zosin|zumab|ximab",
  "arone|bamate|bendazole|bradine|capone|ciclib|ciguat|curium|curonium|estrant|fovir|fylline|phylline|gabalin|giline|ifene|icam|irudin|kacin|lutamide|metacin|methacin|micin|mustine|onidine",
  "pitant|platin|poetin|penem|rafenib|serin|setmotide|siran|spirone|sulfan|tecan|tilide|tomidine|trigine|parinux|poside",
];
/** Stems at the beginning of a name, three letters after them at the least. */
const LEADING = /^(?:cef|ceph)[a-z]{3,}$/u;
const DRUG = new RegExp(`^[a-z]{3,}(${STEMS.join("|")})$`, "u");
/** Everyday medical words that end as drugs do. */
const NOT_DRUGS = new Set([
  "magazine",
  "cholesterol",
  "phytosterol",
  "ergosterol",
  "cystatin",
  "cocaine",
  "carbamate",
  "sequestrant",
  "precipitant",
  "cepheid",
]);

/** Whether a word of a question has a drug's ending ("amoxicillin", "apixaban"). Brand names and older drugs have none. */
export function looksLikeADrug(word: string): boolean {
  const low = word.toLowerCase();
  return (DRUG.test(low) || (LEADING.test(low) && !/^cephal/u.test(low))) && !NOT_DRUGS.has(low);
}
