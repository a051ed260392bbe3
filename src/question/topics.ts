import type { Concept, Lexicon } from "../domain/lexicon.js";
import type { Topic } from "../domain/question.js";
import type { Term } from "../text/analyse.js";
import { analyse, termsOf } from "../text/analyse.js";
import { conceptIndex, findConcepts, namesOf } from "./concept-index.js";
import { expand } from "./expand.js";
import { wordTopics } from "./word-topics.js";

/** So many topics at most are searched for; the first ones of the question. */
const MOST_TOPICS = 24;
export const INTERVENTIONS: readonly Topic["kind"][] = ["drug", "procedure", "test"];

/** The text with these spans blank. */
export function masked(text: string, spans: readonly Pick<Placed, "start" | "end">[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
}

interface Placed {
  readonly topic: Topic;
  readonly start: number;
  readonly end: number;
}

export function topicsOf(
  text: string,
  lexicon: Lexicon,
): { topics: Topic[]; compared: string[]; interventions: Placed[]; linked: boolean } {
  const terms = analyse(text);
  const mentions = findConcepts(
    conceptIndex(lexicon),
    terms.map(({ term }) => term),
  ).filter((mention) => !isOfTheOrgan(text, terms.slice(mention.start, mention.end), mention.concepts, lexicon));
  const placed: Placed[] = [];
  const add = (one: Placed) => {
    if (!placed.some(({ topic }) => topic.label === one.topic.label)) placed.push(one);
  };
  const addWords = (words: readonly Topic[], from: number) => {
    for (const topic of words) {
      const start = text.indexOf(topic.label, from);
      add({ topic, start, end: start + topic.label.length });
    }
  };
  let at = 0;
  let from = 0;
  for (const mention of mentions) {
    addWords(wordTopics(text, terms.slice(at, mention.start), terms[mention.start]), from);
    const concepts = mention.concepts.flatMap((id) => lexicon.concepts.get(id) ?? []);
    const start = terms[mention.start]?.start ?? from;
    from = terms[mention.end - 1]?.end ?? start;
    if (concepts.length > 0) add({ topic: conceptTopic(lexicon, concepts, text.slice(0, start)), start, end: from });
    at = mention.end;
  }
  addWords(wordTopics(text, terms.slice(at)), from);
  return {
    topics: placed.slice(0, MOST_TOPICS).map(({ topic }) => topic),
    compared: comparedIn(text, placed),
    linked: placed.some(
      (one, at) =>
        LINK.test(text.slice(one.end, placed[at + 1]?.start ?? one.end)) &&
        one.topic.kind !== "population" &&
        (placed[at + 1]?.topic.kind !== "population" || INTERVENTIONS.includes(one.topic.kind)),
    ),
    // A single word ("imaging") may be all that says what is asked.
    interventions: placed.filter(
      ({ topic, start, end }) =>
        INTERVENTIONS.includes(topic.kind) &&
        topic.names[0]?.concept !== undefined &&
        text.slice(start, end).includes(" "),
    ),
  };
}

/** "Pancreatic surgery" names the organ and not its inflammation, though "pancreatic" and "pancreatitis" have one stem. */
function isOfTheOrgan(text: string, terms: readonly Term[], ids: readonly string[], lexicon: Lexicon): boolean {
  const [only, ...more] = terms;
  if (only === undefined || more.length > 0) return false;
  if (!/(?<!it)ic$/iu.test(text.slice(only.start, only.end))) return false;
  const names = ids.flatMap((id) => {
    const concept = lexicon.concepts.get(id);
    return concept === undefined ? [] : namesOf(concept).filter((name) => termsOf(name).join(" ") === only.term);
  });
  return names.length > 0 && names.every((name) => /itis$/iu.test(name));
}

/** "Zinc for diarrhoea", "statins and diabetes": two things of which one is asked for the other's sake. */
const LINK = /^\s+(?:for|against|and|with|on|after)\s+(?:the\s+|a\s+)?$/iu;

/** What stands between two things that are set against one another. */
const AGAINST =
  /^[\s,]*(?:(?:is|are|was|were|be|any|much|as|good|effective|safe|well)\s+)*(?:or|vs\.?|versus|(?:as )?compared (?:with|to)|against|rather than|instead of|(?:better|worse|safer|superior|inferior|preferable|preferred|(?:more|less) \w+) (?:than|to)|as)[\s,]+(?:(?:the|a|an|to|use|give|with)\s+)*$|^\s?\/\s?$/iu;
const BETWEEN = /\b(?:between|compare|choose)\s+$/iu;
const BOTH = /^\s+(?:and|with|or)\s+$/iu;

/** The labels of neighbours that are set against one another, unless they are people. */
function comparedIn(text: string, placed: readonly Placed[]): string[] {
  const labels = new Set<string>();
  placed.forEach((one, at) => {
    const next = placed[at + 1];
    if (next === undefined || one.topic.kind === "population" || next.topic.kind === "population") return;
    const between = text.slice(one.end, next.start);
    if (!AGAINST.test(between) && !(BETWEEN.test(text.slice(0, one.start)) && BOTH.test(between))) return;
    labels.add(one.topic.label).add(next.topic.label);
  });
  // "artemether-lumefantrine versus …": what a hyphen joins stands on one side.
  placed.forEach((one, at) => {
    const next = placed[at + 1];
    if (next === undefined || text.slice(one.end, next.start) !== "-") return;
    if (labels.has(one.topic.label) || labels.has(next.topic.label)) labels.add(one.topic.label).add(next.topic.label);
  });
  return placed.flatMap(({ topic }) => (labels.has(topic.label) ? [topic.label] : []));
}

/** "After cardiac surgery", "during dialysis": a procedure so named is who is asked about, not what is to be done. */
const CIRCUMSTANCE =
  /\b(after|following|before|during|undergoing|post|in|awaiting)(\s+(the|an?|patients|people|adults|children|undergoing|having))*\s+$/iu;

function conceptTopic(lexicon: Lexicon, concepts: readonly Concept[], before: string): Topic {
  const [first] = concepts;
  const circumstance = first?.kind === "procedure" && CIRCUMSTANCE.test(before);
  return {
    label: first?.preferred ?? "",
    kind: circumstance ? "condition" : (first?.kind ?? "other"),
    names: concepts.flatMap((concept) => expand(lexicon, concept)),
    key: first !== undefined && first.kind !== "population" && first.kind !== "other",
    unsettled: concepts.some(({ mayMean }) => mayMean.length > 0),
  };
}
