import type { Concept, Lexicon } from "../domain/lexicon.js";
import type { Question, Topic } from "../domain/question.js";
import { tidied } from "../text/identifying/identifying.js";
import { americanSpelling } from "../text/spelling.js";
import { namesOf } from "./concept-index.js";
import { looksLikeADrug } from "./inn-stems.js";

/** One thing that a query asks for, by every name it has; where `parts` is there, also by names of all its parts together. */
export interface LiveTerm {
  readonly label: string;
  readonly kind: Topic["kind"];
  /** Words and phrases of letters, figures and hyphens: safe in any query language between quotation marks. */
  readonly names: readonly string[];
  /** Headings of MeSH. */
  readonly headings: readonly string[];
  readonly parts: readonly (readonly (readonly string[])[])[];
  /** Whether the answer must be about it. */
  readonly key: boolean;
}

/** Names of one thing at most, the nearest first. */
const MOST_NAMES = 24;
const LONGEST_NAME = 80;

/** A name as it may stand between quotation marks in every query language: nothing but letters, figures, spaces and inner hyphens. */
export function safeName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/['’]s(?!\p{L})/gu, "s")
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, " ")
    .replace(/(?<![\p{L}\p{N}])-+|-+(?![\p{L}\p{N}])/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}

/** Words that are no name of anything: ages, doses, lone figures and letters. */
const NOTHING =
  /^(?:\d[\d.,\s-]*(?:years?|yrs?|yo|y|old|months?|weeks?|days?|hours?|mg|mcg|g|kg|ml|l|units?|iu|mmol|m|f)?(?:[\s-]*old)?|\p{L}|years?|old|aged|over|over 89|kg|mg|ml)$/iu;

const MEASURE =
  /(?<![\p{L}\d])[<>≤≥~]?\s?\d+(?:[.,]\d+)?(?:\s?[-–/]\s?\d+(?:[.,]\d+)?)*\s?-?(?:years?|yrs?|yo|y\/o|y|months?|weeks?|days?|hours?|h|mg|mcg|µg|μg|g|kg|ml|l|dl|units?|iu|mmol|mm|cm|%|mmhg|bpm|[MF])(?:\s?\/\s?(?:kg|day|d|l|dl|ml|h|min|m2|week))*(?:[\s-]*old)?(?![\p{L}\d])/giu;

/** What stood before something that tells who somebody is, and tells nothing without it. */
const LABELS =
  /(?<![\p{L}-])(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|mr|mrs|mx|dr|prof)(?![\p{L}-])\.?|(?:D\.?O\.?B\.?|date of birth|MRN|SSN|NHS (?:number|no)|(?:hospital|chart|record|account|policy|accession|case|passport) (?:number|no|ID)|health card|e-?mail|tel(?:ephone)?|phone|fax|Ref)(?![\p{L}-])\.?:?)/gu;

/** What led to something that is gone, at the end of a sentence: "flares in,?". */
const DANGLING = /(?:[\s,;:]+(?:in|for|of|with|and|by|to|from|at|on))*[\s,;:]*(?=[?.!]|$)/giu;

/** A question's text without ages, doses and values: services find texts by what they are about. */
export function withoutMeasures(text: string): string {
  return text.replace(MEASURE, " ").replace(/\s+/gu, " ").trim();
}

/** A question from which identifiers were taken, without the words that only labelled them ("DOB", "Mr"). */
export function withoutLabels(text: string): string {
  return tidied(text.replace(LABELS, " ")).replace(DANGLING, "");
}

/** Words that a question is put in and that no text is found by; the word list's own terms are never left out. */
const EVERYDAY = new Set(
  "once twice thrice daily weekly monthly times day days week weeks month months year years hour hours morning night start started starting stop stopped stopping switch switched continue continued change changed shorten shortens shortened rise rises rose risen fall falls fell raised interact interacts right relevant suggests suggest says say said ask asks asked tell know lives living lived admitted discharged referred history contact question name male female man men woman women farmer teacher worker mother father son daughter wife husband right wrong still also please thanks dear regards new old now safe indicated work help both".split(
    " ",
  ),
);

/** What a question asks for, term by term, in its own order. */
export function liveTerms(question: Question, lexicon: Lexicon): LiveTerm[] {
  return question.topics.flatMap((topic) =>
    topic.kind === "word" && EVERYDAY.has(topic.label.toLowerCase()) ? [] : (termOf(topic, lexicon) ?? []),
  );
}

function termOf(topic: Topic, lexicon: Lexicon): LiveTerm | undefined {
  const concepts = [
    ...new Set(topic.names.flatMap(({ concept, relation }) => (relation === "underlying" ? [] : (concept ?? [])))),
  ];
  const held = concepts.flatMap((id) => lexicon.concepts.get(id) ?? []);
  const names = unique(held.length === 0 ? [topic.label] : held.flatMap(namesOf));
  if (names.length === 0) return undefined;
  const drug = topic.kind === "word" && looksLikeADrug(topic.label);
  return {
    label: topic.label,
    kind: drug ? "drug" : topic.kind,
    names: names.slice(0, MOST_NAMES),
    headings: [...new Set(held.flatMap(headingsOf))].slice(0, MOST_NAMES),
    parts: held
      .map((concept) => partsOf(concept, lexicon))
      // Where the names of one part are all asked for by themselves, asking for it with another adds nothing.
      .filter((parts) => parts.length > 0 && !parts.some((part) => part.every((name) => names.includes(name))))
      .slice(0, 3),
    key: topic.key,
  };
}

/** "MeSH:Gout" among the provenance of a concept. A heading may hold a comma ("Fatty Acids, Omega-3"), and nothing else that a name may not. */
function headingsOf({ provenance }: Concept): string[] {
  return provenance.flatMap((one) => {
    const heading = /^MeSH:(.+)$/u.exec(one)?.[1];
    return heading === undefined || !/^[\p{L}\p{N}][\p{L}\p{N} ,-]{1,80}$/u.test(heading) ? [] : [heading];
  });
}

/** For "calcinosis in dermatomyositis": the names of calcinosis, and those of dermatomyositis. */
function partsOf({ allOf }: Concept, lexicon: Lexicon): string[][] {
  const parts = allOf.map((id) => {
    const part = lexicon.concepts.get(id);
    return part === undefined ? [] : unique(namesOf(part)).slice(0, 6);
  });
  return parts.some((part) => part.length === 0) ? [] : parts;
}

/** Safe names, each once whatever its case, with the American spelling of each beside it. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const safe = safeName(name);
    const spelled = safe.split(" ").map((word) => (/^[a-z]+$/u.test(word) ? americanSpelling(word) : word));
    for (const one of [safe, spelled.join(" ")])
      if (one !== "" && !NOTHING.test(one) && !seen.has(one.toLowerCase())) seen.set(one.toLowerCase(), one);
  }
  return [...seen.values()];
}
