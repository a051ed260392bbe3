/** Plain and clinical words for the same event, each line "what is written : how records put it". */
const EVENTS = `
  heart attacks? : myocardial infarction
  dvt|deep vein thromboses : deep vein thrombosis
  chf|heart failure|congestive heart failure : cardiac failure congestive
  cardiac failure : cardiac failure congestive
  ards : acute respiratory distress syndrome
  low blood pressure : hypotension
  high blood pressure|elevated blood pressure : hypertension
  vomit(?:ing|ed)? blood : haematemesis
  fevers?|febrile|high temperature : pyrexia
  throwing up|vomited : vomiting
  nauseous|felt sick : nausea
  short(?:ness)? of breath|breathlessness|difficulty breathing|breathing difficult(?:y|ies) : dyspnoea
  low platelets?|platelet(?:s)? (?:count )?decreased? : thrombocytopenia
  low (?:white (?:blood )?cell|wbc)|white blood cell count decreased? : leukopenia
  low neutrophils?|neutrophil count decreased? : neutropenia
  low h(?:a)?emoglobin|hemoglobin decreased?|an(?:a)?emic : anaemia
  tired(?:ness)?|exhaustion|lethargic : fatigue
  chest pains? : chest pain
  stomach (?:ache|pain)s?|abdominal (?:ache|discomfort) : abdominal pain
  strokes? : cerebrovascular accident
  blood clots?|embolisms? : thrombosis embolism
  kidney stones? : nephrolithiasis calculus urinary
  kidney failure : renal failure
  liver failure : hepatic failure
  irregular heartbeats?|arrhythmias? : arrhythmia
  blood poisoning|septic|septic(?:a)?emia : sepsis
  broken bones?|fractures? : fracture
  fainting|fainted|passed out|loss of consciousness : syncope
  seizures?|fits|convulsions? : seizure
  died|deaths?|fatalit(?:y|ies) : death
  depress(?:ed|ion) : depression
  suicides? : completed suicide
  rash(?:es)? : rash
  itch(?:ing|y) : pruritus
  headaches? : headache
  dehydrated : dehydration
  constipated : constipation
  diarrhea : diarrhoea
  allerg(?:ies|ic reactions?) : hypersensitivity
  nosebleeds? : epistaxis
  hallucinat(?:ed|ions?|ing) : hallucination
  confus(?:ed|ion) : confusional state
  eating disorders? : anorexia
  loss of appetite : decreased appetite anorexia
  swelling : oedema
  edema : oedema
  oesophag : esophag
  anemia : anaemia
  leucopenia : leukopenia
  hemorrhage : haemorrhage
  bleed(?:s|ing)? : haemorrhage
  intravenous(?:ly)?|infus(?:ion|ions|ed)|iv|i\\.v\\. : intravenous
  oral(?:ly)?|po|by mouth|tablets?|capsules?|pills? : oral
  subcutaneous(?:ly)?|sc|sq : subcutaneous
  topical(?:ly)?|gel|cream|ointment : topical
  radiation(?: therapy)?|radiotherapy|irradiation|brachytherapy|gy : radiotherapy
  physical therapy|physiotherapy : physiotherapy
  mris?|magnetic resonance(?: imaging)? : mri
  questionnaires? : questionnaire
  side effects? : adverse event
`;

const LINES = EVENTS.trim()
  .split("\n")
  .map((line) => line.split(" : ").map((side) => side.trim()))
  .map(([from = "", to = ""]) => [new RegExp(`\\b(?:${from})\\b`, "giu"), to] as const);

/** A text with plain words for events put as records put them. */
export function plainEvent(text: string): string {
  return LINES.reduce((words, [from, to]) => words.replace(from, to), text);
}
