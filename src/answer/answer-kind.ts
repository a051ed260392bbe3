/** What a question wants, where somebody says so: yes or no, one thing, a list of things, or an account of one. */
export const ANSWER_KINDS = ["yes-no", "one", "list", "account"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** One number a kind, 1 for the one that is wanted; all 0 where nobody says. */
export function kindSignals(kind: AnswerKind | undefined): number[] {
  return ANSWER_KINDS.map((one) => Number(one === kind));
}
