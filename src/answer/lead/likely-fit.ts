import { directnessOf } from "../../appraise/directness.js";
import { wantsLaboratory, isOnLaboratory } from "../../appraise/safety/laboratory.js";
import { otherPeople } from "../../appraise/other-people.js";
import type { Difference, Directness } from "../../domain/directness.js";
import { keptFor } from "../../domain/kept-for.js";
import type { Publication } from "../../domain/publication.js";
import type { Naming, Question } from "../../domain/question.js";
import type { Block, Source } from "../../domain/source.js";
import { textOfQuotes } from "../../domain/statement.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText, type TermText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import { standsAlone } from "../../text/standalone.js";
import type { Bar } from "../why/account.js";
import { concludesReadably, isOnAllAsked, wholeOf } from "./concluding.js";
import { byRole } from "../role/by-role.js";
import { asksWhatCameOut, effectOf, namesASide } from "./effect-told.js";
import { gist } from "../candidates/evidence.js";
import { inFullOfStudy } from "../candidates/in-full.js";
import { barOfWords, tellsACommonplace, tellsOfOthers } from "./lead-bars.js";
import { tellsOnlyOfAMarker } from "../candidates/marker-only.js";
import { aimsOf, namesAnAim } from "../candidates/named-aim.js";
import {
  isALegend,
  tellsNoFinding,
  tellsOfSingleOnes,
  tellsOfTheConduct,
  tellsOnlyWhatIsUnknown,
} from "../finding/no-finding.js";
import { isAsideOfPregnancy } from "../candidates/people-asked.js";
import { tellsTheQuantity } from "../candidates/quantity-asked.js";
import { isIntervention } from "../candidates/relevance.js";
import { statesAnAim, tellsOnlyTheMethod, worthOfSection } from "../candidates/sentence-roles.js";

/** A sentence of what was found, with how likely it is to answer. */
export interface LikelySentence {
  readonly publication: Publication;
  readonly source: Source;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly likely: number;
  /** Whether it is what a study that stands out among what was found concludes; then it may stand however likely it is. */
  readonly concludes?: true;
  /** How likely annotators of trials would mark it as the evidence for what was asked, in a study that stands out (`told-by-study.ts`). */
  readonly told?: number;
  /** Whether its study stands apart from all else that was found (`standsApart`). */
  readonly apart?: true;
  /** What is quoted, in the order of reading, where it is more than the sentence itself: what says what the arms were given, or the figures of what is concluded. */
  readonly parts?: readonly { readonly start: number; readonly end: number }[];
}

/** Whether it stands for what its study is, not for its own likelihood. */
export function isOfItsStudy({ concludes, told, apart }: LikelySentence): boolean {
  return concludes === true || told !== undefined || apart === true;
}

/** So much of a text tells who was studied. Characters. */
const ABSTRACT = 3000;
const WORDS = { fewest: 5, most: 75 } as const;
/**
 * From this likelihood on a sentence is worth showing where nothing leads. Between .25 and .35 stand, of what was measured there, 27 sentences
 * of documents judged relevant and 41 others.
 */
export const SHOWN = 0.35;

/** Why a sentence that was found by likelihood or in a study that stands out does not stand. */
export type Unfit = "unlikely" | "alone" | "people" | "words" | "itself" | "side" | "no finding" | "aim" | "treatment";

/** What a sentence lacks for standing; nothing where it may. `silent` are names asked about that no publication of the tier has. */
export function unfitFor(question: Question, one: LikelySentence, silent: ReadonlySet<string>): Unfit | undefined {
  if (one.likely < SHOWN && !isOfItsStudy(one)) return "unlikely";
  if (!couldStand(question, one)) return "alone";
  if (isAsideOfPregnancy(directness(question, one))) return "people";
  const onAll = isOfItsStudy(one) && isOnAllAsked(question, one.publication, one.source, one.apart);
  if (!onAll && (one.concludes === true || !namesEnough(question, one))) return "words";
  if (!(onAll && (one.concludes === true || one.apart === true)) && !namesOneItself(question, one)) return "itself";
  const { title } = one.publication;
  const inFull = inFullOf(question, one);
  if (!namesASide(question, { text: isOfItsStudy(one) ? `${inFull} ; ${title}` : inFull, title })) return "side";
  if (isNoFinding(question, one)) return "no finding";
  if (!(onAll && one.apart === true) && !namesAnAim(question, textOf(one), one.publication)) return "aim";
  return namesTheIntervention(question, one, silent) ? undefined : "treatment";
}

/** The places that are quoted of it, in the order of reading. */
export function partsOf({ start, end, parts = [{ start, end }] }: LikelySentence) {
  return parts;
}

/** What is quoted of it, as it is printed. */
export function textOf(one: LikelySentence): string {
  const { source } = one;
  return textOfQuotes(partsOf(one).map((part) => ({ text: source.text.slice(part.start, part.end) })));
}

/** The same with the long forms of its study's short forms behind it. */
function inFullOf(question: Pick<Question, "topics">, one: LikelySentence): string {
  return inFullOfStudy(question, one.publication, one.source)(textOf(one));
}

/** Whether a sentence can be read alone and tells something that was found, not what was meant to be done, nor of animals and cells. */
function couldStand(question: Question, one: LikelySentence): boolean {
  const { publication, source, block, parts } = one;
  const text = source.text.slice(one.start, one.end);
  const words = text.split(" ").length;
  if (words < WORDS.fewest || words > WORDS.most) return false;
  // A row of a table is no sentence to begin with.
  if (block.kind === "row") return false;
  if (!wantsLaboratory(question) && isOnLaboratory(publication.design, source.text, block.start, one.start, one.end))
    return false;
  if (source.kind === "note") return true;
  if (worthOfSection(block.section, publication.design) === undefined) return false;
  if (asksWhatCameOut(question) && (tellsNoFinding(text) || tellsOfOthers(publication.design, text))) return false;
  if (tellsACommonplace(question, publication.design, text)) return false;
  if (tellsOnlyWhatIsUnknown(text) && !question.facets.some((facet) => facet === "gap" || facet === "future direction"))
    return false;
  if (!tellsTheQuantity(question.text, text)) return false;
  if (asksWhatCameOut(question) && tellsOfSingleOnes(text)) return false;
  return (
    (parts !== undefined || standsAlone(text) || (one.concludes === true && concludesReadably(text))) &&
    !LEANS_BACK.test(text) &&
    !LOOK_THERE.test(text) &&
    !isALegend(text) &&
    !tellsOfTheConduct(text) &&
    !statesAnAim(text) &&
    !tellsOnlyTheMethod(text)
  );
}

/** "Data in Table 2 show": where to look, not what is there. */
const LOOK_THERE =
  /^(?:(?:the )?(?:data|results|findings|values) )?(?:(?:shown |given |presented )?in |from )?(?:the )?(?:tables?|fig(?:ure)?s?\.?) ?\d/iu;

/** "Works for this purpose": what purpose, its neighbours tell. */
const LEANS_BACK = /\b(?:for|to) this (?:purpose|end|aim)\b/iu;

/** A sentence that, with what its publication is about, names less than this share of what was asked is not near it. */
const NAMED = 0.5;

function namesEnough(question: Question, one: LikelySentence): boolean {
  const { topics } = question;
  const asked = topics.flatMap(({ kind }, at) => (kind === "population" ? [] : [at]));
  const named = namings(question, one);
  return asked.length > 0 && asked.filter((at) => named[at] !== undefined).length >= NAMED * asked.length;
}

/** Whether a sentence names one of the concepts asked about itself; true where none was. */
function namesOneItself({ topics }: Pick<Question, "topics">, one: LikelySentence): boolean {
  const keys = topics.filter(({ key, kind }) => key && kind !== "population");
  const text = termText(termsOf(isOfItsStudy(one) ? inFullOf({ topics }, one) : textOf(one)));
  return keys.length === 0 || keys.some((topic) => nearestNaming(text, topic) !== undefined);
}

/** What tells how a study was made, who took part or what was known before comes near no question on what is so. */
const NO_FINDING: ReadonlySet<Bar> = new Set<Bar>(["method", "background", "baseline", "animals"]);

function isNoFinding(question: Question, one: LikelySentence): boolean {
  const bar = barOf(question, one);
  return (bar !== undefined && NO_FINDING.has(bar)) || tellsOnlyOfAMarker(question, textOf(one));
}

/** Asked about a drug, a procedure or a test that no publication names, what names none of those asked about is on something else done for the same disease. */
function namesTheIntervention(question: Question, one: LikelySentence, silent: ReadonlySet<string>): boolean {
  const { topics } = question;
  if (!topics.some((topic) => topic.key && isIntervention(topic) && silent.has(topic.label))) return true;
  const named = namings(question, one);
  const asked = topics.flatMap((topic, at) => (topic.key && isIntervention(topic) ? [at] : []));
  return asked.length === 0 || asked.some((at) => named[at] !== undefined);
}

/** What a publication is about, ready to be asked what it names. */
const aboutPublication = keptFor((publication: Publication): TermText => aboutOf(publication, []));

/** The same of a study, with its abstract in full. */
const aboutStudy = keptFor((topics: Question["topics"], publication: Publication, source: Source): TermText => {
  const abstract = gist(source).map(({ start, end }) => source.text.slice(start, end));
  return aboutOf(publication, abstract.map(inFullOfStudy({ topics }, publication, source)));
});

function aboutOf({ title, about, population, keywords }: Publication, lines: readonly string[]): TermText {
  const all = [title, about ?? "", population ?? "", ...(keywords ?? []), ...lines];
  return termText(all.flatMap((line) => [...termsOf(line), ""]));
}

/** How the sentence, or what its publication is about, names each topic. */
const namings = keptFor((question: Question, one: LikelySentence): readonly (Naming | undefined)[] => {
  const { topics } = question;
  const { publication, source } = one;
  const inText = termText(termsOf(textOf(one)));
  // What a study that is on all that was asked says is about what its abstract is about.
  const about = isOfItsStudy(one) ? aboutStudy(topics, publication, source) : aboutPublication(publication);
  const aims = effectOf(question)?.aim ?? aimsOf(question);
  const whole =
    isOfItsStudy(one) && isOnAllAsked({ topics }, publication, source, one.apart) ? wholeOf(source) : undefined;
  return topics.map(
    (topic) =>
      nearestNaming(inText, topic) ??
      nearestNaming(about, topic) ??
      // What something is to be done for must be what its study is about.
      (whole === undefined || topic.kind === "population" || aims.includes(topic)
        ? undefined
        : nearestNaming(whole, topic)),
  );
});

/** By what the sentence names and what its publication is about. */
export const directness = keptFor((question: Question, one: LikelySentence): Directness => {
  const { topics, text: asked } = question;
  const text = textOf(one);
  // A study that names most words of what was asked is on it; which of them its sentence leaves out says little.
  const onAll = isOfItsStudy(one) && isOnAllAsked({ topics }, one.publication, one.source, one.apart);
  const weighed = onAll ? topics.map((topic) => (topic.kind === "word" ? { ...topic, key: false } : topic)) : topics;
  const byTopics = directnessOf(weighed, namings(question, one), one.publication);
  const differs = byTopics.kind === "indirect" ? byTopics.differs : [];
  const all: readonly Difference[] = [...differs, ...otherPeople(asked, text)];
  const [first, ...rest] = all;
  const told: Directness = first === undefined ? byTopics : { kind: "indirect", differs: [first, ...rest] };
  return byRole(question, told, { publication: one.publication, source: one.source, text });
});

/** Why a sentence may not lead, if it may not. */
export const barOf = keptFor((question: Question, one: LikelySentence): Bar | undefined => {
  const { design, tier, title } = one.publication;
  return barOfWords(question, {
    // What stands before it names the arms; what it is to tell, the sentence tells itself.
    text: one.source.text.slice(one.start, one.end),
    ...(one.parts === undefined ? {} : { inFull: inFullOf(question, one) }),
    title,
    design,
    tier,
    note: one.source.kind === "note",
    before: one.source.text.slice(0, Math.min(one.start, ABSTRACT)),
  });
});
