import type { Publication } from "./publication.js";

/** How an interaction list calls itself among the keywords of its publication; its priority stands beside it. */
export const LIST_KEYWORD = "drug interaction list";
export const PRIORITIES = ["high priority", "priority not stated", "non-interruptive"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Between the drugs of a pair, and between pairs of one block. */
export const PAIR_SIGN = " + ";
export const PAIR_END = "; ";

/** The priority of an interaction list; nothing for any other publication. */
export function listPriority({ keywords = [] }: Pick<Publication, "keywords">): Priority | undefined {
  return keywords.includes(LIST_KEYWORD) ? PRIORITIES.find((one) => keywords.includes(one)) : undefined;
}
