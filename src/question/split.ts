import { sentences } from "../text/sentences.js";
import { saysOfSubject, withSubject } from "./inherit-subject.js";
import { asksByItself, opensAQuestion, opensAnother, withoutLeadIn } from "./question-openers.js";
import { splitUnder } from "./split-under.js";

/** One of several questions that were asked together. */
export interface QuestionPart {
  /** Its own words, as asked. */
  readonly text: string;
  /** The same with what it takes from the one before: "is it safe in pregnancy" is read as "Is diltiazem safe in pregnancy?". */
  readonly readAs: string;
}

/** More questions than these are not told apart: what is beyond stays with the last of them. */
export const MOST_PARTS = 5;

/** Where another question may begin within a sentence. Not at "or": "should I give A or should I give B" is one question. */
const JOINT = /(?:\s*[,;]\s*(?:(?:and|but)\s+)?|\s+(?:and|but)\s+)(?:(?:if so|if not|then|also),?\s+)?/giu;

/**
 * Tells questions apart that are asked in one text, each with its subject. A text that asks one thing comes back as one part with its own words, and so
 * does one whose parts cannot be told: one answer to two questions is better than two answers to half a question.
 */
export function splitQuestion(text: string): readonly [QuestionPart, ...QuestionPart[]] {
  const whole = [{ text, readAs: text }] as const;
  const [one, ...others] = eachAsked(text);
  if (one !== undefined && others.length > 0) return [one, ...others];
  const [first, ...more] = splitUnder(text);
  if (first !== undefined && more.length > 0 && more.length < MOST_PARTS) return [first, ...more];
  const own = withContext(sentences(text).map(({ start, end }) => text.slice(start, end))).flatMap(withinSentence);
  const kept = own.length <= MOST_PARTS ? own : [...own.slice(0, MOST_PARTS - 1), own.slice(MOST_PARTS - 1).join(" ")];
  const parts: QuestionPart[] = [];
  for (const words of kept) {
    const readAs = withSubject(words, parts.at(-1)?.readAs);
    if (readAs === undefined) return whole;
    if (!parts.some((part) => part.readAs.toLowerCase() === readAs.toLowerCase())) parts.push({ text: words, readAs });
  }
  const [head, ...rest] = parts;
  return head === undefined || rest.length === 0 ? whole : [head, ...rest];
}

/** "A or B for C, do they do anything", "does either A or B help C": each is asked by itself, not one against the other. */
const OF_EITHER: readonly RegExp[] = [
  /^(?<one>[^,;:?]+?) (?:or|and) (?<other>[^,;:?]+?) (?<aim>(?:for|in|against) [^,;:?]+?)\s*[,;:–—-]+\s*(?:do|does|will|can) (?:they|either|any)(?: of them)? (?:do|work|help|have)\b[^?]*\??$/iu,
  /^(?:does|do|can|will) either (?<one>[^,;:?]+?) or (?<other>[^,;:?]+?) (?<aim>(?:help|work|reduce|improve|prevent|relieve|treat)\b[^?]*)\??$/iu,
];
/** "Do I need to check A, B and C": three things or more that are looked for one by one. */
const LOOKED_FOR =
  /^(?<before>.*\b(?:check(?:ed)?(?: for)?|screen(?:ed)?(?: for)?|test(?:ed)?(?: for)?|look for)) (?<items>[^,;:?]+(?:, [^,;:?]+)+,? (?:and|or) [^,;:?]+)\?*$/iu;
const LONGEST_ITEM = 4;

/** The questions of a list each member of which is asked by itself; none where it is no such list. */
function eachAsked(text: string): readonly QuestionPart[] {
  const plain = text.trim();
  for (const pattern of OF_EITHER) {
    const { one, other, aim } = pattern.exec(plain)?.groups ?? {};
    if (one !== undefined && other !== undefined && aim !== undefined)
      return [one, other].map((tried) => {
        const readAs = /^(?:for|in|against)\b/iu.test(aim)
          ? `${tried.trim()} ${aim.trim()}`
          : `does ${tried.trim()} ${aim.trim()}?`;
        return { text: readAs, readAs };
      });
  }
  const { before, items } = LOOKED_FOR.exec(plain)?.groups ?? {};
  const each = items?.split(/, (?:and |or )?| (?:and|or) /u).map((item) => item.trim()) ?? [];
  if (before === undefined || each.length < 3 || each.some((item) => item.split(/\s+/u).length > LONGEST_ITEM))
    return [];
  return each.map((item) => ({ text: `${before} ${item}`, readAs: `${before} ${item}?` }));
}

/** Sentences that ask, those that only tell put to the one after them, or to the last. */
function withContext(all: readonly string[]): string[] {
  const asked: string[] = [];
  let told = "";
  for (const sentence of all) {
    const whole = told === "" ? sentence : `${told} ${sentence}`;
    const asks = /\?["”’)]*$/u.test(sentence) || opensAQuestion(sentence);
    told = asks ? "" : whole;
    if (asks) asked.push(whole);
  }
  const last = asked.pop();
  if (last === undefined) return [told];
  return [...asked, told === "" ? last : `${last} ${told}`];
}

/** The questions of one sentence: it is parted where what stands before and what follows each ask by themselves. */
function withinSentence(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const joint of sentence.matchAll(JOINT)) {
    const before = sentence.slice(from, joint.index);
    const start = joint.index + joint[0].length;
    const after = sentence.slice(start);
    const lonely = !/[\p{L}\p{N}]\W+[\p{L}\p{N}]/u.test(withoutLeadIn(after));
    if (lonely || !asksByItself(before) || !saysOfSubject(before) || !opensAnother(after, before)) continue;
    parts.push(before.trim());
    from = start;
  }
  return [...parts, sentence.slice(from).trim()];
}
