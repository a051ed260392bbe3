import type { Naming, Question, Topic } from "../domain/question.js";
import { directionOf } from "../text/recommendation-direction.js";
import type { Candidate } from "./candidate.js";
import { isPraise } from "./advised-against.js";

const REJECTS =
  /\b(?:recommend\w*|advi[sc]e[ds]?|advis\w+) against\b|\b(?:is|are) not (?:recommended|advised|indicated)\b|\bshould (?:not|never)\b|\bmust not\b/iu;
/** Words on the telling of a recommendation. */
const TELLING =
  /^(?:recommend\w*|against|advise[ds]?|advi[sc]e\w*|should|screened|screening|years?|aged?|ages|older|younger|people|persons?)$/iu;
const AGE =
  /\b(\d{1,3})(?=\s?(?:(?:–|-|to|or|and)\s?\d{1,3}\s)?(?:years?|or older|and older))|\bto (\d{1,3}) years?\b/giu;
/** A plain word of the claim must be named in so many of all cases. */
const MOST = 0.6;

/** Whether a guideline recommends, for the same people, what a claim says is not recommended. */
export function recommendsIt(words: string, candidate: Candidate, { topics }: Question): boolean {
  const { publication, text, named, about } = candidate;
  if (publication.tier !== "guideline" || !REJECTS.test(words)) return false;
  const direction =
    candidate.block.recommends ?? directionOf(text, { own: true, asked: false, numbered: false, concludes: false });
  if (direction !== "for" || !sameAges(words, text)) return false;
  const is = (one: Naming | undefined) => one?.relation === "same" || one?.relation === "narrower";
  const met = (topic: Topic, at: number) => is(named[at]) || (topic.kind !== "drug" && is(about[at]));
  const plain = topics.filter(({ kind, label }) => kind === "word" && !TELLING.test(label) && !isPraise(label));
  const concepts = topics.filter(({ kind }) => kind !== "word");
  const isMet = (topic: Topic) => met(topic, topics.indexOf(topic));
  // A test that is advised must be named as such: "screening" is no word among others.
  if (/\bscreen/iu.test(words) !== /\bscreen/iu.test(text)) return false;
  return concepts.length > 0 && concepts.every(isMet) && plain.filter(isMet).length >= plain.length * MOST;
}

/** Whether two texts are on people of the same ages; "adults" are those from 18 on. */
function sameAges(claim: string, source: string): boolean {
  const ages = (text: string) =>
    [...text.matchAll(AGE)].map(([, first, second]) => first ?? second ?? "").sort((a, b) => Number(a) - Number(b));
  const [said, found] = [ages(claim), ages(source)];
  if (said.length === 0 && found.length === 1 && found[0] === "18") return true;
  return said.join(" ") === found.join(" ");
}
