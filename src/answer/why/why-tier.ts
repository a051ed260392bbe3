import type { TierAnswer } from "../../domain/answer.js";
import { statementsOf } from "../../domain/answer.js";
import type { Question } from "../../domain/question.js";
import type { PassedOver, PublicationApart, Span, StatementWhy, TierWhy } from "../../domain/why.js";
import type { Account, Bar, PassedReason } from "./account.js";
import { BAR_WORDS, PASSED_REASONS, PASSED_WORDS } from "./account.js";
import type { Candidate } from "../candidates/candidate.js";
import { aheadOf, rounded, statementWhy } from "./why-statement.js";

/** What is known of a tier when it has been composed. */
export interface Composed {
  readonly question: Question;
  readonly account: Account;
  /** The tier as it is printed. */
  readonly answer: TierAnswer;
  /** Publications that were read and do not bear on the question, or may not be quoted. */
  readonly apart: readonly PublicationApart[];
  /** Publications that the index gave, and how many of them were read. */
  readonly found: number;
  readonly read: number;
  /** True where the labels of the drugs asked about speak, section by section, whatever was found besides. */
  readonly byLabels?: boolean;
}

/** Examples of each reason. */
const MOST_EXAMPLES = 3;
/** Reasons that need no example: most sentences of most texts. */
const PLAIN: readonly PassedReason[] = ["length", "unquotable", "subject", "facet"];

/** Why a tier says what it says, from what was noted down while it was composed. */
export function whyTier(composed: Composed): TierWhy {
  const { question, account, answer, apart } = composed;
  return {
    tier: answer.tier,
    found: composed.found,
    read: composed.read,
    lead: leadWords(composed),
    statements: statementsOf(answer).map(({ quotes: [quote] }): StatementWhy => {
      const candidate = account.saidAt(quote.source, quote.start);
      if (candidate !== undefined) return statementWhy(question, candidate);
      const { source, start, end } = quote;
      const likely = account.likelyAt(source, start);
      const text = likely === undefined ? BY_LABEL : likelyWords(likely);
      return { quote: { source, start, end }, moved: [], named: [], text };
    }),
    passedOver: passedOver(account),
    apart: [
      ...apart,
      ...account.besides.map(({ id, title }) => ({
        publication: id,
        title,
        why: "names it, and is about something else",
      })),
    ],
  };
}

function likelyWords(likely: number | "concludes"): string {
  if (likely === "concludes")
    return "Its study stands out among all that was found for the question, names every concept asked about, and concludes by it.";
  return `By its words, its place and what else was found it is ${Math.round(100 * likely)} % likely to be what an expert would choose as evidence for the question (learnt from questions whose evidence experts chose).`;
}

const BY_LABEL = "The newest label of the drug that says anything of it says this first.";

function leadWords({ account, answer, byLabels = false, read, apart }: Composed): string[] {
  if (byLabels)
    return [
      "Labels of the drugs asked about speak section by section: for each drug the newest label that says anything of it. The dose leads where that was asked, else what it is for; where no label lists what was asked about, that it is off label.",
    ];
  const { leading, barred } = account;
  if ("gap" in answer.lead) return noLead(account, answer, read, apart.length);
  const [quote] = answer.lead.statement.quotes;
  if (account.likelyAt(quote.source, quote.start) !== undefined)
    return [
      "By rule no statement answers what was asked and names all of its words. Of all sentences found this is the likeliest to answer, likely enough to lead, and it names every concept asked about.",
    ];
  const [first, next] = leading?.able ?? [];
  if (leading === undefined || first === undefined) return [];
  const rest = leading.able.length - 1;
  return [
    `It answers what was asked first (${leading.heading}) and speaks directly to the question; ${rest === 0 ? "no other statement does both" : `of ${leading.able.length} that do both it counts for most`}.`,
    ...(first.recommendation === undefined
      ? []
      : ["A recommendation goes before other statements, a local protocol before all."]),
    ...(next === undefined || rest === 0 ? [] : [nextWords(first, next)]),
    ...barred
      .filter(([one]) => one.score > first.score)
      .slice(0, MOST_EXAMPLES)
      .map(([one, bar]) => `${cited(one)} counts for more (${rounded(one.score)}) but ${barWords(bar, one)}.`),
  ];
}

function nextWords(first: Candidate, next: Candidate): string {
  const ahead = aheadOf(first, next)
    .slice(0, MOST_EXAMPLES)
    .map(({ text }) => text);
  const counts = `${rounded(first.score)} against ${rounded(next.score)}`;
  const by = ahead.length === 0 ? "" : `; ahead by ${ahead.join(", ")}`;
  return `Next is ${cited(next)}: ${counts}${by}.`;
}

/** Why a gap stands first: what the statements that could have led lack. */
function noLead({ barred, passed }: Account, { sections, lead }: TierAnswer, read: number, apart: number): string[] {
  if ("gap" in lead && lead.gap.kind === "term-not-used")
    return ["The term is not settled, and that is said before anything else."];
  if (read === 0) return ["Nothing was found that could be read for it."];
  if (sections.length === 0)
    return [
      apart === read
        ? `${read === 1 ? "The one publication" : `None of the ${read} publications`} read ${read === 1 ? "does not bear" : "bears"} on the question.`
        : `${read} publications were read; ${passed.length} of their sentences were weighed, and none may stand.`,
    ];
  const reasons = new Map<Bar, number>();
  for (const [, bar] of barred) reasons.set(bar, (reasons.get(bar) ?? 0) + 1);
  const [best] = barred;
  return [
    `No statement may lead: of those that could, ${[...reasons].map(([bar, count]) => `${count} ${count === 1 ? "" : "each "}${BAR_WORDS[bar]}`).join("; ")}.`,
    ...(best === undefined ? [] : [`${cited(best[0])} counts for most but ${barWords(best[1], best[0])}.`]),
  ];
}

function barWords(bar: Bar, { directness }: Candidate): string {
  if (bar !== "indirect" || directness.kind !== "indirect") return BAR_WORDS[bar];
  const [{ element, asked, found }] = directness.differs;
  return `is indirect (${element}: asked ${asked}, found ${found})`;
}

const SHORT = 90;

/** “The first words of it …” (Its title). */
function cited({ text, publication }: Candidate): string {
  const words = text.length <= SHORT ? text : `${text.slice(0, text.lastIndexOf(" ", SHORT))} …`;
  return `“${words}” (${publication.title})`;
}

function passedOver({ passed }: Account): PassedOver[] {
  return PASSED_REASONS.flatMap((reason) => {
    const of = passed.filter((one) => one.reason === reason);
    if (of.length === 0) return [];
    const shown = PLAIN.includes(reason) ? [] : of.slice(0, MOST_EXAMPLES);
    return [
      {
        reason,
        text: PASSED_WORDS[reason],
        count: of.length,
        examples: shown.map(({ publication, source, start, end, like }) => ({
          publication: publication.id,
          title: publication.title,
          quote: { source: source.id, start, end, text: source.text.slice(start, end) } satisfies Span,
          ...(like === undefined ? {} : { like: { source: like.source.id, start: like.start, end: like.end } }),
        })),
      },
    ];
  });
}
