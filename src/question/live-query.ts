import type { Lexicon } from "../domain/lexicon.js";
import type { Question } from "../domain/question.js";
import type { LiveTerm } from "./live-terms.js";
import { liveTerms } from "./live-terms.js";

/** What is wanted of PubMed: each its own search, so that many trials do not crowd out one guideline. */
export const PUBMED_AIMS = ["guidelines", "reviews", "trials", "anything"] as const;
export type PubmedAim = (typeof PUBMED_AIMS)[number];

/** A question in the query languages of the services, each from the closest to the loosest: the next is for when one finds nothing. */
export interface LiveQueries {
  readonly pubmed: Readonly<Record<PubmedAim, readonly string[]>>;
  readonly europepmc: readonly string[];
  readonly trials: readonly string[];
  /** Drugs whose labels are wanted. */
  readonly drugs: readonly string[];
}

/** A query is never longer, in characters; the last names of its longest term go first. */
export const LONGEST_QUERY = 3000;
/** So many things at most must be named together; more find nothing. */
const MOST_TOGETHER = 4;
const MOST_DRUGS = 3;

/**
 * PubMed's filters. Guidelines: publication types. Reviews: PubMed's own systematic review filter, and meta-analyses. Trials: the
 * Clinical Queries filter for therapy, narrow (Haynes RB et al., BMJ 2005;330:1179, doi:10.1136/bmj.38446.498542.8F).
 */
const FILTERS: Readonly<Record<PubmedAim, string>> = {
  guidelines:
    "(guideline[pt] OR practice guideline[pt] OR consensus development conference[pt] OR consensus statement[ti] OR guideline[ti] OR guidelines[ti])",
  reviews: "(systematic[sb] OR meta-analysis[pt])",
  trials: "(randomized controlled trial[pt] OR (randomized[tiab] AND controlled[tiab] AND trial[tiab]))",
  anything: "",
};

/** Turns a parsed question into queries; every list is empty when the question names nothing that could be asked for. */
export function liveQueries(question: Question, lexicon: Lexicon): LiveQueries {
  const terms = liveTerms(question, lexicon);
  const steps = stepsOf(terms);
  const pubmed = steps.map((step) => joined(step, pubmedTerm));
  const withFilter = (aim: PubmedAim) =>
    pubmed.map((query) => (FILTERS[aim] === "" ? query : `(${query}) AND ${FILTERS[aim]}`));
  return {
    pubmed: {
      guidelines: withFilter("guidelines"),
      reviews: withFilter("reviews"),
      trials: withFilter("trials"),
      anything: withFilter("anything"),
    },
    europepmc: steps.map((step) => `${joined(step, europepmcTerm)} AND OPEN_ACCESS:Y`),
    trials: steps.map((step) => joined(step, plainTerm)),
    drugs: terms
      .filter(({ kind }) => kind === "drug")
      .flatMap(({ names }) => names.slice(0, 1))
      .slice(0, MOST_DRUGS),
  };
}

/**
 * First all that is named, with the people asked about; then without these; then two things, those first that the answer must be
 * about; then only what it must be about and the word list knows.
 */
function stepsOf(terms: readonly LiveTerm[]): LiveTerm[][] {
  const people = terms.filter(({ kind }) => kind === "population").slice(0, 1);
  const things = terms.filter(({ kind }) => kind !== "population");
  const about = [...things.filter(({ key }) => key), ...things.filter(({ key }) => !key)].slice(0, MOST_TOGETHER);
  if (about.length === 0) return people.length === 0 ? [] : [people];
  const known = about.filter(({ key, kind }) => key && kind !== "word");
  const seen = new Set<string>();
  return [[...about, ...people], about, about.slice(0, 2), known].filter((step) => {
    const name = step.map(({ label }) => label).join("\n");
    return step.length > 0 && !seen.has(name) && seen.add(name);
  });
}

type Write = (term: LiveTerm) => string[];

/** The terms joined by AND, the names of each by OR; names are left out from the end until the whole is short enough. */
function joined(terms: readonly LiveTerm[], write: Write): string {
  const groups = terms.map((term) => write(term));
  const query = () =>
    groups.map((names) => (names.length === 1 ? names.join("") : `(${names.join(" OR ")})`)).join(" AND ");
  while (query().length > LONGEST_QUERY) {
    const longest = groups.reduce((a, b) => (b.length > a.length ? b : a), []);
    if (longest.length <= 1) break;
    longest.pop();
  }
  return query();
}

const quoted = (name: string) => `"${name}"`;
const all = (parts: readonly string[]) => `(${parts.join(" AND ")})`;

/** MeSH headings and text words. A plain word is also tried as a heading and as a substance; PubMed leaves out what is none. */
function pubmedTerm({ names, headings, parts, kind }: LiveTerm): string[] {
  // The American spelling stands after the other, and is that of MeSH.
  const [named = "", other] = names;
  const first = other !== undefined && headings.length === 0 && names.length === 2 ? other : named;
  const tried =
    headings.length > 0 ? [] : [`${quoted(first)}[mh]`, ...(kind === "drug" ? [`${quoted(first)}[nm]`] : [])];
  return [
    ...headings.map((heading) => `${quoted(heading)}[mh]`),
    ...tried,
    ...names.map((name) => `${quoted(name)}[tiab]`),
    ...parts.map((part) =>
      all(part.map((alternatives) => `(${alternatives.map((name) => `${quoted(name)}[tiab]`).join(" OR ")})`)),
    ),
  ];
}

function europepmcTerm({ names, parts }: LiveTerm): string[] {
  const written = (name: string) => `TITLE_ABS:${quoted(name)}`;
  return [
    ...names.map(written),
    ...parts.map((part) => all(part.map((alternatives) => `(${alternatives.map(written).join(" OR ")})`))),
  ];
}

function plainTerm({ names, parts }: LiveTerm): string[] {
  return [
    ...names.map(quoted),
    ...parts.map((part) => all(part.map((alternatives) => `(${alternatives.map(quoted).join(" OR ")})`))),
  ];
}
