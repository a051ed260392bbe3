/** Words of a question that tells of one person rather than of people. */
const OF_A_PERSON =
  /\b(my (patient|client|resident|mother|father|son|daughter|wife|husband|child|baby)|this patient|\d{1,3}[- ]?(year|yr|y)s?[- ]?old|\d{1,3} ?(yo|y\/o)|dob|d\.o\.b|mrn|nhs (no|number)|born on)\b/iu;

/** A title before a name. MS is a disease, and the case of letters tells the two apart. */
const TITLED = /\b(?:Mr|Mrs|Ms|Miss|mr|mrs)\b\.? \p{Lu}/u;

/** Words by which something is happening now. */
const NOW =
  /\b(right now|at this moment|just (now|collapsed|swallowed|took|fainted)|help( me)?[!.]*$|call (911|999|112)|emergency now)\b/iu;
const GRAVE =
  /\b(chest pain|not breathing|can('|’)?t breathe|cannot breathe|unconscious|unresponsive|collaps\w+|seizing|anaphyla\w+|overdos\w+|swallowed|bleeding|choking|suicid\w+|stroke|cardiac arrest|no pulse)\b/iu;

/** Whether a question tells of one person, so that it may name who that is. */
export function tellsOfAPerson(text: string): boolean {
  return OF_A_PERSON.test(text) || TITLED.test(text);
}

/** Whether a question sounds as if somebody needed help at once. */
export function soundsLikeAnEmergency(text: string): boolean {
  return NOW.test(text) && GRAVE.test(text);
}
