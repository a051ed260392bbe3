import { directnessOf } from "../appraise/directness.js";
import { facetsByWords } from "../appraise/facet-words.js";
import { otherPeople } from "../appraise/other-people.js";
import { wantsLaboratory, isOnLaboratory } from "../appraise/laboratory.js";
import type { TierAnswer } from "../domain/answer.js";
import { makeTierAnswer, statementsOf } from "../domain/answer.js";
import type { Difference, Directness } from "../domain/directness.js";
import type { Facet } from "../domain/facet.js";
import type { Publication } from "../domain/publication.js";
import type { Naming, Question } from "../domain/question.js";
import type { Block, Source } from "../domain/source.js";
import type { Statement } from "../domain/statement.js";
import { nearestNaming } from "../rank/naming.js";
import { termText } from "../rank/term-text.js";
import { termsOf } from "../text/analyse.js";
import { standsAlone } from "../text/standalone.js";
import { isStopWord } from "../text/stop-words.js";
import type { Account, Bar } from "./account.js";
import { isOnAllAsked } from "./concluding.js";
import { asksWhatCameOut, namesASide } from "./effect-told.js";
import { gist } from "./evidence.js";
import { inFullBy } from "./in-full.js";
import { barOfWords, tellsACommonplace, tellsOfOthers } from "./lead-bars.js";
import { tellsOnlyOfAMarker } from "./marker-only.js";
import { namesAnAim } from "./named-aim.js";
import {
  isALegend,
  tellsNoFinding,
  tellsOfSingleOnes,
  tellsOfTheConduct,
  tellsOnlyWhatIsUnknown,
} from "./no-finding.js";
import { isAsideOfPregnancy } from "./people-asked.js";
import { tellsTheQuantity } from "./quantity-asked.js";
import { isIntervention } from "./relevance.js";
import { overlap } from "./select.js";
import { statesAnAim, tellsOnlyTheMethod, worthOfSection } from "./sentence-roles.js";
import { statementOf } from "./statement-of.js";

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
}

/** Whether it stands for what its study is, not for its own likelihood. */
function isOfItsStudy({ concludes, told }: LikelySentence): boolean {
  return concludes === true || told !== undefined;
}

/**
 * From this likelihood on a sentence may lead. Cross-validated on BioASQ (`eval/train-answering.ts`): of questions whose documents are
 * there some 58 in 100 have one, 92 in 100 of which experts chose; of those whose documents are gone, 8 in 100.
 */
export const LEADS = 0.7;
/**
 * From this likelihood on a sentence is worth showing where nothing leads. Between .25 and .35 stand, of what was measured there, 27 sentences
 * of documents judged relevant and 41 others.
 */
export const SHOWN = 0.35;
/** From this likelihood on what a study that stands out tells of what was asked may lead. */
const LEADS_TOLD = 0.5;
const MOST = 3;
/** So much of a text tells who was studied. Characters. */
const ABSTRACT = 3000;
/** Sentences that share this much of their words say the same. */
const SAME = 0.6;
const WORDS = { fewest: 5, most: 75 } as const;

/** Where sentences stand that come closest to a question which nothing was found to answer. */
export const CLOSEST = "Closest in the library";
/** Where more sentences stand beside one that leads by its likelihood alone. */
export const BESIDE = "More that may answer";

/**
 * The answer of a tier whose rules found nothing to lead, with the likeliest sentence for its lead, if it is likely enough and names every
 * concept asked about, or with what a study on all that was asked concludes or tells of it, if that study stands out among what was found, and with what comes
 * closest otherwise. Of things set against one another none leads by likelihood. `question` is the one asked, with only its concepts for key topics;
 * `sentences` are the likeliest first. A term whose meaning is unsettled stays a gap.
 */
export function withLikeliest(
  tier: TierAnswer,
  question: Question,
  sentences: readonly LikelySentence[],
  account?: Account,
): TierAnswer {
  if ("statement" in tier.lead || tier.lead.gap.kind === "term-not-used") return tier;
  const silent = new Set((tier.lead.gap.count.each ?? []).flatMap(({ name, naming }) => (naming === 0 ? [name] : [])));
  const fit = sentences.filter(
    (one) =>
      (one.likely >= SHOWN ||
        one.told !== undefined ||
        (one.concludes === true && isOnAllAsked(question, one.publication, one.source))) &&
      couldStand(question, one) &&
      !isAsideOfPregnancy(directness(question, one)) &&
      namesEnough(question, one) &&
      namesOneItself(question, one) &&
      (isOfItsStudy(one) || namesASide(question, { text: inFullOf(question, one), title: one.publication.title })) &&
      !isNoFinding(question, one) &&
      namesAnAim(question, textOf(one), one.publication) &&
      namesTheIntervention(question, one, silent),
  );
  const compares = (question.compared ?? []).length > 0;
  // What no publication of the tier names, none of its sentences is likely to answer.
  const unheard = (tier.lead.gap.count.each ?? []).some(({ naming }) => naming === 0);
  const lead = fit.find(
    (one) =>
      !unheard &&
      ((one.likely >= LEADS && !compares) || (one.told ?? 0) >= LEADS_TOLD || one.concludes === true) &&
      directness(question, one).kind === "direct" &&
      !isBarred(question, one),
  );
  const said: LikelySentence[] = lead === undefined ? [] : [lead];
  for (const one of [...fit.filter(isOfItsStudy), ...fit]) {
    if (said.length >= MOST) break;
    if (lead !== undefined && !isOfItsStudy(one) && one.likely < LEADS) continue;
    if (!said.some((other) => saysTheSame(one, other))) said.push(one);
  }
  if (said.length === 0) return tier;
  for (const one of said) account?.sayLikely(one, isOfItsStudy(one) ? undefined : one.likely);
  const quoted = statementsOf(tier).flatMap(({ quotes }) => quotes);
  const isQuoted = ({ source, start, end }: LikelySentence) =>
    quoted.some((quote) => quote.source === source.id && quote.start < end && start < quote.end);
  const more = said.filter((one) => one !== lead && !isQuoted(one)).map((one) => statement(question, one));
  const own = lead === undefined ? undefined : statement(question, lead);
  const closest = [
    ...(more.length === 0 ? [] : [{ heading: own === undefined ? CLOSEST : BESIDE, statements: more }]).map(
      ({ heading, statements }) => ({
        heading,
        statements,
        facets: [...new Set(statements.map(({ facet }) => facet))],
      }),
    ),
  ];
  const others = [
    ...tier.sections.flatMap((section) => {
      const statements = section.statements.filter((one) => own === undefined || !quotesTheSame(one, own));
      return statements.length === 0 ? [] : [{ ...section, statements }];
    }),
  ];
  // What rules found on what was asked comes before what is only likely.
  const isAsked = ({ facets }: { readonly facets: readonly Facet[] }) =>
    facets.some((facet) => (question.form === "effect" ? facet === "treatment" : question.facets.includes(facet)));
  const sections = own === undefined && others.some(isAsked) ? [...others, ...closest] : [...closest, ...others];
  return makeTierAnswer({ ...tier, lead: own === undefined ? tier.lead : { statement: own }, sections });
}

/** What a study on both sides concludes need not spell them out: its title does. */
function isBarred(question: Question, one: LikelySentence): boolean {
  const bar = barOf(question, one);
  return bar !== undefined && !(bar === "sides" && one.concludes === true);
}

function barOf(question: Question, one: LikelySentence): Bar | undefined {
  const { design, tier, title } = one.publication;
  return barOfWords(question, {
    text: textOf(one),
    title,
    design,
    tier,
    note: one.source.kind === "note",
    before: one.source.text.slice(0, Math.min(one.start, ABSTRACT)),
  });
}

function saysTheSame(a: LikelySentence, b: LikelySentence): boolean {
  return overlap(wordsOf(a), wordsOf(b)) >= SAME;
}

function wordsOf(one: LikelySentence): Set<string> {
  return new Set(termsOf(textOf(one)).filter((term) => !isStopWord(term)));
}

function quotesTheSame(a: Statement, b: Statement): boolean {
  return a.quotes.some((one) =>
    b.quotes.some((two) => one.source === two.source && one.start < two.end && two.start < one.end),
  );
}

function textOf({ source, start, end }: LikelySentence): string {
  return source.text.slice(start, end);
}

/** The same with the long forms of its study's short forms behind it. */
function inFullOf(question: Question, one: LikelySentence): string {
  const { source, publication } = one;
  const texts = gist(source).map(({ start, end }) => source.text.slice(start, end));
  return inFullBy(question, [publication.title, ...texts])(textOf(one));
}

/** Whether a sentence can be read alone and tells something that was found, not what was meant to be done, nor of animals and cells. */
function couldStand(question: Question, one: LikelySentence): boolean {
  const { publication, source, block } = one;
  const text = textOf(one);
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
    standsAlone(text) &&
    !LEANS_BACK.test(text) &&
    !isALegend(text) &&
    !tellsOfTheConduct(text) &&
    !statesAnAim(text) &&
    !tellsOnlyTheMethod(text)
  );
}

/** "Works for this purpose": what purpose, its neighbours tell. */
const LEANS_BACK = /\b(?:for|to) this (?:purpose|end|aim)\b/iu;

function statement(question: Question, one: LikelySentence): Statement {
  const { publication, source, start, end } = one;
  const facet = facetsByWords(textOf(one))[0]?.facet ?? question.facets[0] ?? "definition";
  return statementOf({ publication, source, start, end, facet, directness: directness(question, one) });
}

/** A sentence that, with what its publication is about, names less than this share of what was asked is not near it. */
const NAMED = 0.5;

function namesEnough({ topics }: Question, one: LikelySentence): boolean {
  const asked = topics.flatMap(({ kind }, at) => (kind === "population" ? [] : [at]));
  const named = namings(topics, one);
  return asked.length > 0 && asked.filter((at) => named[at] !== undefined).length >= NAMED * asked.length;
}

/** Whether a sentence names one of the concepts asked about itself; true where none was. */
function namesOneItself({ topics }: Question, one: LikelySentence): boolean {
  const keys = topics.filter(({ key, kind }) => key && kind !== "population");
  const text = termText(termsOf(textOf(one)));
  return keys.length === 0 || keys.some((topic) => nearestNaming(text, topic) !== undefined);
}

/** What tells how a study was made, who took part or what was known before comes near no question on what is so. */
const NO_FINDING: ReadonlySet<Bar> = new Set<Bar>(["method", "background", "baseline", "animals"]);

function isNoFinding(question: Question, one: LikelySentence): boolean {
  const bar = barOf(question, one);
  return (bar !== undefined && NO_FINDING.has(bar)) || tellsOnlyOfAMarker(question, textOf(one));
}

/** Asked about a drug, a procedure or a test that no publication names, what names none of those asked about is on something else done for the same disease. */
function namesTheIntervention({ topics }: Question, one: LikelySentence, silent: ReadonlySet<string>): boolean {
  if (!topics.some((topic) => topic.key && isIntervention(topic) && silent.has(topic.label))) return true;
  const named = namings(topics, one);
  const asked = topics.flatMap((topic, at) => (topic.key && isIntervention(topic) ? [at] : []));
  return asked.length === 0 || asked.some((at) => named[at] !== undefined);
}

/** How the sentence, or what its publication is about, names each topic. */
function namings(topics: Question["topics"], one: LikelySentence): (Naming | undefined)[] {
  const { publication } = one;
  const inText = termText(termsOf(textOf(one)));
  const about = termText(
    [publication.title, publication.about ?? "", publication.population ?? "", ...(publication.keywords ?? [])].flatMap(
      (line) => [...termsOf(line), ""],
    ),
  );
  return topics.map((topic) => nearestNaming(inText, topic) ?? nearestNaming(about, topic));
}

/** By what the sentence names and what its publication is about. */
function directness({ topics, text: asked }: Question, one: LikelySentence): Directness {
  const text = textOf(one);
  const byTopics = directnessOf(topics, namings(topics, one), one.publication);
  const differs = byTopics.kind === "indirect" ? byTopics.differs : [];
  const all: readonly Difference[] = [...differs, ...otherPeople(asked, text)];
  const [first, ...rest] = all;
  return first === undefined ? byTopics : { kind: "indirect", differs: [first, ...rest] };
}
