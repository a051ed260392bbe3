import type { Said } from "../../domain/regimen.js";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A word that names something to be treated, by itself or its ending. */
const CONDITION =
  /(?:itis|osis|oses|[ae]?emia|algia|pathy|rrhea|rrhoea|oma|plegia|phobia|ism|uria|edema|oedema|arthritis|rrhage|thrombosis|embolism|lepsy|uresis|pnea|cardia)$|^(?:disease|diseases|disorder|disorders|syndrome|infections?|failure|hypertension|hypotension|cancer|carcinoma|lymphoma|melanoma|angina|pain|asthma|copd|diabetes|depression|anxiety|mania|epilepsy|seizures?|ulcers?|reflux|gout|psoriasis|eczema|acne|migraines?|headaches?|stroke|attacks?|fibrillation|flutter|insufficiency|deficiency|shock|infarction|fever|nausea|vomiting|diarrhea|diarrhoea|constipation|insomnia|agitation|spasms?|spasticity|schizophrenia|dementia|rejection|malaria|lupus|herpes|zoster|influenza|shingles|rosacea|glaucoma|hives|allerg(?:y|ies)|rhinitis|cough|cramps?|bleeding|tics|enuresis|menopause|contraception|anesthesia|anaesthesia|sedation|an?esthesia|obesity|withdrawal|dependence|poisoning|overdose|itch|pruritus|scurvy|rickets|hiv|hiv-1|vte|dvt|gerd|adhd|ptsd|ocd|scarring|dehydration|incontinence|calcinosis|worms?)$/iu;
/** Words before which the name of what is treated ends. */
const END =
  /[,;:.()[\]]|\s(?:is|are|was|were|be|been|at|with|without|in|who|whose|which|that|should|may|can|must|will|has|have|had|as|by|from|to|of\sage|aged|when|if|where|after|before|during|and\s(?:for|in|to|the\sdose)|or\s(?:for|in)|for|on|the|dose|dosage|use|using|usually|take|taken|given|received?|starting|recommended|daily|once|twice|\d)(?=[\s,.;:)]|$)|\s\d|$/iu;
const BEFORE = [
  /\b(?:treatment|management|therapy|prophylaxis|prevention|relief|control|maintenance|symptoms?)\sof\s/giu,
  /\b(?:series|cases?|trials?|study|studies|review)\s(?:of|in)\s/giu,
  /\b(?:to\s(?:treat|prevent|relieve|control|manage))\s/giu,
  /\b(?:patients?|adults?|children|subjects?|people|those|women|men|infants|participants)\s(?:with|who\shave|suffering\sfrom)\s/giu,
  /\b(?:indicated|used|recommended|prescribed|approved|effective|dos(?:e|age|es)|mg|daily|given|regimen|adults?|children)\s(?:for|in)\s(?:the\s)?/giu,
  /(?:^|[;.]\s)(?:in|for)\s/giu,
];

/**
 * What a regimen is for, as its sentence says it nearest to the regimen: "for the treatment of X", "in patients with X", "for X", "X:
 * 5 mg". Nothing where no such words name something that is treated; words after a comma or an opening bracket are another matter.
 */
export function indicationOf(text: string, sentence: Place, regimen: Place): Said<string> | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const found: Said<string>[] = [];
  for (const pattern of BEFORE)
    for (const match of words.matchAll(pattern)) {
      const from = match.index + match[0].length;
      const rest = words.slice(from, from + 120);
      const to = END.exec(` ${rest}`)?.index ?? rest.length;
      const named = nameOf(rest.slice(0, Math.max(0, to - 1)));
      if (named === undefined) continue;
      const start = sentence.start + from + named.offset;
      found.push({ value: lowered(named.text), start, end: start + named.text.length });
    }
  const lead = /^([^:;,.()]{3,70}):\s/u.exec(words);
  const led = lead?.[1] === undefined ? undefined : nameOf(lead[1]);
  if (led !== undefined) {
    const start = sentence.start + led.offset;
    found.push({ value: lowered(led.text), start, end: start + led.text.length });
  }
  const distance = ({ start, end }: Place) =>
    end <= regimen.start ? regimen.start - end : Math.max(0, start - regimen.end);
  const [nearest] = found.sort((a, b) => distance(a) - distance(b) || a.start - b.start);
  return nearest;
}

/** What a heading over doses says that they are for ("2.2 Recommended dosage for hypertension"), if it names it. */
export function indicationOfHeading(heading: string): string | undefined {
  const bare = heading.replace(/^\s*[\d.]+\s*/u, "");
  const [said] = [
    ...bare.matchAll(/\b(?:for|in|of|with)\s(?:the\s(?:treatment|management|prevention)\sof\s)?/giu),
  ].flatMap(({ index, 0: all }) => nameOf(bare.slice(index + all.length))?.text ?? []);
  const named = said ?? nameOf(bare)?.text;
  return named === undefined ? undefined : lowered(named);
}

/** Names of people in names of diseases, which keep their capital. */
const EPONYM =
  /^(?:\p{L}+['’]s|Crohn|Parkinson|Alzheimer|Hodgkin|non-Hodgkin|Raynaud|Cushing|Sj[öo]gren|Beh[çc]et|Kawasaki|Kaposi|Paget|Wilson|Tourette|Graves|Huntington|Ewing|Wilms|Barrett|Zollinger-Ellison|Helicobacter|Clostridium|Staphylococcus|Streptococcus|Pseudomonas|Lyme|Duchenne|Gaucher|Fabry|Lennox-Gastaut|Dravet)$/u;

/** A name as it stands inside a sentence: in small letters but for abbreviations and names of people ("CREST syndrome", "Crohn's disease"). */
function lowered(name: string): string {
  const shouted = !/\p{Ll}/u.test(name) && /\p{Lu}{6,}/u.test(name);
  return name.replace(/[\p{L}\d][\p{L}\d'’-]*/gu, (word) =>
    !shouted && (EPONYM.test(word) || /\p{Lu}\p{Lu}|\p{Ll}\p{Lu}/u.test(word)) ? word : word.toLowerCase(),
  );
}

/** The name of a condition in a few words, without what stands before it; nothing where no word of it is one. */
function nameOf(words: string): { readonly text: string; readonly offset: number } | undefined {
  const light =
    /^(?:(?:the|an?|treatment|management|prevention|prophylaxis|of|symptoms|patients|adults?|children|with|to|treat|and|or|for|in)\s)+/iu.exec(
      words,
    );
  const offset = light?.[0].length ?? 0;
  const text = words.slice(offset).trimEnd();
  const each = text.split(/\s/u).map((word) => word.replace(/[^\p{L}\d-]/gu, ""));
  return each.length <= 8 && each.some((word) => CONDITION.test(word)) ? { text, offset } : undefined;
}

/** Words that make another disease of the one that they stand before. */
const ANOTHER =
  /^(?:pulmonary|portal|ocular|intracranial|gestational|insipidus|nephrogenic|neuropathic|benign|bipolar|postpartum|neonatal|malignant|cardiac|renal|hepatic|peripheral|septic|rheumatoid|psoriatic|hypothyroid|unstable|acute|vaginal|oral)$/u;
const LIGHT_WORDS =
  /^(?:the|of|and|or|a|an|in|with|mild|moderate|severe|to|due|symptoms?|signs?|treatment|adults?|disease|disorder|syndrome|type|patients?|chronic|active|primary|essential|major)$/u;

/**
 * Whether two indications are the same as far as their words tell: all the words of one are in the other, and what the other has more
 * does not make another disease of it ("pulmonary hypertension" is not "hypertension").
 */
export function sameIndication(a: string, b: string): boolean {
  const [one, two] = [a, b].map(
    (text) =>
      new Set(
        (text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [])
          .filter((word) => !LIGHT_WORDS.test(word))
          .map((word) => word.replace(/(?<=[^s])s$/u, "")),
      ),
  );
  if (one === undefined || two === undefined || one.size === 0 || two.size === 0)
    return a.trim().toLowerCase() === b.trim().toLowerCase();
  const [fewer, more] = one.size <= two.size ? [one, two] : [two, one];
  return (
    [...fewer].every((word) => more.has(word)) && [...more].every((word) => fewer.has(word) || !ANOTHER.test(word))
  );
}
