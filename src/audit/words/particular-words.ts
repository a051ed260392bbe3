import type { Topic } from "../../domain/question.js";

/** Words on the evidence itself or that only lead, which say nothing of its matter. */
const ABOUT_EVIDENCE =
  /^(?:evidence|trials?|stud(?:y|ies)|data|guidelines?|reviews?|research|literature|publications?|direct\w*|specific\w*|available|good|strong|weak|high|low|quality|randomi[sz]ed|controlled|clinical|provided|existing|published|robust|current\w*|large|formal|recent\w*|human|support\w*|treat\w*|use[ds]?|using|efficacy|effective\w*|safety|benefits?|management|managing|roles?|effects?|impact|value|place|question|topic|matter|point|need|exists?|found)$/iu;
const JOINS = /^(?:of|in|for|with|without|to|and|or|is|are|was|were|on|that|by|from|as|than|has|have|which|who)$/iu;

/**
 * Plain words that a claim is on, and those that narrow the concept right behind them ("alternating paracetamol and ibuprofen", "intermittent fasting in asthma"): what only
 * names the concept is not yet about that.
 */
export function particularWords(words: string, topics: readonly Topic[]): Topic[] {
  return topics.filter((topic, at) => {
    // "St John's wort in depression": without it, what names depression is on something else.
    if (topic.kind === "word" && topic.key && !ABOUT_EVIDENCE.test(topic.label)) return true;
    const next = topics[at + 1];
    if (topic.kind !== "word" || next === undefined || next.kind === "word" || ABOUT_EVIDENCE.test(topic.label))
      return false;
    const place = words.toLowerCase().indexOf(`${topic.label.toLowerCase()} `);
    if (place < 0) return false;
    const [following = ""] = words.slice(place + topic.label.length + 1).split(/\s/u);
    return /^\p{L}/u.test(following) && !JOINS.test(following);
  });
}
