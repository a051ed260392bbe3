import type { Question } from "../domain/question.js";
import { directionOf } from "../text/recommendation-direction.js";
import type { Candidate } from "./candidate.js";

/** Whether a claim puts something forward as a thing to do, or as safe to do. */
export function putsForward(words: string): boolean {
  return (
    !/\b(?:not|never|avoid\w*|against|contra-?indicated|no longer|stop\w*|risk|harm\w*|adverse|side effects?|unsafe|toxic\w*)\b/iu.test(
      words,
    ) &&
    /\b(?:treat\w*|options?|therap\w+|medications?|recommend\w*|should|consider\w*|use(?:d|ful)?|effective|first-line|essential|dos(?:e|es|ing)|mg|daily|safe(?:ly)?|(?:can|may) be (?:taken|given))\b/iu.test(
      words,
    )
  );
}

const AGAINST =
  /\b(?:should (?:not|never) be (?:used|given|offered)|is not recommended|are not recommended|advised? against|must not be (?:used|given)|(?:is|are) contra-?indicated)\b/iu;
const HARMS =
  /\b(?:may|can|could|will) (?:also )?(?:cause|result in|lead to) (?:\p{L}+ ){0,3}?(?:harm|injury|death|malformations?|birth defects|toxicity)\b/iu;
const CONTRAINDICATIONS = /\bcontra-?indications?\b/iu;

/** Whether a sentence, or the block it stands in, advises against something the claim names in it. */
export function againstIt({ text, block, named, about, publication }: Candidate, question: Question): boolean {
  const label = publication.tier === "label";
  // A label speaks of its own drug also where it does not name it.
  const naming = (at: number) => named[at] ?? (label ? about[at] : undefined);
  const doing = question.topics.some(
    ({ kind }, at) => (kind === "drug" || kind === "procedure") && naming(at)?.relation === "same",
  );
  if (!doing) return false;
  const whom = question.topics.flatMap(({ kind }, at) =>
    kind === "population" || kind === "condition" ? [named[at]] : [],
  );
  if (label && (CONTRAINDICATIONS.test(block.section.join(" ")) || HARMS.test(text)))
    return whom.length > 0 && whom.every((one) => one?.relation === "same" || one?.relation === "narrower");
  // Advice for other people than the claim's is none against it.
  if (whom.some((one, at) => one === undefined && kindAt(question, at) === "population")) return false;
  const direction =
    block.recommends ?? directionOf(text, { own: true, asked: false, numbered: false, concludes: false });
  return direction === "against" || AGAINST.test(text);
}

/** The kind of the topic at a place among the conditions and populations. */
function kindAt({ topics }: Question, at: number) {
  return topics.filter(({ kind }) => kind === "population" || kind === "condition")[at]?.kind;
}

const FORBIDS =
  /\b(?:contra-?indicated|contra-?indications?|avoid(?:ed|s)?|(?:should|must|may|can) (?:not|never)|cannot|do not|don['’]t|never|(?:is|are) not (?:recommended|advised|indicated|safe)|advised? against|unsafe|no longer recommended)\b/iu;

/** Whether a claim forbids what the sentence does not, or the other way round; what a sentence on harms says bears a warning out. */
export function forbidsAlone(words: string, { text, block }: Candidate): boolean {
  const [said, found] = [FORBIDS.test(words), FORBIDS.test(text) || block.recommends === "against"];
  return said !== found && !(said && /\b(?:harm\w*|risk|adverse|toxic\w*|malformations?|death|fatal)\b/iu.test(text));
}
