import { naming } from "./safety-concern.js";

/**
 * Conditions by the words in which labels warn of them, beside the words that people tell them in: labels speak of the wider or the more technical
 * ("bronchospastic disease" takes in asthma and COPD).
 */
const AS_LABELS_SAY: readonly (readonly [RegExp, RegExp])[] = [
  [/\basthma\w*/iu, /\b(?:asthma\w*|bronchospas\w+|reactive airway\w*)\b/iu],
  [
    /\b(?:COPD|chronic obstructive|emphysema|chronic bronchitis)\b/iu,
    /\b(?:COPD|chronic obstructive|emphysema|bronchospas\w+)\b/iu,
  ],
  [
    /\b(?:peptic|gastric|duodenal|stomach) ulcers?\b/iu,
    /\b(?:peptic|gastric|duodenal|stomach|gastrointestinal) ulcer\w*\b|\bulcer disease\b/iu,
  ],
  [/\b(?:heart|cardiac) failure\b|\bCHF\b/iu, /\b(?:heart|cardiac) failure\b/iu],
  [/\b(?:TIA|transient isch\w+ attacks?)\b/iu, /\b(?:TIA|transient isch\w+ attacks?)\b/iu],
  [/\b(?:MI|myocardial infarction|heart attack)\b/iu, /\bmyocardial infarction\b/iu],
  [/\bkidney stones?\b|\bnephrolithiasis\b/iu, /\b(?:kidney stones?|nephrolithiasis|renal (?:calcul\w+|stones?))\b/iu],
  [/\bgout\b/iu, /\b(?:gout\w*|hyperuric\w+)\b/iu],
  [/\bdiabet\w+/iu, /\bdiabet\w+/iu],
  [
    /\b(?:ha?emorrhagic stroke|intra-?(?:cranial|cerebral) (?:bleed\w*|ha?emorrh\w+)|subarachnoid|brain bleed)\b/iu,
    /\b(?:intra-?(?:cranial|cerebral) (?:bleed\w*|ha?emorrh\w+)|ha?emorrhagic stroke)\b/iu,
  ],
  [
    /\b(?:gi|gastrointestinal|upper gi) bleed\w*|\bmelaena\b|\bmelena\b/iu,
    /\b(?:gastrointestinal|GI) (?:bleed\w*|ha?emorrh\w+)|\bactive (?:pathological )?bleeding\b/iu,
  ],
  [/\bhypokal\w+/iu, /\b(?:hypokal\w+|low serum potassium)\b/iu],
  [/\bhyponatr\w+/iu, /\bhyponatr\w+/iu],
  [/\bhypernatr\w+/iu, /\bhypernatr\w+/iu],
  [
    /\b(?:long QT|QTc? prolongation|prolonged QT)\b/iu,
    /\b(?:long QT|QTc? (?:interval )?prolong\w*|prolong\w* (?:of )?(?:the )?QTc?)\b/iu,
  ],
  [/\bbradycardi\w+/iu, /\bbradycardi\w+/iu],
  [
    /\b(?:heart|AV|atrioventricular) block\b/iu,
    /\b(?:(?:heart|AV|atrioventricular) (?:conduction )?block|conduction block)\b/iu,
  ],
  [
    /\b(?:BPH|prostatic hyper\w+|enlarged prostate)\b/iu,
    /\b(?:prostat\w+ hyper\w+|enlarged prostate|urinary retention)\b/iu,
  ],
  [
    /\bo?esophageal (?:strictures?|stenosis|narrowing|compression)\b/iu,
    /\bo?esophageal (?:strictures?|stenosis|narrowing|compression)\b|\bdelay in (?:tablet |capsule )?passage\b/iu,
  ],
  [
    /\brenal (?:impairment|insufficiency)\b/iu,
    /\b(?:renal (?:impairment|insufficiency|failure|dysfunction)|(?:impaired|impairment of) (?:renal|kidney) function)\b/iu,
  ],
  [/\bhyperkal\w+/iu, /\b(?:hyperkal\w+|(?:elevated|high) serum potassium)\b/iu],
];

/** The words in which labels warn of a condition; nothing where they are its own. */
export function labelWords(condition: string): RegExp | undefined {
  return AS_LABELS_SAY.find(([told]) => told.test(condition))?.[1];
}

/** A pattern for a condition that is told of a person, as labels may name it. */
export function conditionNamed(condition: string): RegExp {
  const own = naming(condition);
  const said = labelWords(condition);
  return said === undefined ? own : new RegExp(`${own.source}|${said.source}`, "iu");
}
