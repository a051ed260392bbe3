import { unframed } from "./title-matter.js";

/** Headings that say what part of a matter follows, not what the matter is. */
const FACET_HEADING =
  /^(?:from the \w+|definitions?|causes?|symptoms?|diagnos[ie]s|treatments?|treatment options|management|prognosis|prevention|overview|introduction|summary|conclusions?|background|key points?|dos(?:e|age|ing)|side effects?|challenges|future directions|clinical features|references|evidence|recommendations?|risk factors?|complications?|monitoring|mechanism(?: of action)?|warnings?|interactions?|overdose|missed doses?|risks?|harms?|safety|uses?|benefits?|precautions|contraindications|pregnancy|breast-?feeding|(?:how it )?works?|stopping|other|notes?|discussion|results|methods|and|of|the|for|in|&|\s)+$/iu;

/** Whether a heading says only what part of a matter follows. */
export function isFacetHeading(heading: string): boolean {
  return FACET_HEADING.test(heading);
}

/** Words before "of", "for" or "in" that only say what part of a matter, or what kind of text, follows. */
const LEADING =
  /^(?:(?:an?|the|some|common|current|first-line|modern|practical|brief|short|new|safe|use of|what is|what are|how to|about|understanding|managing|treating|preventing|diagnosing|approach(?:es)? to|introduction to|guide to|overview of|summary of)\s+)+/iu;
const GENERIC =
  /^(?:(?:and|or|the|drug|medical|clinical|pharmacological|non-pharmacological)\s+|(?:anticoagulation|screening|vaccination|pharmacotherapy|medicines?|medications?|drugs?|treatments?|therap(?:y|ies)|management|diagnosis|prevention|prophylaxis|causes?|symptoms?|signs|features?|prognosis|options?|approach(?:es)?|guide|overview|summary|care|dos(?:e|es|ing|ages?)|advice|recommendations?|guidelines?|evidence|facts|use|role|risk factors?|complications?|monitoring|side effects?|pathogenesis|epidemiology|information|notes?)(?:\s+|,\s*|$))+$/iu;

/** "Migraine prophylaxis" and "asthma treatment" are on migraine and asthma. */
const TRAILING =
  /(?<=\p{L}{4})\s+(?:prophylaxis|prevention|treatment|management|therapy|guidelines?|overview|medications?)$/iu;

/** "Who can take it", "Will I get headaches", "Putting it on": a question, or a part, of a matter that its headings name elsewhere. */
const ASKS =
  /^(?:who|what|when|why|how|where|which|can|could|should|will|would|may|must|is|are|does|do|have)\b.*\b(?:it|its|they|them|this|these|you|one|i|we|my|your)\b|^(?:you|i|we)\s|\b(?:it|them|they|these|this)\b|^(?:who|when|why|where|which)\s|^what (?!(?:is|are|causes?)\s)|^how (?!(?:is|are|to)\s)|^(?:in|during|before|after|with|without)\s/iu;

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
  const main = unframed(
    after !== undefined && (FACET_HEADING.test(before) || unframed(before) === "") ? after : before,
  );
  if (main === "" || FACET_HEADING.test(main) || ASKS.test(main)) return undefined;
  const plain = main.replace(LEADING, "");
  const of = /^(.*?)\b(?:of|for|in|with)\s+(?:the\s+)?(.{3,60})$/iu.exec(plain);
  if (of !== null && GENERIC.test(`${of[1] ?? ""} `.trimStart())) return of[2];
  return FACET_HEADING.test(plain) ? undefined : plain.replace(TRAILING, "");
}
