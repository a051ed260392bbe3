import type { Inherited } from "./claim.js";
import { plainClaim } from "./plain-claim.js";

/** Openings that stand for something said before. */
const BACKWARD =
  /^(?:it|its|they|their|them|this|these|those|that|such|he|she|his|her|the (?:condition|exact causes?(?! of)|disease|disorder|drug|medication|treatment|syndrome|infection|therapy|approach|agent|latter|former|patients?|(?:diagnosis|prognosis|symptoms?|pathogenesis|use)(?! of))|doing so|here|there(?! (?:is|are|was|were|exists?|remains?) .{0,80}?\b(?:on|of|for|about|that|in|between|from|with|to) \p{L}{3})|another|other (?:\w+ ){0,2}(?:options?|treatments?|causes?|symptoms?)|both|(?:treatment|diagnosis|symptoms|management|prevention|prognosis|causes|side effects|complications|dosage|dose)(?! (?:for|of|with|in)\b))\b/iu;
const BARE_VERB =
  /^(?:with|due to|is|are|was|were|can|may|might|must|should|could|has|have|had|will|would|does|do|includes?|causes?|leads?|leading|resulting|causing|requires?|needs?|need|not|avoid|take|use|start|give|monitor|consider|considering|identifying|addressing|recognizing|usually|typically|often|also|\p{L}{3,}ed (?:with|by|in|from|as|to|for|after|through))\b/iu;
/** "It makes no difference whether", "Should a rash appear, stop", "Compared with placebo, it …": nothing stands for what was said before, or is left out, at the beginning. */
const STANDS_ALONE =
  /^(?:it (?:(?:doesn['’]t|does not) matter\b|makes (?:no difference|(?:good )?sense)\b|is (?:\p{L}+ )?(?:best|wise|sensible|vital|advisable|unclear|unknown|not (?:known|clear))\s(?:to|that|if|whether|for)\b)|should (?:an?|the|your|any|there|you|these|this) [^,]{3,60},|compared (?:with|to) [^,]{3,60},)/iu;
const VERB =
  /\s(?:is|are|was|were|can|cannot|may|might|must|should|could|has|have|had|will|would|does|did|do|refers?|includes?|causes?|leads?|led|requires?|needs?|remain(?:s|ed)?|reduce[sd]?|increase[sd]?|decrease[sd]?|improve[sd]?|prevent(?:s|ed)?|lower(?:s|ed)?|raise[sd]?|slow(?:s|ed)?|shorten(?:s|ed)?|relieve[sd]?|worsen(?:s|ed)?|protect(?:s|ed)?|affect(?:s|ed)?|occur(?:s|red)?|involve[sd]?|works?|acts?|treats?|inhibit(?:s|ed)?|induce[sd]?|activate[sd]?|generate[sd]?|produce[sd]?|encode[sd]?|contains?|presents?|result(?:s|ed)?|help(?:s|ed)?|show(?:s|ed)?|failed|cure[sd]?|halve[sd]?|ease[sd]?|brings?|brought|double[sd]?|blunt(?:s|ed)?)\s/iu;

/** "Patients with reduced kidney function": the word taken for a verb was none. */
const UNFINISHED =
  /(?:^|\s)(?:with|without|of|in|for|by|and|or|the|an?|to|from|on|at|not|more|most|very|that|which|who)$/iu;

/** Words that name no matter. */
const NOBODY =
  /^(?:you|we|i|he|she|one|people|patients|doctors?|clinicians?|physicians?|some|many|most|more|nothing|(?:every|any|no|some)(?:one|body)|those)\b/iu;

/** "In a trial of 50 patients it": what stands for something else names nothing. */
const STANDS_FOR = /\b(?:it|they|them|this|these|such|you|we|i)\b/iu;

/** Longer subjects than this are clauses of their own. Words. */
const LONGEST = 9;

/** The subject of a sentence: what stands before its verb, where that names something by itself. */
export function subjectOf(sentence: string): string | undefined {
  if (BACKWARD.test(sentence) || BARE_VERB.test(sentence)) return undefined;
  const rest = sentence
    .replace(/^(?:in|for|among|with|during|after|despite) [^,]{3,60}, /iu, "")
    .replace(
      /^(?:the (?:use|role|pathogenesis|treatment|management|diagnosis|prognosis|clinical features|symptoms|exact causes|causes) of |the |an? )/iu,
      "",
    );
  const verb = VERB.exec(rest);
  if (verb === null || verb.index === 0) return undefined;
  const subject = rest
    .slice(0, verb.index)
    .replace(/\s?\([^()]*\)/gu, "")
    .replace(
      /(?<!\b(?:therapies|treatments|drugs|medications|medicines|agents|options|factors|measures|interventions|approaches)),?\s(?:like|such as|including)\s.*$/iu,
      "",
    )
    // "Montelukast 5 mg once daily … It …": what is spoken of is the drug.
    .replace(/(?<=\p{L}{4})\s+\d[\d.,–-]*\s?(?:m?c?g|µg|mcg|mg|ml|iu|units?)\b.*$/iu, "")
    .trim();
  const words = subject.split(/\s+/u).length;
  return subject === "" ||
    words > LONGEST ||
    /[,;:|]/u.test(subject) ||
    NOBODY.test(subject) ||
    STANDS_FOR.test(subject) ||
    UNFINISHED.test(subject)
    ? undefined
    : subject;
}

/** "The full replacement dose", "the level": what is spoken of is still the drug. */
const ONLY_ITS =
  /^(?:(?:[\p{L}-]+\s){0,3}dos(?:e|age|ing)s?|(?:level|tablet|capsule|pill|patch|medicine|drug|test|result|effect|risk|benefit|difference)(?:e?s)?)$/iu;

/** Whether a subject names only a part of what is spoken of: "the dose", "the level". */
export function isPart(subject: string): boolean {
  return ONLY_ITS.test(subject);
}

/** What "which" stands for: the words after the last comma, verb or "such as" before it. */
export function nounBefore(clause: string): string | undefined {
  const words = plainClaim(clause);
  const cut = [...words.matchAll(NOUN_AFTER)].at(-1);
  const noun = words.slice(cut === undefined ? 0 : cut.index + cut[0].length).trim();
  return noun === "" || noun.split(/\s+/u).length > LONGEST ? undefined : noun;
}

const NOUN_AFTER =
  /,\s+(?:and\s+|or\s+)?|\b(?:such as|including|refers? to|is|are|was|were|by|with|may|can|involves?|involve|causes?|include|of)\s+/giu;

/** Whether a claim's words need a subject from elsewhere. */
export function needsSubject(words: string, leans: boolean): boolean {
  return leans || (!STANDS_ALONE.test(words) && (BACKWARD.test(words) || BARE_VERB.test(words)));
}

/** A claim in full: what it inherits, then its words, without the words that only pointed back. */
export function withInherited(words: string, inherits: readonly Inherited[]): string {
  if (inherits.length === 0) return words;
  const subjects = inherits.map(({ text }) => text).join(", ");
  const rest = words.replace(
    /^(?:(?:it|they)\s+|(?:this|these|those|that)\s+(?=(?:is|are|was|were|can|may|might|must|should|has|have|will|does|do)\b))/iu,
    "",
  );
  return `${subjects} ${rest}`;
}
