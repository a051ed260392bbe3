import { certaintyOf } from "../../appraise/certainty.js";
import { isControl } from "../../appraise/findings/comparator.js";
import { directionIn, likelyDirections } from "../../appraise/findings/finding-direction.js";
import { findInStudy } from "../../appraise/findings/finding-reader.js";
import type { StudyRead, StudySentence } from "../../appraise/findings/finding-study.js";
import { readStudy } from "../../appraise/findings/finding-study.js";
import { participants } from "../../appraise/participants.js";
import type { Design } from "../../domain/design.js";
import type { Direction, Finding, FindingWords } from "../../domain/finding.js";
import { DIRECTIONS } from "../../domain/finding.js";
import { makeQuote } from "../../domain/quote.js";
import type { Question } from "../../domain/question.js";
import { blockAt } from "../../domain/source.js";
import type { EffectAsked } from "../../question/effect-asked.js";
import type { Evidence, SourceEvidence } from "../candidates/evidence.js";
import { analyse, termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import { gist } from "../candidates/evidence.js";
import type { StudyNaming } from "./finding-naming.js";
import { METHOD, namingIn } from "./finding-naming.js";

/** Designs that compare or sum up comparisons; what others tell is quoted in the answer and not counted. */
const COUNTED: ReadonlySet<Design> = new Set<Design>([
  "systematic review",
  "meta-analysis",
  "randomised trial",
  "other trial",
  "cohort",
  "case-control",
]);
/** Titles of what has no result yet, and of what was done to animals or cells, which never stand as clinical evidence. */
const OF_NO_RESULT =
  /\b(?:protocol|study design|trial design|rationale|design of|dogs?|canine|cats?|feline|mice|mouse|rats?|murine|pigs?|piglets?|sheep|rabbits?|horses?|cows?|calves|cattle|chickens?|broilers?|zebrafish|in vitro)\b/iu;
/** Parts of an abstract that tell no result of its own. */
const BEFORE_RESULTS =
  /background|introduction|objective|aims?\b|purpose|method|design|setting|participants|patients|interventions?|measure|context|rationale|hypothes|importance|registration|funding/iu;
/** What a sentence says of studies to come or of what was adjusted for is no result. */
const NO_RESULT =
  /\b(?:future|further|additional research|more research|research|adjust\w+|recommend\w*|warrant\w*|costs?|cost-?effective\w*|willing\w*|demographic\w*|characteristics|knowledge tests?|in baseline|before (?:the )?(?:(?:beginning|start|initiation|onset) of|(?:induction|intervention|treatment|surgery|operation|intubation|injection|randomi[sz]ation)))\b/iu;
/** Where any outcome of a condition answers, harms are told apart and do not. */
const OF_HARM = /^(?:[\w-]+[ ,]+){0,7}?(?:adverse|side)[- ](?:events?|effects?|reactions?)\b/iu;
const COMPARES = /\b(?:than|compar\w+|versus|vs\.?|between|differ\w*|superior|inferior|better|worse|effective)\b/iu;
/** Longer sentences tell of too many things. Characters. */
const LONGEST = 700;

/** A study as it is read for a question: its sentences that may tell what was asked, each with the words by which it is read. */
export interface StudyTelling {
  readonly source: SourceEvidence;
  readonly study: StudyRead;
  readonly naming: StudyNaming;
  readonly sentences: readonly { readonly sentence: StudySentence; readonly read: FindingWords }[];
}

/** The sentences of a study that may tell what was asked; nothing where it does not name it, or where both sides were given it. */
export function tellingIn(
  question: Question,
  asked: EffectAsked,
  { publication, sources }: Evidence,
): StudyTelling | undefined {
  const [source] = [...sources].sort((a, b) => gist(b.source).length - gist(a.source).length);
  if (source === undefined || !COUNTED.has(publication.design) || OF_NO_RESULT.test(publication.title))
    return undefined;
  const study = readStudy(source.source.text, gist(source.source));
  const naming = namingIn(question, asked, publication, study);
  if (naming === undefined) return undefined;
  const sentences = resultsIn(study, source)
    .filter((one) => mayTell(one) && naming.names(one.text) && !(asked.whole && OF_HARM.test(one.text)))
    .map((sentence) => ({ sentence, read: naming.wordsFor(sentence.text) }));
  return { source, study, naming, sentences };
}

/** Reads what a study says to the question; nothing where none of its sentences may tell it. */
export function rowOf(question: Question, asked: EffectAsked, evidence: Evidence): Finding | undefined {
  const telling = tellingIn(question, asked, evidence);
  if (telling === undefined) return undefined;
  const { publication } = evidence;
  const { design, title, size } = publication;
  const { source, study, naming, sentences } = telling;
  const told = sentences.map(({ sentence, read }) => {
    const direction = directionOf(sentence, read, study);
    const part =
      (direction === "no difference" && !naming.namesWhole(sentence.text)) ||
      // No better than another treatment is not of no use.
      ((direction === "no difference" || direction === "worse") &&
        asked.against.length === 0 &&
        !isControl(read.comparator)) ||
      // What it did by itself is not what it did against another treatment that the sentence leaves out.
      (direction === "better" && !isControl(read.comparator) && !setsAgainst(sentence.text, read.comparator));
    return { sentence, read, direction: part ? ("unclear" as const) : direction };
  });
  const alike = concludesAlike(study, naming);
  const sure = told.filter(({ direction }) => direction !== "unclear" && (direction === "no difference" || !alike));
  // A study whose sentences say different things is not counted by one of them.
  const agree = new Set(sure.map(({ direction }) => direction)).size === 1 && !isOpposed(told, sure[0]?.direction);
  const [best] = (agree ? sure : told).sort(
    (a, b) => worth(b.sentence) - worth(a.sentence) || a.sentence.start - b.sentence.start,
  );
  if (best === undefined) return undefined;
  const n = participants(size);
  return {
    publication: publication.id,
    design,
    n: n ?? null,
    intervention: asked.words.tried,
    comparator: best.read.comparator === "" ? null : best.read.comparator,
    outcome: asked.words.aim,
    direction: agree ? best.direction : "unclear",
    effect: effectIn(best.sentence, best.read),
    certainty:
      certaintyOf({
        design,
        words: `${title} ${size ?? ""}`,
        directness: { kind: "direct" },
        ...(n === undefined ? {} : { participants: n }),
      }) ?? null,
    quote: makeQuote(source.source, best.sentence.start, best.sentence.end),
    read: best.read,
  };
}

/** Whether a sentence names what it was compared with, or compares. */
function setsAgainst(sentence: string, comparator: string): boolean {
  const terms = new Set(termsOf(sentence));
  return (
    /\b(?:than|compar\w+|versus|vs\.?|between|superior|groups?|arms?|better|more|less|lower|higher|fewer|greater)\b/iu.test(
      sentence,
    ) || termsOf(comparator).some((term) => !isStopWord(term) && terms.has(term))
  );
}

const NO_DIFFERENCE =
  /\bno (?:statistically )?(?:significant )?differences? (?:[\w-]+ ){0,4}?(?:between|among)\b|\bdid not differ\b|\b(?:equally|as) (?:effective|efficacious)\b/iu;

/** Whether a study concludes that what was tried is no different for what was sought, be it only named as what it is for: "no difference was found for the prevention of migraine". */
function concludesAlike({ sentences }: StudyRead, naming: StudyNaming): boolean {
  return sentences.some(
    ({ place, text }) => place === "abstract conclusion" && NO_DIFFERENCE.test(text) && naming.mentions(text),
  );
}

/** Whether a sentence that tells nothing for sure likely says otherwise. */
function isOpposed(
  told: readonly { readonly sentence: StudySentence; readonly read: FindingWords; readonly direction: Direction }[],
  said: Direction | undefined,
): boolean {
  return told.some(({ sentence, read, direction }) => {
    if (direction !== "unclear" || said === undefined) return false;
    const likely = likelyDirections(sentence.text, read);
    return DIRECTIONS.some((other) => other !== said && other !== "unclear" && likely[other] >= OPPOSING);
  });
}

/** From this likelihood a sentence speaks against the others of its study. */
const OPPOSING = 0.6;

/** What the words say, where what was learnt from annotated trials does not speak against it. */
function directionOf({ text, place }: StudySentence, read: FindingWords, study: StudyRead): Direction {
  const direction = read.comparator === "" ? "unclear" : directionIn(text, read);
  if (direction === "unclear") return direction;
  const { likely } = findInStudy(study, read);
  const same = likely["no difference"];
  if (direction === "no difference")
    return same >= (place === "abstract conclusion" ? LEAST_SAME_CONCLUDED : LEAST_SAME) ? direction : "unclear";
  const against = likely[(direction === "better") === read.welcome > 0 ? "decreased" : "increased"];
  const agreed = likely[read.welcome > 0 ? "decreased" : "increased"];
  if (direction === "worse" && agreed < LEAST_WORSE) return "unclear";
  if (likelyDirections(text, read)[direction] >= SURE) return direction;
  return same >= MOST_SAME || (read.welcome !== 0 && against >= MOST_AGAINST) ? "unclear" : direction;
}

/** Below, or from, these likelihoods the learnt reader speaks against what the words say. */
const LEAST_SAME = 0.3;
/** Where the study concludes so, in so many words. */
const LEAST_SAME_CONCLUDED = 0.15;
const MOST_SAME = 0.75;
/** What the words say this surely needs no second reader. */
const SURE = 0.85;
const MOST_AGAINST = 0.6;
/** "Worse" must be what the learnt reader finds likeliest. */
const LEAST_WORSE = 0.5;

/** The sentences that may tell a result: not those of a part that comes before it nor, in an abstract in one piece, those up to the method. */
function resultsIn({ sentences }: StudyRead, { source }: SourceEvidence): readonly StudySentence[] {
  if (source.kind === "note") return sentences;
  const pathOf = ({ start }: StudySentence) => blockAt(source, start)?.section ?? [];
  const body = sentences.filter(({ place }) => place !== "title");
  if (body.some((one) => pathOf(one).length > 1))
    return body.filter((one) => !BEFORE_RESULTS.test(pathOf(one).slice(1).join(" / ")));
  const method = body.findIndex(({ text }) => METHOD.test(text) || /\brandom(?:i[sz]ed|ly)\b/iu.test(text));
  return body.slice(method === -1 ? Math.ceil(body.length / 2) : method + 1);
}

function mayTell({ place, text, cues, ps, effects }: StudySentence): boolean {
  const tells =
    ps.length + effects.length > 0 || (cues.length > 0 && COMPARES.test(text)) || place === "abstract conclusion";
  return (
    tells &&
    cues.length + ps.length > 0 &&
    place !== "title" &&
    !METHOD.test(text) &&
    !NO_RESULT.test(text) &&
    text.length < LONGEST
  );
}

/** Numbers with their intervals say most, then p values, then a conclusion. */
function worth({ effects, ps, place }: StudySentence): number {
  return (effects.length > 0 ? 4 : 0) + (ps.length > 0 ? 2 : 0) + (place === "abstract conclusion" ? 1 : 0);
}

/** The name of an effect right before its number, where brackets hold its interval: "odds ratio 2.3 (1.2 to 4.4)". */
const NAME_BEFORE =
  /(?:\b(?:(?:adjusted|pooled) )?(?:odds|risk|rate|hazards?) ratio|\brelative risk|\b(?:mean|risk) difference|\ba?(?:OR|RR|HR)|\b(?:IRR|S?MD|WMD))[\s,:=]*(?:(?:of|was|is)\s+)?$/u;

/** Two values with an interval each, set against each other. */
const ARMS_VALUES =
  /\bC(?:r)?I\b[^.;]{0,12}(?:\.\d+[^.;]{0,12}){0,3}[)\]]?,?\s(?:vs\.?|versus|compared (?:with|to)|and)\s(?:a mean of )?-?\d[\d.]*\s?%?[:,;]?\s?[([]?\d{2}\s?%\s?C(?:r)?I\b/iu;

/** The effect size printed for the outcome: with an interval, the first after the outcome's words; nothing where that cannot be told. */
function effectIn({ text, effects }: StudySentence, { outcome, whole }: FindingWords): string | null {
  const bounded = effects.flatMap(({ low, scale, text: own, start, end }) => {
    if (low === undefined) return [];
    if (scale !== "number" || /\bC(?:r)?I/u.test(own))
      return [{ start, own: own.replace(/^[\s)\]=:,;]+/u, "").trim() }];
    const name = NAME_BEFORE.exec(text.slice(0, start));
    return name === null ? [] : [{ start, own: text.slice(name.index, end).trim() }];
  });
  const [only] = bounded;
  const intervals = text.match(/\bC(?:r)?I\b|confidence interval/gu)?.length ?? 0;
  if (only !== undefined && bounded.length === 1 && intervals <= 1) return only.own;
  if (whole) return null;
  const wanted = new Set(termsOf(outcome).filter((term) => !isStopWord(term)));
  // "0.42: 95% CI … vs 1.58: 95% CI …": values of two arms are no effect.
  if (ARMS_VALUES.test(text)) return null;
  const named = analyse(text).find(({ term }) => wanted.has(term));
  return bounded.find(({ start }) => named !== undefined && start > named.end)?.own ?? null;
}
