/** What a sentence is about as far as doses go; made once a sentence. */
export interface DoseScene {
  /** Animals, cells or toxicity: amounts are nobody's dose. */
  readonly animals: boolean;
  /** Somebody is given something. */
  readonly giving: boolean;
  /** Somebody is said to have been given it, or to be given it: more than a word of dosing. */
  readonly act: boolean;
  /** A product is described: what it holds, how it is packed, what it is for. */
  readonly product: boolean;
  /** Laboratory work. */
  readonly assay: boolean;
  /** Somebody named as a person is given it. */
  readonly person: boolean;
}

const ANIMALS =
  /\b(?:xylazine|tiletamine|atipamezole|medetomidine|veterinary|xenografts?|gilts?|sows?|boars?|bovines|cattle|rats?|mice|mouse|rabbits?(?!\s(?:anti|ATG))|dogs?|beagles?|monkeys?|macaques?|hamsters?|guinea[\s-]pigs?|piglets?|pigs?|swine|sheep|lambs?|cats?|calves|heifers|cows?|horses?(?!\s(?:anti|ATG))|ferrets?|murine|rodents?|chickens?|broilers?|zebrafish|goldfish|drosophila|pups|dams|foals?|mares?|ewes?|goats?|animals?)\b|\bno[\s-]observed[\s-](?:adverse[\s-])?effect|\bno[\s-]adverse[\s-]effects?[\s-](?:levels?|doses?)\b|\b(?:NOAEL|LOAEL|MRHD|RHD|MTD in)\b|\b(?:carcinogen|tumou?rigen|teratogen|mutagen|clastogen|embryotox|fetotox)\w*\b|\bLD\s?50\b|\bcorpora\slutea\b|\bimplants?\/|\btimes\sthe\s(?:[\w-]+\s){0,4}human\b|\bin\svitro\b|\blitters?\b|\b(?:either|both|these|two|all)\sspecies\b|\bresorptions\b|\boffspring\b|\bfertility\sind(?:ex|ices)\b|\btreated\smales\b|\bmaternal\s(?:or|and)\s(?:f(?:o?)etal|developmental)\b|\bmaternal\stoxicity\b|\b(?:calf|heifers)\b|\bneoplasia\b[^.;]{0,60}\bdoses\b|\b(?:an(?:a)?esthe[st]i[sz]ed|sacrificed|euthani[sz]ed)\b[^.;]{0,60}\bintra-?peritoneal/iu;
const GIVING =
  /\b(?:dos(?:e|es|ed|ing|age|ages)|(?:co-?)?administ\w+|receiv\w+|given|gives?|giving|treated|treat|treatment|tak(?:e|es|en|ing)|took|prescri\w+|infus\w+|inject\w+|infiltrat\w+|appl(?:y|ied|ies)|inhal\w+|ingest\w+|consum\w+|supplement\w*|randomi[sz]ed|allocated|assigned|start(?:ed|ing)?|initiat\w+|therapy|regimens?|bolus(?:es)?|loading|maintenance|swallow\w*|chew\w*|instill?\w*|anesth\w+|anaesth\w+|induc(?:ed|tion)|premedic\w+|sedat\w+|medications?|vaccin\w+|drops?|daily|twice|weekly|use[ds]?|using|(?:glucose|oral)\s(?:tolerance|challenge)|OGTT|orally|intraven\w+)\b/iu;
const ACT =
  /\b(?:receiv(?:e|es|ed|ing)|given|gave|administered|administer|took|taken|take|taking|randomi[sz]ed|allocated|assigned|treated|consumed|ingested|infused|injected|injecting|infusing|administering|infiltrated|applied|apply|prescribed|inhaled|chew\w*|swallow\w*|sprayed|instilled|administration\sof|treatment\s(?:was|consisted)|supplement\w*\scontaining|recommended|(?:initial|starting|usual|single|daily|maximum)\s(?:oral\s|intravenous\s)?dos\w+|dos(?:e|es|age)\sof)\b/iu;
const PRODUCT =
  /\b(?:(?<!-)contain(?:s|ed|ing)?|supplied|available|debossed|embossed|imprinted|coded|scored|engraved|packaged?|blister\spacks?|bottles?|vials?|cartons?|NDC|single-use|single-dose\svials?|pre-?filled|syringes?|pens?\b|providing\s(?:\d|about|approximately|a\s(?:total|daily))|inactive\singredients?|formulated|each\s(?:tablet|capsule|vial|mL|ml|0\.\d+))\b/iu;
const ASSAY =
  /\b(?:assays?|ELISA|aliquot(?:s|ed)|buffers?|centrifug\w+|pipett\w+|reagents?|chromatograph\w+|HPLC|spectr\w+|incubated|cultured|supernatants?|antibod(?:y|ies)\s\(|dilutions?|homogeni[sz]\w+|PCR|western\sblot|mobile\sphase|kits?\b|freeze-dried|re-?suspended|harvested|phosphate\sbuffer)\b/iu;

const PERSON =
  /\b(?:patients?|subjects?|participants?|volunteers?|children|women|men)\b[^.;]{0,30}\b(?:given|received?|administered|treated|took)\b/iu;

/** Looks at a sentence as a whole. */
export function sceneOf(sentence: string): DoseScene {
  return {
    animals: ANIMALS.test(sentence),
    giving: GIVING.test(sentence),
    act: ACT.test(sentence),
    product: PRODUCT.test(sentence),
    assay: ASSAY.test(sentence),
    person: PERSON.test(sentence),
  };
}
