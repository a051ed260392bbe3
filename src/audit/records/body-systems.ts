/** How a statement speaks of events of a part of the body, and what such events are called; "S" is what it may be followed by. */
const S =
  "[- ](?:and \\w+ )?(?:related |based |associated )?(?:serious |severe |acute |adverse )*(?:issues?|problems?|disorders?|events?|effects?|adverse|advers\\w*|conditions?|complications?|illness\\w*|reactions?|disease|toxicit\\w+|related)";
const SYSTEMS: readonly (readonly [RegExp, RegExp])[] = [
  [
    new RegExp(`\\b(?:cardiac|hearts?|cardiova\\w+|cardio)${S}`, "iu"),
    /cardi|atrial|ventric|tachy|brady|arrhyth|angina|myocard|coronary|heart|palpit|fibrillation/iu,
  ],
  [
    new RegExp(`\\b(?:GI|gastro-?intestinal|digestive|digestion|stomach|bowel|gut|gastric)${S}`, "iu"),
    /gastr|abdom|nausea|vomit|diarrh|constip|colitis|intestin|rect|ileus|esoph|stomatitis|dyspep|bowel|periton|ascites|pancrea|colon|enter|hemorrhoid|anal|duoden|dysphag|mucositis/iu,
  ],
  [
    new RegExp(`\\b(?:respiratory|lungs?|pulmonary|breathing)${S}`, "iu"),
    /pneumo|dyspn|pulmon|respir|lung|bronch|pleur|hypoxi|cough|asthma|apn|COPD/iu,
  ],
  [
    /\b(?:various|different|types? of|several|multiple|any|kinds? of) (?:\w+ )?infections?\b/iu,
    /infect|pneumonia|sepsis|cellulitis|abscess|bacter|herpes|fung|viral|itis media|erysipelas|appendicitis/iu,
  ],
  [
    /\b(?:eyes?|ocular|optical|ophthal\w+|vision|visual|eyesight)\b/iu,
    /ocul|eye|retin|vision|visual|catarac|glauc|conjunct|blind|optic|ophthal|macul|diplop|vitre|uveit|kerat/iu,
  ],
  [
    new RegExp(`\\b(?:kidney|renal|urinary)${S}`, "iu"),
    /renal|kidney|neph|ureth|ureter|urin|bladder|cystitis|hydroneph/iu,
  ],
  [
    new RegExp(`\\b(?:liver|hepatic)${S}|\\bliver function`, "iu"),
    /hepat|liver|bilirubin|transamin|alanine|aspartate|cholestas|jaundice/iu,
  ],
  [
    new RegExp(
      `\\b(?:bones?|skeletal|musculoskeletal)${S}|\\bbone fractures?|\\bbroken bones?|\\bfractured bones?`,
      "iu",
    ),
    /fractur|bone|osteo|spin|vertebr|hip|arthr|musculo|back pain/iu,
  ],
  [
    new RegExp(`\\b(?:psychiatric|psychological|mental|mental health)${S}|\\bpsychiatric\\b`, "iu"),
    /depress|suicid|psych|anxi|confus|halluc|deliri|mental|insomn/iu,
  ],
  [
    new RegExp(`\\b(?:skin|dermat\\w+)${S}`, "iu"),
    /skin|rash|dermat|prurit|erythem|cellulitis|urticaria|hand-foot|palmar/iu,
  ],
  [/\ballerg\w+|hypersensitiv\w+/iu, /hypersens|allerg|anaphyl/iu],
  [/\bblood clots?\b|\bclotting\b/iu, /thromb(?!ocyt)|embol|coagul/iu],
  [/\bdental|\btooth|\bteeth/iu, /dental|tooth|teeth|gingiv|osteonecrosis of jaw/iu],
  [
    new RegExp(`\\b(?:central )?nervous system${S}|\\bneurologic\\w*${S}|\\bbrain${S}`, "iu"),
    /nervous|neuro|seizure|convuls|stroke|cerebr|headache|syncope|dizz|encephal|mening|brain|isch.?emic attack|confus|somnol/iu,
  ],
  [new RegExp(`\\bpancrea\\w*${S}`, "iu"), /pancrea/iu],
  [new RegExp(`\\bpain${S}`, "iu"), /pain|algia|ache/iu],
  [
    new RegExp(`\\b(?:blood|h(?:a)?ematolog\\w+)${S}`, "iu"),
    /an(?:a)?emia|penia|h(?:a)?emo|leuko|platelet|neutrophil|lymph|coagul|thrombocyt/iu,
  ],
  [
    new RegExp(`\\b(?:vascular|blood vessel|blood pressure)${S}`, "iu"),
    /thromb(?!ocyt)|embol|hypert|hypot|vascul|phleb|h(?:a)?emorrh|hematoma/iu,
  ],
  [
    /\bdied\b|\bdeaths?\b|\bfatal\w*|\bpassed away\b|\bkilled\b/iu,
    /death|fatal|died|sudden cardiac|completed suicide/iu,
  ],
];

/** What events are called of the part of the body that words speak of ("heart related adverse events"). */
export function systemSpokenOf(text: string): RegExp | undefined {
  return SYSTEMS.find(([said]) => said.test(text))?.[1];
}
