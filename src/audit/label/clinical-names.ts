import { sameDrugName } from "../../domain/drug-names.js";
import { readLately } from "../../text/read-once.js";

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
  [/\b(?:kidney|renal) failure\b|\b(?:kidneys?) (?:have |has |are |is )?(?:failed|failing)\b/giu, "renalfailure"],
  [/\b(?:liver|hepatic) failure\b|\bliver (?:has |is )?(?:failed|failing)\b/giu, "hepaticfailure"],
  [
    /\b(?:tight|critical|advanced|grave) (?=(?:aortic|mitral|pulmonary|stenosis|narrowing|kidney|renal|liver|hepatic|heart|cardiac))/giu,
    "severe ",
  ],
  [/\b(?:narrowing|stenosis) of the aortic valve\b|\baortic valve (?:stenosis|narrowing)\b/giu, "aortic stenosis"],
  [
    /\b(?:(?:skin|eyes)(?: and (?:the )?(?:skin|eyes))? (?:turns?|go(?:es)?|becomes?|is|are|has turned|have turned) yellow|yellow(?:ing of the)? (?:skin|eyes)(?: or (?:skin|eyes))?|icteric|icterus|jaundiced?)\b/giu,
    "jaundice",
  ],
  [
    /\bangio-?o?edema\b|\b(?:swelling|swelled|swollen)(?: of)? (?:the |his |her |their )?(?:face|lips?|tongue|throat|mouth)(?:(?:,| and| or|,? and) (?:the )?(?:face|lips?|tongue|throat|mouth))*|\b(?:face|lips?|tongue|throat)(?: and (?:face|lips?|tongue|throat))? (?:has |have )?(?:swell|swells|swelled|swollen|swelling)\b/giu,
    "angioedema",
  ],
  [
    /\b(?:pass(?:es|ed|ing)?|makes?|making|produces?) (?:very |only )?little urine|\b(?:low|falling|scant|reduced|decreased) urine (?:output|volume)|\burine (?:output|volume) (?:falls?|drops?|is (?:very )?low)|\b(?:(?:significant|marked) )?(?:suppression|reduction) of urine (?:volume|output)|\boliguri[ac]\b/giu,
    "oliguria",
  ],
  [
    /\b(?:faint(?:s|ed|ing)?|pass(?:es|ed|ing)? out|black(?:s|ed)? out|los(?:es?|ing) consciousness|syncop(?:e|al))\b/giu,
    "syncope",
  ],
  [/\bha?emorrhag(?:es?|ic|ing)\b|\b(?:bleeds?|bled)\b/giu, "bleeding"],
  [/\bbleeding (?:from|in(?:to)?) the (?:stomach|gut|bowels?|intestines?)\b/giu, "gastrointestinal bleeding"],
  [
    /\b(?:bleeding (?:in(?:to|side)?|within) the (?:brain|head|skull)|(?:cerebral|brain) bleeding)\b/giu,
    "intracranial bleeding",
  ],
  [
    /\bhypotensi(?:on|ve)\b|\blow blood pressure\b|\b(?:blood )?pressure (?:falls?|drops?|fell|is (?:too |very )?low|becomes (?:too |very )?low)(?: too (?:far|low|much))?|\b(?:fall|drop) in blood pressure\b/giu,
    "hypotension",
  ],
  [
    /\bbradycardi[ac]\b|\bslow (?:pulse|heart ?(?:beat|rate))\b|\b(?:pulse|heart rate) (?:becomes|is|gets) (?:too |very )?slow\b/giu,
    "bradycardia",
  ],
  [/\b(?:fluid|water) (?:in|on) the lungs?\b|\bpulmonary o?edema\b|\blung o?edema\b/giu, "pulmonaryoedema"],
  [/\bana?emi[ac]\b|\blow (?:ha?emoglobin|red (?:blood )?cell counts?)\b/giu, "anaemia"],
  [/\bneutropeni[ac]\b|\bagranulocytosis\b|\b(?:low|falling) white (?:blood )?(?:cell )?counts?\b/giu, "neutropenia"],
  [/\banaphyla(?:xis|ctic|ctoid)(?: (?:reactions?|shock))?(?:\s?\/\s?anaphylactoid reactions?)?/giu, "anaphylaxis"],
  [/\bback of (?=(?:the |a )?(?:hand|foot|wrist))/giu, "dorsum of "],
  [/\bcarrying out\b/giu, ""],
  [/\bfresh (?=(?:deep|blood|clot|infarct|stroke|bleed|thromb))/giu, "acute "],
  // Both kinds are all of them.
  [/\b(?:sustained (?:or|and) non-?sustained|symptomatic (?:or|and) asymptomatic|acute (?:or|and) chronic)\s/giu, ""],
  [/\bdiabetics?\b|\bdiabetes(?: mellitus)?\b/giu, "diabetes"],
  [
    /\b(?:bowel|intestinal|gut) (?:obstruction|blockage)\b|\bblocked (?:bowels?|gut|intestines?)\b|\bileus\b/giu,
    "bowelobstruction",
  ],
  [
    /\b(?:deep[- ]vein thrombos[ie]s|deep venous thrombos[ie]s|DVT|clots? in (?:the|a) (?:leg|deep) ?(?:veins?)?)\b/giu,
    "deepveinthrombosis",
  ],
  [
    /\b(?:elderly|geriatric|aged|older|old) (?:patients?|people|persons?|adults?|m[ae]n|wom[ae]n|individuals)\b|\b(?:the )?elderly\b/giu,
    "elderly",
  ],
  [/\b(?:premature|preterm)(?= (?:infants?|bab(?:y|ies)|neonates?|newborns?))/giu, "premature"],
  [
    /\b(?:beers?|wines?|spirits|liquor|alcoholic (?:drinks?|beverages?)|a (?:drink|few drinks)|drinks? in the evening|drinking)\b/giu,
    "alcohol",
  ],
  [/\b(?:driv(?:e|es|ing)(?: home| a (?:car|motor vehicle))?|behind the wheel)\b/giu, "driving"],
  [/\b(?:weak(?:ened)?|failing|badly failing|poorly pumping) (?:left )?(?:heart|ventricle)\b/giu, "heartfailure"],
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

/** What is too high or too low in the blood, by its plain name and by the stem of its clinical one. */
const IN_BLOOD: readonly (readonly [string, string])[] = [
  ["calcium", "calca?emi[ac]"],
  ["sodium", "natra?emi[ac]"],
  ["magnesium", "magnesa?emi[ac]"],
  ["phosph(?:ate|orus)", "phosphata?emi[ac]"],
  ["(?:blood )?(?:sugar|glucose)", "glyca?emi[ac]"],
];
const WHERE = "(?: (?:levels?|concentrations?))?(?: (?:in|of) the blood)?";
const LEVELS: readonly (readonly [RegExp, string])[] = IN_BLOOD.flatMap(([plain, stem], at) =>
  (
    [
      ["hyper", "high|raised|elevated|increased"],
      ["hypo", "low|reduced"],
    ] as const
  ).map(([prefix, words]) => [
    new RegExp(
      String.raw`\b${prefix}${stem}\b|\b(?:${words}) (?:serum |blood |plasma )?${plain}${WHERE}|\b${plain}${WHERE} (?:(?:is|are|gets?|becomes?|rises?|already|far|much) ){1,3}(?:too )?(?:${words})\b`,
      "giu",
    ),
    `${prefix}inblood${"abcdefgh".charAt(at)}`,
  ]),
);

/** What a state of a patient is a kind of, told besides it: written by hand. */
const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cirrho\w+|hepatitis|hepaticfailure)\b/iu, "hepaticimpairment"],
  [/\bchild[- ]pugh (?:class )?C\b|\bdecompensated cirrho\w+|\badvanced cirrho\w+/iu, "severe hepaticimpairment"],
  [
    /\b(?:renalfailure|anuria|(?:on|undergoing|receiving|needs?) (?:\p{L}+ )?(?:ha?emo)?dialysis|dialysis patients?)\b/iu,
    "severe renalimpairment renalfailure",
  ],
  [/\b(?:influenza|flu|chicken ?pox|varicella|measles|shingles|zoster|cold sores?)\b/iu, "viral infection"],
  [/\b(?:deepveinthrombosis|pulmonary embol\w+)\b/iu, "thromboembolic disease thromboembolism"],
  [/\b(?:neonates?|newborns?)\b/iu, "infants"],
  [/\bstroke\b/iu, "cerebrovascular disease"],
  [/\binfarction\b|\bangina\b/iu, "coronary artery disease"],
  [/\bheart ?block\b|\bAV block\b/iu, "conduction disturbance"],
  [
    /\bbleeding from the \p{L}+|\bgastrointestinal bleeding\b|\bintracranial bleeding\b/iu,
    "pathological bleeding active bleeding",
  ],
];

/** A text with what the states in it are kinds of: whoever is on dialysis has kidneys that work badly. */
export function withImplied(text: string): string {
  const implied = IMPLIED.flatMap(([shape, name]) => (shape.test(text) ? [name] : []));
  return implied.length === 0 ? text : `${text} (${implied.join(" ")})`;
}

/** Words of a text that are a drug's other name. */
const WORD = /(?<![\p{L}\d-])\p{L}{6,}(?![\p{L}\d-])/gu;

/** A text with the names of what a patient has as one word each, and drugs by one name, whichever words name them. */
export const inClinicalNames: (text: string) => string = readLately(readAsClinical, 8_000);

function readAsClinical(text: string): string {
  return [...NAMES, ...LEVELS]
    .reduce((words, [shape, name]) => words.replace(shape, name), text)
    .replace(WORD, (word) => {
      const kept = sameDrugName(word);
      return kept === word.toLowerCase() ? word : kept;
    });
}
