import type { Inherited } from "./claim.js";
import { plainClaim } from "./plain-claim.js";

/** Openings that stand for something said before. */
const BACKWARD =
  /^(?:it|its|they|their|them|this|these|those|that|such|he|she|his|her|the (?:condition|exact causes?(?! of)|disease|disorder|drug|medication|treatment|syndrome|infection|therapy|approach|agent|latter|former|patients?|(?:diagnosis|prognosis|symptoms?|pathogenesis|use)(?! of))|here|there(?! (?:is|are|was|were|exists?|remains?) .{0,80}?\b(?:on|of|for|about|that|in|between|from|with|to) \p{L}{3})|another|other (?:\w+ ){0,2}(?:options?|treatments?|causes?|symptoms?)|both|(?:treatment|diagnosis|symptoms|management|prevention|prognosis|causes|side effects|complications|dosage|dose)(?! (?:for|of|with|in)\b))\b/iu;
const BARE_VERB =
  /^(?:with|due to|is|are|was|were|can|may|might|must|should|could|has|have|had|will|would|does|do|includes?|causes?|leads?|leading|resulting|causing|requires?|needs?|need|not|avoid|take|use|start|give|monitor|consider|considering|identifying|addressing|recognizing|usually|typically|often|also|\p{L}{3,}ed (?:with|by|in|from|as|to|for|after|through))\b/iu;
const VERB =
  /\s(?:is|are|was|were|can|cannot|may|might|must|should|could|has|have|had|will|would|does|did|do|refers?|includes?|causes?|leads?|led|requires?|needs?|remain(?:s|ed)?|reduce[sd]?|increase[sd]?|decrease[sd]?|improve[sd]?|prevent(?:s|ed)?|lower(?:s|ed)?|raise[sd]?|slow(?:s|ed)?|shorten(?:s|ed)?|relieve[sd]?|worsen(?:s|ed)?|protect(?:s|ed)?|affect(?:s|ed)?|occur(?:s|red)?|involve[sd]?|works?|acts?|treats?|inhibit(?:s|ed)?|induce[sd]?|activate[sd]?|generate[sd]?|produce[sd]?|encode[sd]?|contains?|presents?|result(?:s|ed)?|help(?:s|ed)?|show(?:s|ed)?|failed|cure[sd]?|halve[sd]?)\s/iu;

/** "Patients with reduced kidney function": the word taken for a verb was none. */
const UNFINISHED =
  /(?:^|\s)(?:with|without|of|in|for|by|and|or|the|an?|to|from|on|at|not|more|most|very|that|which|who)$/iu;

/** Words that name no matter. */
const NOBODY =
  /^(?:you|we|i|he|she|one|people|patients|doctors?|clinicians?|physicians?|some|many|most|more|nothing|everyone)\b/iu;

/** Longer subjects than this are clauses of their own. Words. */
const LONGEST = 9;

/** Headings that say what part of a matter follows, not what the matter is. */
const FACET_HEADING =
  /^(?:from the \w+|definitions?|causes?|symptoms?|diagnos[ie]s|treatments?|treatment options|management|prognosis|prevention|overview|introduction|summary|conclusions?|background|key points?|dos(?:e|age|ing)|side effects?|challenges|future directions|clinical features|references|evidence|recommendations?|risk factors?|complications?|monitoring|mechanism(?: of action)?|warnings?|interactions?|risks?|harms?|safety|uses?|benefits?|precautions|contraindications|pregnancy|(?:how it )?works?|stopping|other|notes?|discussion|results|methods|and|of|the|for|in|&|\s)+$/iu;

/** Whether a heading says only what part of a matter follows. */
export function isFacetHeading(heading: string): boolean {
  return FACET_HEADING.test(heading);
}

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
    UNFINISHED.test(subject)
    ? undefined
    : subject;
}

/** Words before "of", "for" or "in" that only say what part of a matter, or what kind of text, follows. */
const LEADING =
  /^(?:(?:an?|the|some|common|current|first-line|modern|practical|brief|short|new|safe|use of|what is|what are|how to|about|understanding|managing|treating|preventing|diagnosing|approach(?:es)? to|introduction to|guide to|overview of|summary of)\s+)+/iu;
const GENERIC =
  /^(?:(?:and|or|the|drug|medical|clinical|pharmacological|non-pharmacological)\s+|(?:anticoagulation|screening|vaccination|pharmacotherapy|medicines?|medications?|drugs?|treatments?|therap(?:y|ies)|management|diagnosis|prevention|prophylaxis|causes?|symptoms?|signs|features?|prognosis|options?|approach(?:es)?|guide|overview|summary|care|dos(?:e|es|ing|ages?)|advice|recommendations?|guidelines?|evidence|facts|use|role|risk factors?|complications?|monitoring|side effects?|pathogenesis|epidemiology|information|notes?)(?:\s+|,\s*|$))+$/iu;

/** "Migraine prophylaxis" and "asthma treatment" are on migraine and asthma. */
const TRAILING =
  /(?<=\p{L}{4})\s+(?:prophylaxis|prevention|treatment|management|therapy|guidelines?|overview|medications?)$/iu;

/** "Who can take it", "When should you stop?": a question on a matter that its headings name elsewhere. */
const ASKS =
  /^(?:who|what|when|why|how|where|which|can|should|is|does|do)\b.*\b(?:it|its|they|them|this|you|one)\b|^(?:who|when|why|where|which)\s|^what (?!(?:is|are|causes?)\s)|^how (?!(?:is|are|to)\s)|^(?:in|during|before|after|with|without)\s/iu;

/** The words of the headings above a claim that name its matter, the innermost first. */
export function headingSubject(section: readonly string[]): string | undefined {
  for (const heading of [...section].reverse()) {
    const words = matterOf(heading);
    if (words !== undefined) return words;
  }
  return undefined;
}

/**
 * What a title may be on, the likeliest first: "Talking therapies for low back pain" on what its words name as a whole, on "low back pain", on "talking
 * therapies"; "Iron deficiency and iron supplements in pregnancy" also on "iron deficiency".
 */
export function titleSubjects(title: string): string[] {
  const whole = headingSubject([title]);
  if (whole === undefined) return [];
  const [before = "", after] = whole.split(/\s(?:of|for|in|with)\s(?:the\s)?/iu);
  const sides = after === undefined ? [] : /\s(?:of|for|with)\s/iu.test(whole) ? [after, before] : [before, after];
  const pieces = [whole, ...sides].flatMap((one) => one.split(/\s(?:and|or)\s|,\s/iu));
  const plain = (words: string) => words.replace(/\s+screening$/iu, "").trim();
  return [...new Set([whole, ...sides, ...pieces, ...pieces.map(plain)])].filter((one) => /\p{L}{4}/u.test(one));
}

/** What a heading is on: "Asthma: an overview", "Managing asthma in children" and "Drugs for asthma" are on asthma. */
function matterOf(heading: string): string | undefined {
  const words = heading
    .replace(/^[\d.]+\s*/u, "")
    .replace(/\s?\([^()]*\)/gu, "")
    .replace(/[:?]\s*$/u, "")
    .trim();
  const [before = "", after] = words.split(/\s*[:–—]\s+/u);
  const main = after !== undefined && FACET_HEADING.test(before) ? after : before;
  if (main === "" || FACET_HEADING.test(main) || ASKS.test(main)) return undefined;
  const plain = main.replace(LEADING, "");
  const of = /^(.*?)\b(?:of|for|in|with)\s+(?:the\s+)?(.{3,60})$/iu.exec(plain);
  if (of !== null && GENERIC.test(`${of[1] ?? ""} `.trimStart())) return of[2];
  return FACET_HEADING.test(plain) ? undefined : plain.replace(TRAILING, "");
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
  return leans || BACKWARD.test(words) || BARE_VERB.test(words);
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
