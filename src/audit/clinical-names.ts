import { sameDrugName } from "../domain/drug-names.js";

/** Everyday and clinical names of one thing about a patient, each read as the last word of its row: written by hand, for what a label forbids and a text puts forward. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:impaired|reduced|poor|decreased|abnormal|compromised|diminished|limited) (?:liver|hepatic)(?: function)?|(?:damaged|diseased|bad) liver|(?:liver|hepatic) (?:function )?(?:impairment|insufficiency|dysfunction|diseases?|problems?|troubles?|damage|disorders?)|impairment of (?:the )?(?:liver|hepatic)(?: function)?)\b/giu,
    "hepaticimpairment",
  ],
  [
    /\b(?:(?:impaired|reduced|poor|decreased|abnormal|compromised|diminished|limited) (?:kidney|renal)(?: function)?|(?:damaged|diseased|bad|weak) kidneys?|(?:kidney|renal) (?:function )?(?:impairment|insufficiency|dysfunction|diseases?|problems?|troubles?|damage|disorders?)|impairment of (?:the )?(?:kidney|renal)(?: function)?)\b/giu,
    "renalimpairment",
  ],
  [/\b(?:kidney|renal) failure\b/giu, "renalfailure"],
  [/\b(?:liver|hepatic) failure\b/giu, "hepaticfailure"],
  [
    /\b(?:anuric|pass(?:es|ing)? no urine(?: at all)?|no longer pass(?:es|ing)? (?:any )?urine|makes? no urine)\b/giu,
    "anuria",
  ],
  [
    /\bhyperkala?emi[ac]\b|\b(?:high|raised|elevated|increased) (?:serum |blood )?potassium(?: levels?| concentrations?)?|\bpotassium (?:levels? )?(?:(?:is|are|that is|already|far|much) ){1,3}(?:too high|high|raised|elevated)\b/giu,
    "hyperkalaemia",
  ],
  [
    /\bhypokala?emi[ac]\b|\blow (?:serum |blood )?potassium(?: levels?| concentrations?)?|\bpotassium (?:levels? )?(?:(?:is|are|that is|already|far|much) ){1,3}(?:too low|low)\b/giu,
    "hypokalaemia",
  ],
  [
    /\bthrombocytopeni[ac]\b|\blow (?:blood )?platelets?(?: counts?| numbers?)?\b|\bplatelets? (?:counts? )?(?:is|are) (?:too |very |already )?low\b/giu,
    "thrombocytopenia",
  ],
  [/\b(?:congestive )?(?:cardiac|heart) failure\b/giu, "heartfailure"],
  [/\bheart attacks?\b|\bmyocardial infarctions?\b/giu, "infarction"],
  [/\bcerebrovascular accidents?\b|\bstrokes?\b/giu, "stroke"],
  [/\b(?:stomach|gastric|duodenal) ulcers?\b|\bpeptic ulcers?\b/giu, "pepticulcer"],
  [/\b(?:heart|cardiac) valves?\b|\bvalves\b/giu, "valve"],
  [/\bbronchial asthma\b|\basthmatics?\b/giu, "asthma"],
  [/\b(?:last|third|final) (?:trimester|three months|3 months)\b|\btrimester 3\b/giu, "third trimester"],
  [/\b(?:pregnant|expecting a (?:baby|child)|expectant mothers?)\b/giu, "pregnancy"],
  [
    /\b(?:breast-?\s?feed(?:s|ing)?|nursing mothers?|nurses? (?:her|their) (?:bab(?:y|ies)|infants?)|lactati(?:on|ng))\b/giu,
    "breastfeeding",
  ],
  [/\b(?:hypersensitiv(?:e|ity)|allergic|allergies|intoleran(?:t|ce))\b/giu, "allergy"],
  [/\bsoy(?:a|beans?|a beans?)\b/giu, "soy"],
  [
    /\b(?:prior|past|previous|earlier|old|personal) (?=(?:history|stroke|infarction|bleeding|h(?:a)?emorrhage|TIA))/giu,
    "history of ",
  ],
];

/** Words of a text that are a drug's other name. */
const WORD = /(?<![\p{L}\d-])\p{L}{6,}(?![\p{L}\d-])/gu;

/** A text with the names of what a patient has as one word each, and drugs by one name, whichever words name them. */
export function inClinicalNames(text: string): string {
  return NAMES.reduce((words, [shape, name]) => words.replace(shape, name), text).replace(WORD, (word) => {
    const kept = sameDrugName(word);
    return kept === word.toLowerCase() ? word : kept;
  });
}
