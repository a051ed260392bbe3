import type { Design } from "../../domain/design.js";
import type { TierAnswer } from "../../domain/answer.js";
import { makeTierAnswer } from "../../domain/answer.js";
import type { Question } from "../../domain/question.js";
import type { Account } from "../why/account.js";
import type { ReadText } from "./lead-in-study.js";
import { reportsPlainly } from "./effect-told.js";
import { termsOf } from "../../text/analyse.js";
import { shortFormsOf } from "../role/study-role.js";
import { askedOf } from "./study-says.js";
import { directness, textOf, unfitFor, type LikelySentence } from "./likely-fit.js";
import { isBarred, likelyStatement, quotesTheSame } from "./likeliest.js";

/** What weighs several studies is not put aside for one of them. */
const WEIGHS_STUDIES: ReadonlySet<Design> = new Set<Design>([
  "guideline",
  "consensus",
  "systematic review",
  "meta-analysis",
]);

const PLAINLY_MORE = 1.5;

/** Of what studies that stand apart say, what may lead, if anything: the first one's, unless the other one says plainly more of the outcome that was asked. */
export function mayLeadApart(question: Question, says: readonly LikelySentence[]): LikelySentence | undefined {
  const able = says.filter(
    (one) =>
      one.apart === true &&
      unfitFor(question, one, new Set()) === undefined &&
      directness(question, one).kind === "direct" &&
      !isBarred(question, one) &&
      isOnWhatIsAsked(question, one),
  );
  const [first] = able;
  const others = able.filter(({ source }) => source.id !== first?.source.id);
  const asked = (one: LikelySentence) => askedOf(question, one.publication, one.source).saidIn(textOf(one));
  if (first === undefined || others.length === 0) return first;
  const enough = PLAINLY_MORE * asked(first);
  return others.find((one) => asked(one) > enough) ?? first;
}

/** Whether what a study says is on anything that was asked: it tells of the outcome, or has a word of what was asked about other than of whom. */
export function isOnWhatIsAsked(question: Question, one: LikelySentence): boolean {
  const text = textOf(one);
  const names = question.topics.filter(({ kind }) => kind !== "population").flatMap((topic) => topic.names);
  const words = new Set(names.flatMap(({ allOf }) => allOf.flat(2)));
  return (
    words.size === 0 ||
    termsOf(text).some((term) => words.has(term)) ||
    abbreviated(one).some((short) => new RegExp(String.raw`(?<![\p{L}\d])${short}(?![\p{L}\d])`, "u").test(text)) ||
    askedOf(question, one.publication, one.source).saidIn(text) > 0
  );
}

/** Short forms that a study makes of what is asked, and of its own names, are not told apart: any of them may be meant. */
function abbreviated({ publication, source }: LikelySentence): string[] {
  return shortFormsOf(publication, source).map(({ short }) => short.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
}

/**
 * A tier with `lead` for its lead, which a study says that stands apart from all else that was found: rules choose a sentence by its words, the search a study by all that is asked.
 * What weighs several studies, and a note of ours, lead as before, and a tier that nothing leads stays as it is.
 */
export function ledByStudyApart(
  tier: TierAnswer,
  question: Question,
  lead: LikelySentence,
  read: readonly ReadText[],
  account?: Account,
): TierAnswer {
  if (!("statement" in tier.lead)) return tier;
  const [quote] = tier.lead.statement.quotes;
  const before = read.find(({ source }) => source.id === quote.source);
  if (before?.source.kind === "note" || WEIGHS_STUDIES.has(before?.publication.design ?? "unknown")) return tier;
  // A result of the same study stays that tells as much of what was asked.
  if (before?.source.id === lead.source.id) {
    const { saidIn: asked } = askedOf(question, before.publication, before.source);
    const { text } = tier.lead.statement;
    const isTheSame = lead.start < quote.end && quote.start < lead.end;
    if (!isTheSame && reportsPlainly(text) && asked(text) >= asked(textOf(lead))) return tier;
  }
  account?.sayLikely(lead, undefined);
  const own = likelyStatement(question, lead);
  const sections = tier.sections.flatMap((section) => {
    const statements = section.statements.filter((one) => !quotesTheSame(one, own));
    return statements.length === 0 ? [] : [{ ...section, statements }];
  });
  return makeTierAnswer({ ...tier, lead: { statement: own }, sections });
}
