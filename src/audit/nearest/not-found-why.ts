import type { Topic } from "../../domain/question.js";
import type { Candidate, Proposition } from "../candidate.js";
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

/** Says in few words what was looked for, what the library holds of it, and which concepts and numbers the nearest sentence lacks. */
export function notFoundWhy({ proposition, together, near: [nearest] }: NotFound): string {
  const lacks = nearest === undefined ? "No sentence comes near it." : lack(proposition, nearest);
  return [held(proposition.question.topics, together), ...(lacks === undefined ? [] : [lacks])].join(" ");
}

/** The concepts that a claim is searched together by. */
export function conceptsTold(topics: readonly Topic[]): Topic[] {
  return topics.filter(({ key, kind }) => key && kind !== "word");
}

function held(topics: readonly Topic[], together: NotFound["together"]): string {
  const names = namesOf(conceptsTold(topics));
  if (names.length === 0) {
    const words = topics.filter(({ label }) => /\p{L}{4}/u.test(label)).map(({ label }) => `“${label}”`);
    return words.length === 0
      ? "It names nothing that could be looked for."
      : `The word lists know no concept in it; it was looked for by ${listed(words.slice(0, MOST_NAMED))}.`;
  }
  const all = listed(names);
  if (together === undefined) return `Nothing found on ${all} says this or the opposite.`;
  const { publications, more } = together;
  if (publications === 0) return `No passage of the library names ${all} together.`;
  const many =
    publications === 1 ? "One publication names" : `${more ? "At least " : ""}${publications} publications name`;
  return `${many} ${all} together; none was found to say this or the opposite.`;
}

function lack(proposition: NotFound["proposition"], nearest: Candidate): string | undefined {
  const { topics } = proposition.question;
  const read = nearest.reads === undefined ? nearest : { ...nearest, text: nearest.reads };
  const unnamed = topics.filter(({ kind }, at) => kind !== "word" && (read.named[at] ?? read.about[at]) === undefined);
  const numbers = nearestComparison(proposition, read, false).unmatched.map(({ text }) => `“${text}”`);
  const lacks = [
    ...(unnamed.length === 0 ? [] : [`does not name ${listed(namesOf(unnamed))}`]),
    ...(numbers.length === 0 ? [] : [`does not give ${listed(numbers.slice(0, MOST_MISSING))}`]),
  ];
  return lacks.length === 0 ? undefined : `The nearest sentence ${lacks.join(" and ")}.`;
}

function namesOf(topics: readonly Topic[]): string[] {
  return [...new Set(topics.map(({ label }) => label))].slice(0, MOST_NAMED);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
