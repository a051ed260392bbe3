import { otherPeople } from "../../appraise/other-people.js";
import type { Naming, Question, Topic } from "../../domain/question.js";
import { ownDirection } from "../../text/recommendations/recommendation-direction.js";
import { readOnce } from "../../text/read-once.js";
import { isPraise } from "./advised-against.js";
import { isForItsAges } from "./advised-ages.js";
import { bodyIn, isOfBody } from "../words/body-names.js";
import type { Candidate, Differing } from "../candidate.js";

const REJECTS =
  /\b(?:recommend\w*|advi[sc]e[ds]?|advis\w+) against\b|\b(?:is|are) not (?:recommended|advised|indicated)\b|\bshould (?:not|never)\b|\bmust not\b|\bdo(?:es)? not need\b/iu;
const RECOMMENDS =
  /\b(?:recommend(?:s|ed)?|(?:is|are) (?:strongly |clearly |always )?(?:advised|indicated)|should|must|need(?:s)? to be|evidence (?:\p{L}+ )?supports?)\b/iu;
/** Words on the telling of a recommendation. */
const TELLING =
  /^(?:recommend\w*|against|advise[ds]?|advi[sc]e\w*|should|must|screened|screening|years?|weeks?|aged?|ages|older|younger|people|persons?|strong(?:ly)?|clear(?:ly)?|evidence|supports?|everybody|everyone|all|always|every|any|time|routine(?:ly)?|regardless|starting|USPSTF|guidelines?|current|\d.*)$/iu;
const INSUFFICIENT = /\bevidence\b.{0,60}\binsufficient\b|\binsufficient\b.{0,20}\bevidence\b/iu;
const NUMBER = /(?<![\d.(])\d{1,3}(?:\.\d+)?(?![\d.]*\s?%|-year)/gu;
/** A level of risk that advice is for. */
const RISK =
  /\b(?:not at (?:an? )?(?:increased|high)|without (?:an? )?(?:increased|high)|no (?:increased|known)|low(?:er)?|average|high(?:er)?|increased)[\s-]risk\b/iu;
const BELOW = /\b(?:before|younger than|under|less than|prior to|up to)\s(?:age )?\d/iu;
const ABOVE = /\b(?:after|older than|over|at least|from)\s(?:age )?\d|\b(?:or|and) (?:older|after|above|later)\b/iu;
const EVERYBODY = /\b(?:all|every\w*|any(?:body|one)?|regardless|routine(?:ly)?|universal\w*|at all|never)\b/iu;
/** A plain word of the claim must be named in so many of all cases. */
const MOST = 0.6;

const advised = readOnce((words: string) =>
  REJECTS.test(words) ? ("against" as const) : RECOMMENDS.test(words) ? ("for" as const) : undefined,
);

/**
 * How a guideline's own recommendation opposes a claim's for the same people: it recommends what the claim rejects, recommends against
 * what the claim recommends, or finds the evidence insufficient for it.
 */
export function opposedAdvice(words: string, candidate: Candidate, question: Question): Differing | undefined {
  const { publication, text, block } = candidate;
  if (publication.tier !== "guideline" || block.kind === "heading") return undefined;
  const said = advised(words);
  if (said === undefined) return undefined;
  const direction = block.recommends ?? ownDirection(text);
  if (direction === undefined || direction === said) return undefined;
  const open = INSUFFICIENT.test(text);
  if (open ? said !== "for" : direction === "either") return undefined;
  const byAge = isForItsAges(words, text);
  if (!(byAge || ofTheSamePeople(words, text)) || !isOfTheSame(words, candidate, question, byAge)) return undefined;
  // What one body recommends does not gainsay that another does not.
  const body = bodyIn(words);
  if (body !== undefined && !isOfBody(body, `${text} ${publication.title} ${publication.authors.join(" ")}`))
    return undefined;
  return {
    element: "direction",
    asked: said === "for" ? "recommended" : "advised against",
    found: open ? "the evidence is insufficient" : direction === "for" ? "recommended" : "recommended against",
  };
}

/** Whether the recommendation is on what the claim is on: every concept, and most of its other words. */
function isOfTheSame(words: string, { text, named, about }: Candidate, { topics }: Question, byAge: boolean): boolean {
  // A test that is advised must be named as such: "screening" is no word among others.
  if (/\bscreen/iu.test(words) !== /\bscreen/iu.test(text)) return false;
  const is = (one: Naming | undefined) => one?.relation === "same" || one?.relation === "narrower";
  const isMet = (topic: Topic) => {
    const at = topics.indexOf(topic);
    // A guideline is on what its title names.
    return is(named[at]) || is(about[at]);
  };
  const plain = topics.filter(({ kind, label }) => kind === "word" && !TELLING.test(label) && !isPraise(label));
  // "Screened with spirometry": advice on the screening is advice on whatever it is done with.
  const by = /\bscreen/iu.test(words) ? "test" : undefined;
  // Of whom ages tell, "teenagers" and "women" are no other people.
  const people = byAge ? "population" : undefined;
  const concepts = topics.filter(
    ({ kind, label }) => kind !== "word" && kind !== by && kind !== people && !TELLING.test(label),
  );
  const keys = plain.filter(({ key }) => key);
  if (concepts.length + keys.length === 0 || !concepts.every(isMet) || !keys.every(isMet)) return false;
  // What only the title names is the matter of many recommendations.
  const itself = [...concepts, ...keys].some((topic) => is(named[topics.indexOf(topic)]));
  // What else the people of that age are makes no difference.
  return itself && (byAge || plain.filter(isMet).length >= plain.length * MOST);
}

/** Whether advice is for the claim's people: no number in it that the claim lacks, the same sex and age group, the same risk. */
function ofTheSamePeople(claim: string, text: string): boolean {
  const own = new Set(numbersOf(claim));
  if (otherPeople(claim, text).length > 0) return false;
  // What is said of everybody, or of any time, is gainsaid by what holds for some.
  if (EVERYBODY.test(claim)) return true;
  if (numbersOf(text).some((one) => !own.has(one) && one !== "18")) return false;
  // "Before 24 weeks" is not "at 24 weeks or after".
  if ((BELOW.test(claim) && ABOVE.test(text)) || (ABOVE.test(claim) && BELOW.test(text))) return false;
  const [said, found] = [RISK.exec(claim)?.[0].toLowerCase(), RISK.exec(text)?.[0].toLowerCase()];
  return said === found;
}

/** The numbers of a text that are no percentages, no amounts in brackets and no horizons ("10-year risk"). */
function numbersOf(text: string): string[] {
  return text.replace(/\([^()]*\)/gu, " ").match(NUMBER) ?? [];
}
