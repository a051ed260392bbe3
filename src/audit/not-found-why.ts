import type { Topic } from "../domain/question.js";
import type { Candidate, Proposition } from "./candidate.js";
import { nearestComparison } from "./nearest-comparison.js";

/** Names of concepts and missing words that are told. */
const MOST_NAMED = 4;
const MOST_MISSING = 3;

/** What is known of a claim that was not found. */
export interface NotFound {
  readonly proposition: Omit<Proposition, "candidates">;
  /** Publications that name all its concepts in one passage; `more`: there are more than were counted. Absent where it names fewer than two. */
  readonly together?: { readonly publications: number; readonly more: boolean };
  /** The sentences nearest to it, the nearest first. */
  readonly near: readonly Candidate[];
}

/** Says in few words what was looked for, what the library holds of it, and what the nearest sentence lacks. */
export function notFoundWhy({ proposition, together, near }: NotFound): string {
  return `${held(proposition.question.topics, together)} ${lack(proposition, near[0])}`;
}

/** The concepts that a claim is searched together by. */
export function conceptsTold(topics: readonly Topic[]): Topic[] {
  return topics.filter(({ key, kind }) => key && kind !== "word");
}

function held(topics: readonly Topic[], together: NotFound["together"]): string {
  const names = [...new Set(conceptsTold(topics).map(({ label }) => label))].slice(0, MOST_NAMED);
  if (names.length === 0) {
    const words = topics.filter(({ label }) => /\p{L}{4}/u.test(label)).map(({ label }) => `“${label}”`);
    return words.length === 0
      ? "It names nothing that could be looked for."
      : `Looked for by its words alone (${words.slice(0, MOST_NAMED).join(", ")}): it names no concept that the word lists know.`;
  }
  const all = listed(names);
  if (together === undefined)
    return `What the library says of ${all} was searched; nothing was found to say this or the opposite.`;
  const { publications, more } = together;
  if (publications === 0) return `No publication of the library names ${all} together in one passage.`;
  const many =
    publications === 1 ? "1 publication names" : `${more ? "More than " : ""}${publications} publications name`;
  return `${many} ${all} together; none was found to say this or the opposite.`;
}

function lack(proposition: NotFound["proposition"], nearest: Candidate | undefined): string {
  if (nearest === undefined) return "No sentence comes near it.";
  const read = nearest.reads === undefined ? nearest : { ...nearest, text: nearest.reads };
  const { missing, unmatched } = nearestComparison(proposition, read, false);
  const numbers = unmatched.map(({ text }) => text);
  const words = [...numbers, ...missing.filter((word) => !numbers.some((one) => one.includes(word)))];
  if (words.length === 0) return "The nearest sentence has its words, but could not be told to say it.";
  const told = words.slice(0, MOST_MISSING).map((word) => `“${word}”`);
  return `The nearest sentence lacks ${told.join(", ")}${words.length > MOST_MISSING ? ` and ${words.length - MOST_MISSING} more of its words` : ""}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
