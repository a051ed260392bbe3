/** Plain and clinical words for the same event, each line "what is written : how records put it". */
const EVENTS = `
  cerebral infarctions? : cerebrovascular accident ischaemic stroke
  (?:abrupt|sudden) loss of heart function : cardiac arrest
  (?:fungal|yeast) infections? of the mouth|oral thrush : oral candidiasis thrush
  over-?active thyroid(?: gland)? : hyperthyroidism
  under-?active thyroid(?: gland)? : hypothyroidism
  packed red blood cells? : prbcs
  deteriorating mental health : mental status changes depression
  deficiency of (?:platelets?)(?: in (?:the|their) blood)? : thrombocytopenia
  (?:high|elevated|raised|excess) (?:levels? of )?bilirubin(?: levels?)? : hyperbilirubinaemia blood bilirubin increased
  inflammation of (?:the |their )?(?:o?esophagus|food pipe|gullet) : oesophagitis
  inflammation of (?:the |their )?(?:back of the )?throat|sore throat : pharyngitis
  inflammation of (?:the |their )?pancreas : pancreatitis
  inflammation of (?:the |their )?lungs?(?: tissue)? : pneumonitis
  inflammation of (?:the |their )?liver : hepatitis
  inflammation of (?:the |their )?(?:bladder|urinary bladder) : cystitis
  inflammation of (?:the |their )?gall ?bladder : cholecystitis
  inflammation of (?:the |their )?(?:colon|large intestine|bowel) : colitis
  inflammation of (?:the |their )?stomach(?: lining)? : gastritis
  inflammation of (?:the |their )?skin : dermatitis
  inflammation of (?:the |their )?(?:mouth|oral mucosa) : stomatitis
  inflammation of (?:the |their )?heart muscle : myocarditis
  inflammation of (?:the |their )?(?:joints?) : arthritis
  inflammation of (?:the |their )?veins? : phlebitis
  inflammation of (?:the |their )?(?:appendix) : appendicitis
  inflammation of (?:the |their )?(?:sinus(?:es)?) : sinusitis
  (?:high|elevated|raised|increased) blood sugar|high (?:blood )?glucose(?: levels?)?|elevated glucose : hyperglycaemia
  low blood sugar|low (?:blood )?glucose(?: levels?)? : hypoglycaemia
  (?:low|lack of|insufficient|reduced) (?:levels? of )?oxygen(?: levels?)?(?: in (?:the|their) (?:body )?(?:tissues?|blood))? : hypoxia
  (?:low|reduced|decreased) (?:levels? of )?(?:blood )?potassium(?: levels?)? : hypokalaemia
  (?:high|elevated) (?:levels? of )?(?:blood )?potassium(?: levels?)? : hyperkalaemia
  (?:low|reduced|decreased) (?:levels? of )?(?:blood )?sodium(?: levels?)? : hyponatraemia
  (?:low|reduced|decreased) (?:levels? of )?(?:blood )?calcium(?: levels?)? : hypocalcaemia
  (?:high|elevated) (?:levels? of )?(?:blood )?calcium(?: levels?)? : hypercalcaemia
  low red blood cells?, white blood cells?,? and platelets? : pancytopenia
  (?:platelet|platlet|thrombocyte) deficienc(?:y|ies)|low (?:number of |level of )?(?:platelets?|blood platelets?) : thrombocytopenia
  low (?:number|count|level)s? of white (?:blood )?cells?|white blood cell deficiency|low white blood cell count : leukopenia
  (?:deficiency|decrease|reduction|low (?:number|level|count)s?) (?:of|in) (?:the (?:number|level) of )?(?:granulocytes?)(?: in (?:the|their) blood)? : agranulocytosis granulocytopenia neutropenia
  (?:low (?:number|level|count)s?|deficiency) of (?:neutrophils?) : neutropenia
  (?:low (?:number|level|count)s?|deficiency) of (?:red blood cells?|h(?:a)?emoglobin)|low red blood cells? : anaemia
  low (?:number|level|count)s? of lymphocytes? : lymphopenia
  blood clots? (?:blocking|in) (?:the |their )?blood vessels? : thromboembolic event embolism
  blood clots? in (?:the |their )?lungs? : pulmonary embolism
  mini-?strokes? : transient ischaemic attack
  brain bleeds?|bleeding (?:in|on) the brain : cerebral haemorrhage
  double vision : diplopia
  (?:rapid|fast|elevated|high) heart ?(?:beats?|rates?) : tachycardia
  slow heart ?(?:beats?|rates?) : bradycardia
  collapsed lungs? : pneumothorax
  fluid (?:in|on|around) (?:the |their )?lungs? : pleural effusion pulmonary oedema
  fluid around (?:the |their )?heart : pericardial effusion
  fluid in (?:the |their )?abdomen : ascites
  (?:swollen|swelling (?:of|in) (?:the|their)) (?:limbs?|legs?|arms?|ankles?)|oedema in (?:the|their) limbs? : oedema peripheral
  difficult(?:y|ies) (?:in )?swallowing|trouble swallowing : dysphagia
  indigestion : dyspepsia
  heartburn|acid reflux : gastrooesophageal reflux disease
  earaches? : ear pain
  yellowing of the skin : jaundice
  life[- ]threatening reactions? to an infection|blood infections? : sepsis
  fungal infections? of the feet|athlete['’]?s foot : tinea pedis
  muscle (?:ache|pain)s? : myalgia
  joint (?:ache|pain)s? : arthralgia
  nerve pain : neuralgia
  nerve damage|numbness : neuropathy peripheral
  muscle weakness : muscular weakness
  weakness|feeling weak : asthenia
  dizzy|light-?headed(?:ness)? : dizziness
  sleeplessness|trouble sleeping : insomnia
  impaired mobility : mobility decreased
  hives : urticaria
  hair loss : alopecia
  memory loss : amnesia
  abnormal heart (?:rate|rhythm)s?|irregular heart (?:beat|rhythm|rate)s? : arrhythmia
  toxic hepatitis : hepatotoxicity
  aml : acute myeloid leukaemia
  mrsa : staphylococcal
  uti|utis : urinary tract infection
  copd : chronic obstructive pulmonary disease
  gerd|gord : gastrooesophageal reflux disease
  tia|tias : transient ischaemic attack
  motor(?:bike|cycle)s? (?:crash(?:es)?|accidents?)|crashed (?:their|a) motor(?:bike|cycle) : motorcycle accident
  car (?:crash(?:es)?|accidents?) : road traffic accident
  sun ?burns? : sunburn
  infected wounds? : wound infection
  miscarriages? : abortion spontaneous
  hospitali[sz]ed : hospitalisation
  gallstones? : cholelithiasis
  bed ?sores? : decubitus ulcer
  progressive disease|progression of disease : disease progression
  suicidal thoughts? : suicidal ideation
  (?:attempted suicide|suicide attempts?|attempts? at suicide) : suicide attempt
  committ?ed suicide|(?<!completed )suicides?(?! attempt| ideation) : completed suicide
  heart attacks? : myocardial infarction
  dvt|deep vein thromboses : deep vein thrombosis
  chf|heart failure|congestive heart failure : cardiac failure congestive
  cardiac failure : cardiac failure congestive
  ards : acute respiratory distress syndrome
  low blood pressure : hypotension
  high blood pressure|elevated blood pressure : hypertension
  vomit(?:ing|ed)? blood : haematemesis
  neutropenic (?:fever|pyrexia) : febrile neutropenia
  fevers?|feverish|high (?:body )?temperature : pyrexia
  throwing up|vomited|threw up|emesis : vomiting
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
