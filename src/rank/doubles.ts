import type { FieldTerms } from "../domain/found.js";
import { FEWEST_WORDS } from "../domain/likeness.js";
import type { Publication } from "../domain/publication.js";
import { termsOf } from "../text/analyse.js";

/** Why two publications take one place. */
export type DoubleReason =
  | "the same title and first author"
  | "the same first author, and the same title but for words of design"
  | "the same first author, and nearly the same text";

/** A publication with what was found of it, as far as it tells whether another says the same. */
export interface Likened {
  readonly publication: Publication;
  readonly title: ReadonlySet<string>;
  /** Every run of four terms in a row of its best passages. */
  readonly runs: ReadonlySet<string>;
}

const RUN = 4;
/** Texts shorter than so many runs tell nothing by what they share. */
const FEWEST_RUNS = 40;
/** Of the shorter one's runs so many must stand in the longer one: reprints and preprints have nearly all, two papers of one group seldom a fifth. */
const SHARED_RUNS = 0.8;
/** The years of two that say the same are at most so far apart. */
const YEARS_APART = 3;
/** Words that an article's title may have and its preprint's not. Any other word alone tells another part of the study, or another outcome. */
const OF_DESIGN = new Set(
  termsOf(
    "a an the of in on and with from for to randomised controlled clinical trial study double single blind blinded masked placebo open label multicentre prospective retrospective results parallel group superiority phase",
  ),
);
/** Words that neither may have alone, however much of their texts they share. */
const OTHER_PART = new Set(
  termsOf(
    "protocol rationale follow up followup extension long subgroup secondary post hoc interim erratum correction reply comment letter editorial commentary",
  ),
);
const PREPRINT = /preprint|\b(?:medrxiv|biorxiv|research square|ssrn|authorea)\b/iu;

/** Makes a publication comparable; `passages` are the best that were found of it. */
export function likened(publication: Publication, passages: readonly { readonly terms: FieldTerms }[]): Likened {
  const runs = new Set<string>();
  for (const { terms } of passages.slice(0, 2))
    for (let at = 0; at + RUN <= terms.body.length; at++) runs.add(terms.body.slice(at, at + RUN).join(" "));
  return { publication, title: new Set(termsOf(publication.title)), runs };
}

/**
 * Why two publications of research say the same: a paper that was printed twice, or a preprint and its article. Another part of a study (its
 * protocol, its follow-up, a title with another number) is none, and neither is a later edition: the years are at most three apart. Without the
 * same first author two may be two studies that found different things.
 */
export function doubleReason(a: Likened, b: Likened): DoubleReason | undefined {
  if (a.publication.tier !== "research" || b.publication.tier !== "research") return undefined;
  const author = firstAuthor(a);
  if (author === undefined || author !== firstAuthor(b)) return undefined;
  const [x, y] = [a.publication.year, b.publication.year];
  if (x !== undefined && y !== undefined && Math.abs(x - y) > YEARS_APART) return undefined;
  const common = [...a.title].filter((term) => b.title.has(term)).length;
  const apart = [...a.title, ...b.title].filter((term) => !(a.title.has(term) && b.title.has(term)));
  if (apart.some((term) => OTHER_PART.has(term) || /\d/.test(term))) return undefined;
  const isPrinted = a.publication.titleBasis === "printed" && b.publication.titleBasis === "printed";
  if (isPrinted && common >= FEWEST_WORDS) {
    if (apart.length === 0) return "the same title and first author";
    if (apart.every((term) => OF_DESIGN.has(term)))
      return "the same first author, and the same title but for words of design";
  }
  const [short, long] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  if (short.size < FEWEST_RUNS) return undefined;
  let shared = 0;
  for (const run of short) if (long.has(run)) shared += 1;
  return shared >= SHARED_RUNS * short.size ? "the same first author, and nearly the same text" : undefined;
}

function firstAuthor({ publication: { authors } }: Likened): string | undefined {
  return authors[0]?.split(/\s+/u)[0]?.toLowerCase();
}

/** Whether a publication says that it is a preprint, so that its article takes its place. */
export function isPreprint({ container = "", publicationTypes = [] }: Publication): boolean {
  return [container, ...publicationTypes].some((text) => PREPRINT.test(text));
}

/** Publications that say the same, the one that stands for all first. */
export interface Doubled {
  readonly place: number;
  readonly alike: { readonly place: number; readonly why: DoubleReason }[];
}

/**
 * Folds a list, the best first, so that publications that say the same take one place: that of the best of them, in which an article stands before its
 * preprint. A doubtful chain is not followed: each is compared with the one that stands for the others.
 */
export function foldDoubles(list: readonly Likened[]): Doubled[] {
  const folded: { place: number; alike: { place: number; why: DoubleReason }[] }[] = [];
  list.forEach((one, place) => {
    for (const head of folded) {
      const first = list[head.place];
      const why = first === undefined ? undefined : doubleReason(first, one);
      if (first === undefined || why === undefined) continue;
      if (isPreprint(first.publication) && !isPreprint(one.publication)) {
        head.alike.unshift({ place: head.place, why });
        head.place = place;
      } else head.alike.push({ place, why });
      return;
    }
    folded.push({ place, alike: [] });
  });
  return folded;
}
