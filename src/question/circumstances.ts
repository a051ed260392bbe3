/** Words of a question that tells of one person rather than of people. */
const OF_A_PERSON =
  /\b(my (patient|client|resident|mother|mum|mom|father|dad|son|daughter|wife|husband|child|baby)|this patient|\d{1,3}[- ]?(year|yr|y)s?[- ]?old|\d{1,3} ?(yo|y\/o)|dob|d\.o\.b|mrn|nhs (no|number)|born on)\b|\bnhs\b[\s:#.]*\d{3}|\b\d{2}[mf]\b|\b(?:mr|mrs|miss)\b\.? [\p{L}]{2,}|^(?:pt|patient)\b(?! (?:education|safety|satisfaction|controlled|reported|outcomes?|preferences?|information|blood|care|centred|centered)\b)(?=.*\b(?:he|she|his|her|has|is)\b)/iu;

/** A title before a name. MS is a disease, and the case of letters tells the two apart. */
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|mr|mrs)\b\.? \p{Lu}/u;

/** Words by which something is happening now. */
const NOW =
  /\b(right now|at this moment|just (now|collapsed|swallowed|took|fainted)|(\d+|a few|some) ?min(ute)?s? ago|peri-?arrest|crashing|(is|pt|patient) arresting|now(?=\s*[!?.]*$)|(?:call|ring|dial|need) (911|999|112|an ambulance)|emergency now|what (do|should|can) (i|we) do|what now|what next|urgent(ly)?|is dying|am dying)\b|\b(help|please help|help me|help us)\s*[!.?]*$|!{2,}/iu;
const GRAVE =
  /\b(chest pain|not breathing|isn('|’)?t breathing|can('|’)?t breathe|cannot breathe|turning blue|blue lips|unconscious|unresponsive|won('|’)?t wake|collaps\w+|seizing|convuls\w+|fitting|anaphyla\w+|throat (is )?(closing|swelling)|overdos\w+|poison\w*|swallowed|ingested|tension pneumothorax|status epilepticus|crashing|peri-?arrest|arresting|bleeding|haemorrhag\w+|hemorrhag\w+|choking|suicid\w+|kill (myself|himself|herself)|stroke|heart attack|cardiac arrest|no pulse|snake ?bite|bitten by (?:a |an )?(?:snake|viper|cobra|adder)|drowsy|stridor|electrocut\w+|drown\w+)\b|\b(took|taken|ate|drank|given|had) (far |way )?(too (many|much)|a whole|the whole|all (of )?(my|his|her|the))\b/iu;
/** What somebody tells of a person in danger, now or just before, without a word of haste. */
const IN_DANGER =
  /\b(?:kill (?:myself|himself|herself|themselves)|end my life|want(?:s|ed)? to die|(?:i|he|she) (?:am|is|feels?) suicidal|(?:am|is) going to (?:hang|overdose))\b|\b(?:he|she|they|i|we|baby|child|son|daughter|wife|husband|mum|mom|mother|dad|father|friend|patient|pt|man|woman|somebody|someone)(?:['’]s| is|['’]m| am| are| has| have|['’]ve)?(?: just| now| suddenly| got| been)? (?:not breathing|stopped breathing|isn['’]?t breathing|can['’]?t breathe|cannot breathe|unconscious|unresponsive|choking|seizing|fitting|having a (?:seizure|fit|stroke|heart attack)|turn(?:ing|ed) blue|bleeding (?:heavily|badly|a lot|out)|collapsed|poisoned|(?:swallowed|ingested|drank|drunk|eaten|ate) (?!(?:a |the )?(?:meal|water|food|breakfast|dinner|lunch|capsule study)))\b|\b(?:and|,) (?:is )?not breathing\b|\b(?:took|taken|swallowed|ate|had) (?:about |over |nearly |all )?(?:[2-9]\d|1[2-9]|\d{3,}) (?:[\p{L}-]+ ){0,2}(?:tablets?|pills?|capsules?)\b|\b(?:took|taken|swallowed) (?:about |over |nearly )?(?:[2-9]\d|1[2-9]|\d{3,}) (?:of (?:my|his|her|the) )?(?!(?:mg|g|mcg|µg|ml|units?|iu|minutes?|min|hours?|hrs?|h|days?|weeks?|months?|years?|of|patients|participants|people|more|percent)\b)[\p{L}-]{4,}|(?:^|[,;.] ?)(?:i |he |she )?(?:can['’]?t|cannot) breathe\b|\b(?:lips?|tongue|throat|face)(?: is| are)? swelling\b|\bmy chest (?:hurts|is (?:tight|crushing)|feels (?:tight|heavy))|\b(?:i|he|she) (?:have|has|am having|is having|['’]ve got|['’]s got) (?:\p{L}+ )?chest pain\b.*\b(?:arm|jaw|sweat\w*|breath\w*)\b/iu;
/** What a clinician tells of somebody who is in danger: it asks for the next step or an amount, and is no question on studies. */
const AT_THE_BEDSIDE =
  /\bK\+? ?(?:of |is |= ?)?(?:[6-9]\.\d|[7-9])\b.*\b(?:wide|QRS|peaked|ECG|EKG|arrhythmi\w+|brady\w*)\b|\b(?:status epilepticus|anaphyla\w+|cardiac arrest|VF arrest|tension pneumothorax|eclamptic (?:fit|seizure))\b.*\b(?:next (?:drug|step)|failed|what now|still (?:fitting|seizing)|now|\d+(?:\.\d+)? ?kg)\b|\b(?:unconscious|unresponsive)\b.{0,20}\b(?:hypo|hypoglyc\w+)\b|\b(?:hypo|hypoglyc\w+)\b.{0,20}\b(?:unconscious|unresponsive)\b|\b(?:extravasat\w+)\b.*\bwhat (?:now|next|do)\b/iu;
/** What needs help at once, in whomever it is … */
const CRITICAL =
  /\b(?:anaphyla\w+|status epilepticus|cardiac arrest|peri-?arrest|unconscious|unresponsive|stridor|extravasat\w+|(?:leak|infiltrat)(?:ed|ing) (?:out |into |under |outside )|swallowed|ingested|overdos\w+|snake ?bite|chest pain|sine wave|(?:wide|broad)(?:ened|ening)? QRS|torsades?|pulseless)\b/iu;
/** … where somebody is told of, or what was tried. */
const IN_SOMEBODY =
  /\b\d{1,3}\s?(?:kg|yo|y\/o|[MF])\b|\b\d{1,3}[\s-]?(?:y|yrs?|years?|mo|months?|weeks?)(?:[\s-](?:old|of age))\b|\b(?:he|she|him|her|(?:my|this|the) (?:patient|child|baby)|pt)\b|^(?:pt|patient)\b|\bfailed\b|\bnot (?:working|responding|settling)\b|\bno (?:iv|i\.v\.|intravenous|venous) access\b|\bwhat now\b|\bwhat (?:do|should|can) (?:i|we) do\b|\bnow (?:has |having |with |in )?(?:chest pain|seizing|fitting|unconscious|collaps\w+)\b|\bK\+? ?(?:of |is |= ?)?(?:[7-9]|6\.[5-9])\b/iu;

/** What is told of the past, or asked of people, is no emergency. */
const NOT_NOW =
  /\b(?:last (?:year|month|week)|years? ago|months? ago|weeks? ago|history of|previously|in \d{4}|trial|study|studies|participants)\b/iu;
/** The cry for help in a question, which is not what it asks. */
const CRY =
  /[\s,;:.!?-]*\b(?:right now|at this moment|(?:please )?help( me| us)?(?=\s*[!.?]*$)|(?:call|ring|dial|need) (?:911|999|112|an ambulance)|emergency now|what (?:do|should|can) (?:i|we) do|urgent(?:ly)?|(?:\d+|a few|some) ?min(?:ute)?s? ago|(?:(?:patient|pt) (?:is )?)?crashing)\b[\s!.?]*/giu;

/** Whether a question tells of one person, so that it may name who that is. */
export function tellsOfAPerson(text: string): boolean {
  return OF_A_PERSON.test(text) || TITLED.test(text);
}

/** Whether a question sounds as if somebody needed help at once. */
export function soundsLikeAnEmergency(text: string): boolean {
  if (NOW.test(text) && GRAVE.test(text)) return true;
  if (NOT_NOW.test(text)) return false;
  return IN_DANGER.test(text) || AT_THE_BEDSIDE.test(text) || (CRITICAL.test(text) && IN_SOMEBODY.test(text));
}

/** The question without the cry for help; as it is where nothing else is left of it. */
export function withoutCry(text: string): string {
  const left = text.replace(CRY, " ").trim();
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
}
