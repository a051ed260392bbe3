import type { TierAnswer } from "../../domain/answer.js";
import { statementsOf } from "../../domain/answer.js";
import type { Conflict, ConflictDifference } from "../../domain/conflict.js";
import type { Publication } from "../../domain/publication.js";
import type { Question } from "../../domain/question.js";
import { isIntervention } from "./relevance.js";
import { nameTheSame, namesAllAsked, speakOfOtherActs } from "../conflict/set-against.js";

type Verdict = "useful" | "of no use";

const GOOD = "useful|effective|efficacious|beneficial|helpful";
const USEFUL = new RegExp(
  `\\b(?:is|are|was|were|be|proved|proves|remains?|appears?|seems?) (?:[\\p{L}]+ly )?(?:an? )?(?:${GOOD})\\b`,
  "iu",
);
const USELESS = new RegExp(
  `\\b(?:not|never|neither|nor) (?:[\\p{L}]+ly )?(?:be )?(?:an? )?(?:${GOOD})\\b|\\bineffective\\b|\\b(?:does|did|do) not (?:work|help)\\b|\\bshould not be used\\b|\\bof no (?:benefit|use|value)\\b`,
  "iu",
);
/** Said of all that were named before it. */
const NONE_WORKS =
  /\bnone (?:of (?:them|these) )?(?:[\p{L}]+ly )?(?:works?|worked|helps?|helped|prevents?|reduces?|(?:was|is|were|are) effective)\b/iu;
/** What sets one treatment against another, leaves it open, denies another thing, or says it of a part. */
const OTHERWISE =
  /\b(?:as|more|less|most|equally|than|versus|compared|comparable|similar|whether|if|unclear|unknown|uncertain|insufficient|conflicting|only|but not|except|subgroup|however|although|because)\b/iu;
/** How sure each is told to be is how sure its sentence is. */
const HEDGED = /\b(?:may|might|could|can|appears?|seems?)\b/iu;
const UNSURE = /\b(?:not|none) (?:clearly|convincingly|consistently|conclusively)\b/iu;
/** After a verdict, what it is of stands so near. Characters. */
const NEAR = 90;

const DO = "reduc|lower|decreas|prevent|improv|shorten|reliev|diminish|attenuat";
const DID = new RegExp(`\\b(?:${DO})(?:e?d|es|s)\\b`, "iu");
const DID_NOT = new RegExp(
  `\\b(?:did|does|do) not (?:[\\p{L}]+ly )?(?:${DO})e?\\b|\\b(?:had|has|have) no (?:[\\p{L}]+ )?(?:effect|influence|impact|benefit)\\b`,
  "iu",
);
/** What it was compared with, told first. */
const COMPARED_FIRST = /^(?:when |as )?compared (?:with|to) [^,]{1,60}, /iu;
const TO_WHAT =
  /,? (?:when |as )?(?:compared (?:with|to)|than|versus|relative to) (?:the )?(?:placebo|controls?|control group|no treatment|sham)\b/giu;
/** Of a part, of a time or as a wish: not plainly. */
const IN_PART = /\b(?:trends?|whereas|while|in combination|combined|in addition|added|fail\w+)\b/iu;

/** What a sentence says came of a treatment for what was asked: it did, or did not; nothing where it says neither, or not plainly. */
export function resultIn(question: Question, sentence: string): Verdict | undefined {
  const plain = sentence.replace(COMPARED_FIRST, "").replace(TO_WHAT, "");
  if (OTHERWISE.test(plain) || IN_PART.test(plain) || HEDGED.test(plain) || !namesAllAsked(question, plain))
    return undefined;
  const topics = question.topics.filter((topic) => topic.key);
  const aims = { ...question, topics: topics.filter((topic) => !isIntervention(topic)) };
  const tried = { ...question, topics: topics.filter(isIntervention) };
  if (aims.topics.length === 0) return undefined;
  const found = DID_NOT.exec(plain) ?? DID.exec(plain);
  if (found === null) return undefined;
  const after = plain.slice(found.index, found.index + found[0].length + NEAR);
  if (!namesAllAsked(tried, plain.slice(0, found.index)) || !namesAllAsked(aims, after)) return undefined;
  return DID_NOT.test(plain) ? "of no use" : "useful";
}

/** What a sentence says of a treatment that it names, for what was asked; nothing where it says neither, or not plainly. */
export function verdictIn(question: Question, sentence: string): Verdict | undefined {
  if (OTHERWISE.test(sentence) || !namesAllAsked(question, sentence)) return undefined;
  const of = { ...question, topics: question.topics.filter((topic) => topic.key && !isIntervention(topic)) };
  const isOf = (from: number, to: number) => of.topics.length > 0 && namesAllAsked(of, sentence.slice(from, to));
  const none = NONE_WORKS.exec(sentence);
  if (none !== null) return isOf(0, none.index + none[0].length + NEAR) ? "of no use" : undefined;
  const [no, yes] = [USELESS.exec(sentence), USEFUL.exec(sentence)];
  const found = no ?? yes;
  if (found === null || (no !== null && yes !== null)) return undefined;
  return isOf(found.index, found.index + found[0].length + NEAR) ? (no === null ? "useful" : "of no use") : undefined;
}

/** Whether a sentence says plainly that a treatment worked, or did not, for what was asked. */
export function saysWhatCameOfIt(question: Question, sentence: string): boolean {
  return (resultIn(question, sentence) ?? verdictIn(question, sentence)) !== undefined;
}

/**
 * Two sources of an answer of which one calls the treatment asked about useful for what was asked and one of no use; the first of each. A sentence that sets it against
 * another treatment, or leaves it open, is neither.
 */
export function opposedVerdicts(
  question: Question,
  tiers: readonly TierAnswer[],
  publications: ReadonlyMap<string, Publication>,
  differ: (a: string, b: string) => readonly ConflictDifference[],
): Conflict[] {
  const opposed = opposedBy(verdictIn, question, tiers);
  if (opposed !== undefined) {
    const { treatment, good, none, one, other } = opposed;
    const text = `Sources differ on ${treatment.label}: ${whatItIs(publications.get(one))} says that it ${HEDGED.test(good.quote.text) ? "might be" : "is"} useful, ${whatItIs(publications.get(other))} that it is not${UNSURE.test(none.quote.text) ? " clearly so" : ""}.`;
    return [{ text, sides: [good, none], differs: differ(one, other) }];
  }
  const results = opposedBy(resultIn, question, tiers);
  if (results === undefined) return [];
  const { treatment, good, none, one, other } = results;
  const text = `Studies differ on ${treatment.label}: ${whatItIs(publications.get(one))} found an effect, ${whatItIs(publications.get(other))} found none.`;
  return [{ text, sides: [good, none], differs: differ(one, other) }];
}

/** The first statement that speaks for the one treatment asked about and the first that speaks against it, as they are read. */
function opposedBy(
  read: (question: Question, sentence: string) => Verdict | undefined,
  question: Question,
  tiers: readonly TierAnswer[],
) {
  const treatments = question.topics.filter((topic) => topic.key && isIntervention(topic));
  const [treatment] = treatments;
  if (treatment === undefined || treatments.length > 1 || (question.compared ?? []).length > 0) return undefined;
  const told = tiers
    .filter(({ tier }) => tier !== "label")
    .flatMap(statementsOf)
    .flatMap(({ quotes, publications }) =>
      // Of a conclusion with its figures one of the two says what came of it.
      quotes.flatMap((quote, at) => {
        const verdict = read(question, quote.text);
        return verdict === undefined ? [] : [{ said: { quote, publication: publications[at] ?? "" }, verdict }];
      }),
    );
  const first = (wanted: Verdict) => told.find(({ verdict }) => verdict === wanted)?.said;
  const [good, none] = [first("useful"), first("of no use")];
  if (good === undefined || none === undefined) return undefined;
  const [one, other] = [good.publication, none.publication];
  const [pro, con] = [good, none].map(({ quote }) => quote.text.replace(COMPARED_FIRST, ""));
  if (one === other || !nameTheSame(question, pro ?? "", con ?? "") || speakOfOtherActs(pro ?? "", con ?? ""))
    return undefined;
  return { treatment, good, none, one, other };
}

function whatItIs(publication: Publication | undefined): string {
  const { design = "unknown", year } = publication ?? {};
  const what = design === "unknown" ? "one source" : `${/^[aeiou]/iu.test(design) ? "an" : "a"} ${design}`;
  return year === undefined ? what : `${what} of ${year}`;
}
