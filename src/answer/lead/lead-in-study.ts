import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Publication } from "../../domain/publication.js";
import { makeQuote } from "../../domain/quote.js";
import type { Question } from "../../domain/question.js";
import type { Source } from "../../domain/source.js";
import type { Statement } from "../../domain/statement.js";
import { makeStatement } from "../../domain/statement.js";
import { nearestNaming } from "../../rank/naming.js";
import { termText } from "../../rank/term-text.js";
import { termsOf } from "../../text/analyse.js";
import type { Span } from "./arms-told.js";
import { readableFrom } from "./beside-arms.js";
import { asksWhatCameOut, effectOf, reportsPlainly } from "./effect-told.js";
import { gist } from "../candidates/evidence.js";
import { tellsFigures } from "./figures-of.js";
import type { LikelySentence } from "./likely-fit.js";
import { directness, partsOf, textOf, unfitFor } from "./likely-fit.js";
import { BESIDE, isBarred } from "./likeliest.js";
import { studySays } from "./study-says.js";

/** A publication's text that was read for a tier. */
export interface ReadText {
  readonly publication: Publication;
  readonly source: Source;
}

/**
 * A tier of research whose lead tells what came of something, with what the same study concludes of it before a mere result, and the figures behind a mere conclusion, both
 * from its abstract. A lead that tells figures and concludes stays as it is, and so does one whose study concludes nothing on what was asked.
 */
export function leadInItsStudy(
  tier: TierAnswer,
  question: Question,
  read: readonly ReadText[],
  weights: ReadonlyMap<string, number>,
  apart?: LikelySentence,
): TierAnswer {
  if (tier.tier !== "research" || !("statement" in tier.lead) || !asksWhatCameOut(question)) return tier;
  const { statement } = tier.lead;
  const [quote, ...more] = statement.quotes;
  const held = read.find(({ source }) => source.id === quote.source);
  if (held === undefined || more.length > 0 || held.source.kind === "note") return tier;
  const { publication, source } = held;
  // A result that a study which stands apart tells of what was asked needs no conclusion before it.
  if (apart?.concludes !== true && apart?.source.id === source.id && apart.start === quote.start) return tier;
  const says = studySays(question, publication, source, { blocks: gist(source), weights }).filter(
    (one) => one.concludes === true && unfitFor(question, one, new Set()) === undefined && mayLead(question, one),
  );
  const own = says.find((one) => one.start < quote.end && quote.start < one.end);
  const parts = own === undefined ? behindConclusion(question, says, quote, source) : partsOf(own);
  if (parts === undefined || parts.length < 2) return tier;
  const { facet, directness: direct, certainty, recommendation } = statement;
  const whole = makeStatement(
    parts.map(({ start, end }) => ({ quote: makeQuote(source, start, end), publication })),
    {
      facet,
      directness: direct,
      ...(certainty === undefined ? {} : { certainty }),
      ...(recommendation === undefined ? {} : { recommendation }),
    },
  );
  const sections = tier.sections.flatMap((section) => {
    const statements = section.statements.filter((one) => !sharesAQuote(one, whole));
    return statements.length === 0 ? [] : [{ ...section, statements }];
  });
  const beside = sharesAQuote(statement, whole)
    ? []
    : [{ heading: BESIDE, facets: [statement.facet], statements: [statement] }];
  return makeTierAnswer({ ...tier, lead: { statement: whole }, sections: [...beside, ...sections] });
}

function mayLead(question: Question, one: LikelySentence): boolean {
  return directness(question, one).kind === "direct" && !isBarred(question, one);
}

/** What is concluded plainly, and the lead behind it, where that tells figures. */
function behindConclusion(
  question: Question,
  says: readonly LikelySentence[],
  lead: Span,
  source: Source,
): readonly Span[] | undefined {
  const concluded = says.find((one) => reportsPlainly(textOf(one)));
  const text = source.text.slice(lead.start, lead.end);
  const from = readableFrom(text);
  if (concluded === undefined || from === undefined) return undefined;
  const [, figures] = partsOf(concluded);
  const names = ({ start, end }: Span) => {
    const held = termText(termsOf(source.text.slice(start, end)));
    return question.topics.filter((topic) => nearestNaming(held, topic) !== undefined).length;
  };
  const ofLead =
    tellsFigures(text) &&
    (figures === undefined ||
      effectOf(question)?.whole === false ||
      names(lead) > names(figures) ||
      (names(lead) === names(figures) && lead.start < figures.start));
  return ofLead
    ? [
        { start: concluded.start, end: concluded.end },
        { start: lead.start + from, end: lead.end },
      ]
    : partsOf(concluded);
}

function sharesAQuote(a: Statement, b: Statement): boolean {
  return a.quotes.some((one) =>
    b.quotes.some((two) => one.source === two.source && one.start < two.end && two.start < one.end),
  );
}
