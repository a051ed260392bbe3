import type { Account } from "../../answer/why/account.js";
import { whyTier } from "../../answer/why/why-tier.js";
import type { TierAnswer } from "../../domain/answer.js";
import type { Question } from "../../domain/question.js";
import type { TierWhy } from "../../domain/why.js";
import type { Bundle } from "../bundle-schema.js";
import type { AnswerWhy } from "../why-schema.js";
import { searchedNames } from "../why-schema.js";
import type { Gathered } from "./gather.js";

/** One question's tiers, with what was noted down of them; `spoken` are the tiers as they stand in the bundle. */
interface NotedPart {
  readonly question: Question;
  readonly gathered: readonly Noted[];
  readonly spoken: readonly TierAnswer[];
}

interface Noted extends Pick<Gathered, "apart" | "setAside" | "read" | "publications"> {
  /** Absent where nobody asked why. */
  readonly account: Account | undefined;
  readonly answer: TierAnswer;
}

/** The bundle with why it says what it says, where that was noted down. */
export function withWhy(bundle: Bundle, question: Question, parts: readonly NotedPart[]): Bundle {
  const tiers = parts.flatMap(whyOfPart);
  return tiers.length === 0 ? bundle : { ...bundle, why: { topics: searchedNames(question.topics), tiers } };
}

function whyOfPart({ question, gathered, spoken }: NotedPart): AnswerWhy["tiers"] {
  return gathered.flatMap(({ account, answer, apart, setAside, read, publications }, at) => {
    const shown = spoken[at] ?? answer;
    if (account === undefined) return [];
    const left = setAside.map(({ publication, title, why }) => ({ publication, title, why }));
    const noted = { question, account, answer: shown, byLabels: shown !== answer, found: publications, read };
    return [tierOf(whyTier({ ...noted, apart: [...left, ...apart] }))];
  });
}

function tierOf({ lead, statements, passedOver, apart, ...rest }: TierWhy): AnswerWhy["tiers"][number] {
  return {
    ...rest,
    lead: [...lead],
    statements: statements.map(({ moved, named, ...one }) => ({
      ...one,
      moved: [...moved],
      named: named.map(({ where, ...names }) => ({ ...names, where: [...where] })),
    })),
    passedOver: passedOver.map(({ examples, ...one }) => ({ ...one, examples: [...examples] })),
    apart: [...apart],
  };
}
