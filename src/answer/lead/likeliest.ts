import { facetsByWords } from "../../appraise/facet-words.js";
import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import type { Facet } from "../../domain/facet.js";
import type { Question } from "../../domain/question.js";
import type { Statement } from "../../domain/statement.js";
import { termsOf } from "../../text/analyse.js";
import { isStopWord } from "../../text/stop-words.js";
import type { Account, Bar } from "../why/account.js";
import type { LikelySentence } from "./likely-fit.js";
import { barOf, directness, isOfItsStudy, partsOf, textOf, unfitFor } from "./likely-fit.js";
import { overlap } from "../select.js";
import { isOnAllAsked } from "./concluding.js";
import { namesTheSides, namesTriedInStudy } from "./study-says.js";
import { statementOf } from "../statement-of.js";

/**
 * From this likelihood on a sentence may lead. Cross-validated on BioASQ (`eval/train-answering.ts`): of questions whose documents are
 * there some 58 in 100 have one, 92 in 100 of which experts chose; of those whose documents are gone, 8 in 100.
 */
export const LEADS = 0.7;
/** From this likelihood on what a study that stands out tells of what was asked may lead. */
const LEADS_TOLD = 0.5;
const MOST = 3;
/** Sentences that share this much of their words say the same. */
const SAME = 0.6;

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
  const fit = sentences.filter((one) => unfitFor(question, one, silent) === undefined);
  const compares = (question.compared ?? []).length > 0;
  // What no publication of the tier names, none of its sentences is likely to answer.
  const unheard = (tier.lead.gap.count.each ?? []).some(({ naming }) => naming === 0);
  const lead = fit.find(
    (one) =>
      (!unheard || one.apart === true) &&
      (one.apart === true ||
        (one.likely >= LEADS && !compares) ||
        (one.told ?? 0) >= LEADS_TOLD ||
        one.concludes === true) &&
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
  const isQuoted = (one: LikelySentence) =>
    partsOf(one).some(({ start, end }) =>
      quoted.some((quote) => quote.source === one.source.id && quote.start < end && start < quote.end),
    );
  const more = said.filter((one) => one !== lead && !isQuoted(one)).map((one) => likelyStatement(question, one));
  const own = lead === undefined ? undefined : likelyStatement(question, lead);
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

/** Whether it may not lead. A study that is on all that was asked must itself name what was tried, and both of two set against each other. */
export function isBarred(question: Question, one: LikelySentence): boolean {
  const bar = barOf(question, one);
  if (one.apart === true && isOnAllAsked(question, one.publication, one.source, true))
    return !namesTriedInStudy(question, one) || (bar !== undefined && !OF_WORDS.has(bar));
  if (isOfItsStudy(one)) return !namesTheSides(question, one) || (bar !== undefined && bar !== "sides");
  return bar !== undefined;
}

/** What a sentence of a study that stands apart need not name itself: its title does, and the search found it on the rest. */
const OF_WORDS: ReadonlySet<Bar> = new Set<Bar>(["sides", "treatment", "aim", "quantity", "frequency", "granted"]);

function saysTheSame(a: LikelySentence, b: LikelySentence): boolean {
  if (a.source.id === b.source.id)
    if (partsOf(a).some((one) => partsOf(b).some((two) => one.start < two.end && two.start < one.end))) return true;
  return overlap(wordsOf(a), wordsOf(b)) >= SAME;
}

function wordsOf(one: LikelySentence): Set<string> {
  return new Set(termsOf(textOf(one)).filter((term) => !isStopWord(term)));
}

/** Whether two statements quote some of the same words. */
export function quotesTheSame(a: Statement, b: Statement): boolean {
  return a.quotes.some((one) =>
    b.quotes.some((two) => one.source === two.source && one.start < two.end && two.start < one.end),
  );
}

/** What is said of a sentence that was found by likelihood or in its study. */
export function likelyStatement(question: Question, one: LikelySentence): Statement {
  const { publication, source, start, end } = one;
  const told = isOfItsStudy(one) ? (question.facets[0] ?? "treatment") : facetsByWords(textOf(one))[0]?.facet;
  const facet = told ?? question.facets[0] ?? "definition";
  return statementOf({
    publication,
    source,
    start,
    end,
    parts: partsOf(one),
    facet,
    directness: directness(question, one),
  });
}
