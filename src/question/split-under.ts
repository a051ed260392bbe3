import { tellsOfOne } from "./told-patient.js";

/** A story of somebody, and behind its last stop what is asked. */
const STORY = /^(.+[.;])\s+([^.;]+)$/su;
const JOINT = /\s*[,;]\s*(?:and|but|also)\s+|\s+and\s+/giu;

const OPENS =
  "how|when|where|what|which|why|who|whether|can|could|should|shall|may|might|must|is|are|does|do|did|will|would|has|have";
/** What is asked of a drug by its name alone: "max days and max daily dose". */
const ASPECT =
  "max(?:imum|imal)?|min(?:imum)?|starting|initial|loading|maintenance|usual|daily|total|dose|doses|dosage|duration|interval|monitor\\w*|stor(?:e|ed|age|ing)|stop(?:ping)?|start|switch\\w*|taper\\w*|side[- ]effects?|contra-?indications?|interactions?";
const ASKS = new RegExp(`^(?:${OPENS}|${ASPECT})\\b`, "iu");
/** What a question is of, said once before a colon, a dash, or a comma that a question follows: "ibutilide: monitor how long, and can amiodarone follow". */
const SUBJECT = new RegExp(String.raw`^([^:?;,]{3,80}?)(?::|\s[-–—]|,(?=\s+(?:${OPENS})\b))\s+([^:]+)$`, "iu");
/** "Does X help, and is it safe": what the second points at is named in the first, and not before it. */
const NAMES_ANOTHER =
  /^(?:is|are|does|do|did|can|could|should|will|would|may)\s+(?!(?:it|they|this|these|there|i|we|you|he|she)\b)/iu;
const POINTS = /\b(?:it|its|they|their|them|this|these)\b/iu;
const ASKS_BY_A_WORD = new RegExp(`^(?:${OPENS})\\b`, "iu");
const SHORTEST = 2;

/** What each of several questions says, where all that a joint parts ask; nothing where one does not. */
function each(asked: string, opens: RegExp, shortest: number): readonly string[] {
  const all = asked
    .replace(/[\s?]+$/u, "")
    .split(JOINT)
    .map((one) => one.trim());
  return all.length > 1 && all.every((one) => opens.test(one) && one.split(/\s+/u).length >= shortest) ? all : [];
}

/**
 * The questions of a text that says once, before them, what or whom they are of: a subject before a colon or a dash, or the story of one person. Each is read with that. None where what
 * stands behind does not part into questions.
 */
export function splitUnder(text: string): readonly { readonly text: string; readonly readAs: string }[] {
  const plain = text.trim();
  const [, story, last] = STORY.exec(plain) ?? [];
  if (story !== undefined && last !== undefined && tellsOfOne(story))
    return each(last, ASKS_BY_A_WORD, SHORTEST + 1).map((one) => ({ text: `${one}?`, readAs: `${story} ${one}?` }));
  const [, subject, behind] = SUBJECT.exec(plain) ?? [];
  if (subject === undefined || behind === undefined || ASKS_BY_A_WORD.test(subject) || /^in\b/iu.test(subject))
    return [];
  const [first, ...rest] = each(behind, ASKS, SHORTEST);
  if (first === undefined || (NAMES_ANOTHER.test(first) && rest.some((one) => POINTS.test(one)))) return [];
  return [first, ...rest].map((one) => ({ text: one, readAs: `${subject}: ${one}?` }));
}
