import type { output } from "zod";
import type { orderWhySchema, tierOrderSchema } from "../../operations/search/search-why.js";
import { counted, listed } from "./labels.js";
import { plain } from "./plain.js";
import { movedLines, relationWords } from "./why.js";

/** Why a publication stands where it stands in a list, a line each. */
export function orderLines({ named, lacks, moved, score, usual, passages }: output<typeof orderWhySchema>): string[] {
  const names = named.map(({ asked, found, relation, where }) => {
    const as = found === asked ? "" : ` as ${found}${relation === "same" ? "" : ` (${relationWords(relation)})`}`;
    return `${asked}${as} in ${listed(where)}`;
  });
  return [
    ...(names.length === 0 ? [] : [`Names ${names.join("; ")}.`]),
    ...(lacks.length === 0 ? [] : [`Does not name ${listed(lacks)}.`]),
    ...movedLines(moved),
    `Scores ${score.toFixed(2)}, the usual one of what was found ${usual.toFixed(2)}; ${counted(passages, "passage")} of it found, in one place.`,
  ].map(plain);
}

/** What is told of a tier's list as a whole. */
export function tierOrderLines({ found, nowhere, passedOver }: output<typeof tierOrderSchema>): string[] {
  return [
    `${counted(found, "publication")} found in all.`,
    ...(nowhere.length === 0 ? [] : [`Stands nowhere here and counts for nothing: ${nowhere.join(", ")}.`]),
    ...passedOver.map(({ title, why }) => `Passed over: “${title}” (${why}).`),
  ].map(plain);
}
