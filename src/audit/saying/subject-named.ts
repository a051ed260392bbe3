import type { Publication } from "../../domain/publication.js";
import { termsOf } from "../../text/analyse.js";
import { readOnce } from "../../text/read-once.js";
import { isStopWord } from "../../text/stop-words.js";
import { wordsName } from "../words/words-name.js";
import type { Candidate } from "../candidate.js";
import type { Topic } from "../../domain/question.js";

/** A sentence names a subject when it or its title holds this share of the subject's words. */
const MOST_OF_IT = 0.5;

/**
 * Whether a sentence, or the title of where it stands, names what a claim is about: most of its words, or by another name the concept
 * that it is. What says the same of something else bears out nothing. True of a subject without a word of its own.
 */
export function namesSubject(
  subject: string,
  { text, publication, named, about }: Pick<Candidate, "text" | "publication" | "named" | "about">,
  topics: readonly Topic[],
): boolean {
  const words = wordsOf(subject);
  if (words.length === 0) return true;
  const titled = titleTerms(publication);
  const held = new Set(termsOf(text));
  if (words.filter((word) => held.has(word) || titled.has(word)).length / words.length >= MOST_OF_IT) return true;
  return topics.some(
    (topic, at) => topic.kind !== "word" && (named[at] ?? about[at]) !== undefined && wordsName(subject, topic),
  );
}

const wordsOf = readOnce((subject: string) => [...new Set(termsOf(subject).filter((term) => !isStopWord(term)))]);

const titles = new WeakMap<Publication, ReadonlySet<string>>();

/** The terms of what a publication says that it is about, read once for all its sentences. */
function titleTerms(publication: Publication): ReadonlySet<string> {
  const held = titles.get(publication) ?? new Set(termsOf(`${publication.title} . ${publication.about ?? ""}`));
  titles.set(publication, held);
  return held;
}

/** Words of a subject that say no more than that something is used. */
const USED =
  /^(?:treatment|therapi?|us|supplement|intervent|administr|intak|dose|daili|oral|regular|high|low|drug|medic|the|earli)$/u;

/** Whether a sentence itself, whatever its title, names the whole of a subject: each of its words, or the concept that they make. */
export function namesWholly(
  subject: string,
  { text, named }: Pick<Candidate, "text" | "named">,
  topics: readonly Topic[],
): boolean {
  const held = new Set(termsOf(text));
  const ofTopics = topics.filter((topic, at) => {
    const relation = named[at]?.relation;
    return (
      (relation === "same" || relation === "narrower") && topic.kind !== "word" && wordsName(subject, topic, false)
    );
  });
  const told = new Set(
    ofTopics.flatMap(({ label, names }) => termsOf([label, ...names.map((one) => one.label)].join(" "))),
  );
  return termsOf(subject)
    .filter((term) => !isStopWord(term) && !USED.test(term))
    .every((term) => held.has(term) || told.has(term));
}

const BEFORE_BACKGROUND =
  /\b(?:(?:added|adding|add-on|addition|adjunct\w*|adjuvant)(?: therapy| treatment)? to|on top of|background(?: of)?|(?:in)?adequately controlled (?:on|with|by)|(?:not )?responding (?:adequately )?to|despite|failing|refractory to|uncontrolled (?:on|with|by))\s(?:[\p{L}-]+\s){0,2}?$/iu;

/** Whether a sentence names a subject only as what another treatment was added to: "dapagliflozin added to metformin". */
export function isBackground(subject: string, sentence: string): boolean {
  const [low, what] = [sentence.toLowerCase(), subject.toLowerCase()];
  const places: number[] = [];
  for (let at = low.indexOf(what); at >= 0; at = low.indexOf(what, at + what.length)) places.push(at);
  return places.length > 0 && places.every((at) => BEFORE_BACKGROUND.test(sentence.slice(0, at)));
}
