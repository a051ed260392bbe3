import { LIST_STALE_DAYS, ageInDays } from "../../domain/list-age.js";
import type { Bundle } from "../../operations/bundle-schema.js";
import type { BundleReference } from "../../operations/reference-schema.js";
import { number } from "./labels.js";
import { plain } from "./plain.js";

/** The list as far as its age goes: the newest of the library, or none. */
export type NewestList = { readonly title: string; readonly date: string; readonly basis: string } | null;

/**
 * What must be said of a library's retraction lists at a moment (ISO 8601): that there is none, or that the newest is older than
 * `LIST_STALE_DAYS`; nothing where it is newer.
 */
export function retractionsWarning(newest: NewestList, now: string): string | undefined {
  if (newest === null)
    return "No retraction list is in the library: a retraction is known only where a record or notice in it says so.";
  const age = ageInDays(newest.date, now);
  if (age <= LIST_STALE_DAYS) return undefined;
  return `The newest retraction list in the library, “${plain(newest.title)}”, is as of ${plain(newest.date)}${BASIS[newest.basis] ?? ""}: ${number(age)} days old. Later retractions are known only where a record or notice in the library says so.`;
}

const BASIS: Readonly<Record<string, string>> = {
  added: " (the day it was added; it has no date of its own)",
  entries: " (its newest entry)",
};

/** The same of an answer; nothing for a bundle that does not tell of lists. */
export function answerWarning({ library, created }: Bundle): string | undefined {
  return library.retractionList === undefined ? undefined : retractionsWarning(library.retractionList, created);
}

/** A publication's own review date, where an answer was made after it. */
export function pastReview({ reviewBy }: Pick<BundleReference, "reviewBy">, created: string): string | undefined {
  return typeof reviewBy === "string" && ageInDays(reviewBy, created) > 0 ? plain(reviewBy) : undefined;
}
