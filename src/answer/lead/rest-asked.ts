import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer, statementsOf } from "../../domain/answer.js";
import type { Question } from "../../domain/question.js";
import { directness, type LikelySentence, textOf, unfitFor } from "./likely-fit.js";
import { BESIDE, isBarred, likelyStatement, quotesTheSame } from "./likeliest.js";
import { askedOf, studySays } from "./study-says.js";

/** So many parts of what is asked are told beneath what leads. */
const MOST = 2;

/**
 * A tier with what the study that leads it tells of the parts of the outcome asked which nothing that stands says: asked of healing and cost, what leads may tell of healing alone. Only of a
 * study that stands apart; a part that it tells nothing of stays untold.
 */
export function withRestAsked(tier: TierAnswer, question: Question, apart: LikelySentence | undefined): TierAnswer {
  if (apart === undefined || !("statement" in tier.lead)) return tier;
  const { publication, source } = apart;
  if (!tier.lead.statement.quotes.some((quote) => quote.source === source.id)) return tier;
  const { each } = askedOf(question, publication, source);
  if (each.length < 2) return tier;
  const added: LikelySentence[] = [];
  const isTold = (part: (text: string) => number) =>
    [...statementsOf(tier).map(({ text }) => text), ...added.map(textOf)].some((text) => part(text) > 0);
  for (const part of each) {
    if (added.length >= MOST || isTold(part)) continue;
    const one = studySays(question, publication, source, { apart: true, part }).find(
      (said) =>
        part(source.text.slice(said.start, said.end)) > 0 &&
        unfitFor(question, said, new Set()) === undefined &&
        directness(question, said).kind === "direct" &&
        !isBarred(question, said),
    );
    if (one !== undefined) added.push(one);
  }
  const statements = added
    .map((one) => likelyStatement(question, one))
    .filter((one) => statementsOf(tier).every((other) => !quotesTheSame(one, other)));
  if (statements.length === 0) return tier;
  const facets = [...new Set(statements.map(({ facet }) => facet))];
  const beside = tier.sections.find(({ heading }) => heading === BESIDE);
  const sections =
    beside === undefined
      ? [{ heading: BESIDE, facets, statements }, ...tier.sections]
      : tier.sections.map((section) =>
          section === beside
            ? {
                ...section,
                facets: [...new Set([...facets, ...section.facets])],
                statements: [...statements, ...section.statements],
              }
            : section,
        );
  return makeTierAnswer({ ...tier, sections });
}
