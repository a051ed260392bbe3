import { namesSomething } from "../../answer/gaps/gaps.js";
import type { Phrase, Question, Topic } from "../../domain/question.js";
import { TIERS } from "../../domain/tier.js";
import type { Library } from "../../ports/library.js";
import { termsOf } from "../../text/analyse.js";

/** A run of words that so many publications print as one is a name that is counted whole. */
const PRINTED = 3;
/** Words of a name, at most, and names that are looked for in one question. */
const LONGEST = 4;
const MOST_TRIED = 12;

/** Words of a question that stand beside one another, as one thing to count. */
interface Run {
  readonly label: string;
  readonly phrases: readonly Phrase[];
}

/**
 * The question with its plain words told together where they stand together in it and the library prints them so: who lacks "blood loss" is told of blood
 * loss, and not of blood and of loss, which are named everywhere. For counting alone; what is looked for stays as it was.
 */
export async function withNamesCounted(library: Library, question: Question): Promise<Question> {
  const { topics } = question;
  const told: Topic[] = [];
  let tried = 0;
  for (let at = 0; at < topics.length;) {
    let taken = 1;
    let held = false;
    for (let length = Math.min(LONGEST, topics.length - at); length > 0 && !held; length--) {
      const parts = topics.slice(at, at + length);
      const run = length > 1 ? runOf(question, parts) : halfOf(question, parts);
      if (run === undefined || ++tried > MOST_TRIED || !(await isPrinted(library, run))) continue;
      told.push(joined(run, parts));
      [held, taken] = [true, length];
    }
    const [first] = topics.slice(at, at + 1);
    if (!held && first !== undefined && !isAdjective(question, first, topics[at + 1])) told.push(first);
    at += taken;
  }
  return told.length === 0 ? question : { ...question, topics: told };
}

/** Words that are no subject of their own and complete a name: "heart rate", "adverse events". */
const AFTER =
  "rates?|levels?|scores?|time|index|ratio|counts?|volume|mass|output|survival|sensitivity|prophylaxis|monitoring|interventions?|screening|training|therapy|control";
const BEFORE = "adverse|side";
const MAY_COMPLETE = new RegExp(`(?:${BEFORE})[ -]|[ -](?:${AFTER})`, "iu");

/** A plain word with the one beside it that completes its name and is not looked for. */
function halfOf({ text }: Question, parts: readonly Topic[]): Run | undefined {
  const [topic] = parts;
  if (topic === undefined || !MAY_COMPLETE.test(text) || wordsOf(topic) === undefined) return undefined;
  const own = escaped(topic.label);
  const label = found(text, `(?:(?:${BEFORE})[ -]${own}|${own}[ -](?:${AFTER}))`);
  return label === undefined ? undefined : { label, phrases: [termsOf(label)] };
}

/** Endings of words that only say of what kind the next one is. */
const OF_A_KIND = /(?:iou?ral|ical|ional|ular|erial|oscopic|ental)$/iu;

/** Whether a plain word only says of what kind the one after it is: what lacks "behavioural" lacks nothing that can be told. */
function isAdjective({ text }: Question, topic: Topic, next: Topic | undefined): boolean {
  if (topic.kind !== "word" || !OF_A_KIND.test(topic.label) || next === undefined) return false;
  return text.toLowerCase().includes(`${topic.label} ${next.label}`.toLowerCase());
}

/** The words as they stand in the question, beside one another or two of them with "of" between; nothing where they do not, or one is no plain word. */
function runOf(question: Question, parts: readonly Topic[]): Run | undefined {
  const { text } = question;
  const phrases = parts.map(wordsOf);
  if (phrases.some((phrase) => phrase === undefined)) return beforeAConcept(question, parts);
  const labels = parts.map(({ label }) => label);
  const [first = [], second = [], ...more] = phrases.map((phrase) => phrase ?? []);
  const beside = standsIn(text, labels.join(" ")) ? found(text, labels.map(escaped).join("[ -]")) : undefined;
  const isPair = more.length === 0;
  if (beside !== undefined)
    return {
      label: beside,
      phrases: [[...first, ...second, ...more.flat()], ...(isPair ? [[...second, "of", ...first]] : [])],
    };
  const inOf = isPair && standsIn(text, labels.join(" of "));
  const of = inOf ? found(text, labels.map(escaped).join(" of ")) : undefined;
  return of === undefined
    ? undefined
    : {
        label: of,
        phrases: [
          [...first, "of", ...second],
          [...second, ...first],
        ],
      };
}

/** The index terms of a plain word, or of words that are one already, that name something. */
function wordsOf(topic: Topic): Phrase | undefined {
  const [name, ...others] = topic.names;
  if (topic.kind !== "word" || others.length > 0 || !namesSomething(topic)) return undefined;
  return name?.allOf.length === 1 && name.allOf[0]?.length === 1 ? name.allOf[0][0] : undefined;
}

/** A plain word right before a concept that is named by one word ("Kegel exercises", "perinatal depression"): together one name. */
function beforeAConcept({ text }: Question, [first, second, ...more]: readonly Topic[]): Run | undefined {
  const own = first === undefined ? undefined : wordsOf(first);
  if (first === undefined || second === undefined || own === undefined || more.length > 0) return undefined;
  const label = found(text, `${escaped(first.label)}[ -][\\p{L}]+`);
  const next = label === undefined ? undefined : termsOf(label).at(-1);
  const isIt = second.names.some(({ allOf }) =>
    allOf.some((phrases) => phrases.some(([term, ...rest]) => rest.length === 0 && term === next)),
  );
  return label === undefined || !isIt ? undefined : { label, phrases: [termsOf(label)] };
}

/** Whether a text has these words beside one another, be it within others: to look for whole words is slower. */
function standsIn(text: string, words: string): boolean {
  return text.toLowerCase().replaceAll("-", " ").includes(words.toLowerCase().replaceAll("-", " "));
}

/** Where a text has what a pattern says, as whole words. */
function found(text: string, pattern: string): string | undefined {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?!\\p{L})`, "iu").exec(text)?.[0];
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

async function isPrinted(library: Library, { phrases }: Run): Promise<boolean> {
  let printed = 0;
  for (const tier of TIERS) printed += printed >= PRINTED ? 0 : (await library.naming(tier, phrases)).length;
  return printed >= PRINTED;
}

function joined({ label, phrases }: Run, parts: readonly Topic[]): Topic {
  return {
    label,
    kind: "word",
    key: parts.some(({ key }) => key),
    unsettled: false,
    names: [{ label, relation: "same", allOf: [phrases] }],
  };
}
