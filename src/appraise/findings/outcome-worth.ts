/** What everybody would have less of, and more of: outcomes whose worth no setting turns round. */
const NEVER_WANTED =
  /\b(?:mortality|deaths?|pain|relapses?|recurrences?|infections?|bleeding|nausea|vomiting|exacerbations?|seizures?|symptoms?|hospitali[sz]ations?|fractures?|complications?|strokes?|falls|fatigue|anxiety|depression|stress|blood loss|disability|fever|cough|di?arrh(?:o)?ea|agitation|constipation|insomnia|headaches?|incontinence|hypotension|hypothermia|triglycerides?|pneumonia|anxious|depressive|rebleeding|inflammation|hospital stay|length of stay|hba1c|h(?:a)?emoglobin a1c|glyc\w+ h(?:a)?emoglobin|(?:ldl|total|non-hdl) cholesterol|(?:adverse|side)[ -](?:effects?|events?|reactions?)|an(?:a)?emia|insulin resistance|arterial stiffness|oxidative stress|toxicity|nephropathy|neuropathy|readmissions?|intubation|transfusions?|delirium|shivering|itch\w*|pruritus|wheez\w*|distress|mucositis|caries|gingivitis|dental plaque|smoking|craving)\b/iu;
const ALWAYS_WANTED =
  /\b(?:survival|quality of life|remission|recovery|healing|cure|endurance|adherence|bone (?:mineral )?density|bmd|h(?:a)?emoglobin|lung function|fev1?|muscle strength|sleep quality|patency|self-efficacy|satisfaction|clearance|performance|muscle mass|lean (?:body )?mass|exercise capacity|functional capacity|visual acuity|balance|mobility|cognition|cognitive function|physical function|abstinence|pregnancy rates?|live births?|insulin sensitivity|endothelial function|self-care|well-?being|physical (?:activity|fitness)|breastfeeding|flexibility|response rates?|glyc(?:a)?emic control|asthma control|(?:physical|cognitive|social|renal|kidney|motor|sexual|executive|endothelial|cardiac|ventricular|vascular|pulmonary|respiratory|immune) function(?:ing)?|function(?:ing)?|knowledge|mood|memory|attention|hdl cholesterol|ejection fraction|walking distance|self-esteem|vaccination|uptake)\b/iu;
/** What the whole of the words names, and not a part of them: "memory", not "memory loss". */
const AT_END = (pattern: RegExp) => new RegExp(`(?:${pattern.source})\\s*$`, "iu");
const NEVER_WANTED_AT_END = AT_END(NEVER_WANTED);
const ALWAYS_WANTED_AT_END = AT_END(ALWAYS_WANTED);
/** Words that turn the worth of what they stand beside. */
const TURNED =
  /\b(?:times?|threshold|relief|free|tolerance|control(?:led)? of|without|resolution|improvement|onset|reduction|decrease|prevention|prophylaxis|lack|no)\b/iu;

/** Being rid of a habit is welcome, whatever the habit: "smoking cessation". */
const RID_OF = /\b(?:cessation|abstinence|quit(?:ting)?)\b/iu;

/** Whether "more" of an outcome, or "less" of it, would be a harm to whoever has it: "increase bleeding", "reduce survival". */
export function isHarmWanted(wanted: "more" | "less" | "better", outcome: string): boolean {
  const worth = welcomeOf(outcome);
  return (
    (wanted === "more" && worth === -1 && NEVER_WANTED_AT_END.test(outcome)) ||
    (wanted === "less" && worth === 1 && ALWAYS_WANTED_AT_END.test(outcome))
  );
}

/** 1 where more of what the words name is welcome, -1 where less of it is, 0 where they do not tell. */
export function welcomeOf(words: string): -1 | 0 | 1 {
  if (RID_OF.test(words)) return 1;
  if (TURNED.test(words)) return 0;
  const [bad, good] = [NEVER_WANTED.test(words), ALWAYS_WANTED.test(words)];
  return bad === good ? 0 : good ? 1 : -1;
}
