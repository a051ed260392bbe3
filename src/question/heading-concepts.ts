import type { Concept } from "../domain/lexicon.js";
import type { Topic } from "../domain/question.js";
import type { Heading } from "../domain/vocabulary.js";
import { termsOf } from "../text/analyse.js";
import { CARRIER_TERMS, FACET_CUES } from "./cues.js";
import { namesOfHeading } from "../text/heading-names.js";
import { looksLikeADrug } from "./inn-stems.js";

/** Of a question so many index terms are looked up, in runs of so many at most: no heading's name in use is longer. */
const MOST_TERMS = 300;
const LONGEST_RUN = 8;

/** Every run of index terms that may be a heading's name. */
export function runsIn(text: string): string[] {
  const terms = termsOf(text).slice(0, MOST_TERMS);
  const runs = terms.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_RUN, terms.length - start) }, (_one, more) =>
      terms.slice(start, start + more + 1).join(" "),
    ),
  );
  return [...new Set(runs)];
}

/** What a heading is, by the branch of MeSH's tree that it stands in; the first that fits. */
const KINDS: readonly (readonly [RegExp, Concept["kind"]])[] = [
  [/^C23\.888/, "finding"],
  [/^(?:C|F03)/, "condition"],
  // Proteins, enzymes and nucleic acids (D08, D12, D13, D23) are drugs only under a drug's name.
  [/^D(?:0[2-69]|10|20|2[67])\./, "drug"],
  [/^E01\./, "test"],
  [/^E0[2346]\./, "procedure"],
  [/^M01\./, "population"],
  [/^[ABDFG]\d|^E05\./, "other"],
];

/** Branches that say how something was studied or counted, and words for illness in general: none of these is what a question is about. */
const GENERAL = /^(?:E05\.318|C23\.550\.288|E05\.(?:581|337)|M01\.643|[ABDEGM]\d\d$)/;

/** The kind of a heading; nothing for one that is no concept of a question. */
function kindOf({ name, trees }: Heading): Concept["kind"] | undefined {
  const telling = trees.filter((tree) => !GENERAL.test(tree));
  const known = KINDS.find(([branch]) => telling.some((tree) => branch.test(tree)))?.[1];
  return known === "other" && looksLikeADrug(name) ? "drug" : known;
}

/** Words such as "therapy", "survival" or "risk" say what is asked, whatever heading they may also be. */
function saysOnlyWhatIsAsked(name: string): boolean {
  return (
    termsOf(name).every((term) => CARRIER_TERMS.has(term)) ||
    FACET_CUES.some(({ cue }) => new RegExp(`^(?:${cue.source})$`, cue.flags).test(name))
  );
}

const PREFIX = "mesh-";

function conceptId({ id }: Pick<Heading, "id">): string {
  return `${PREFIX}${id.toLowerCase()}`;
}

/** Whether a topic is known from a vocabulary alone, and not from the lexicon. */
export function isOfVocabulary({ names }: Topic): boolean {
  return names.every(({ concept: id }) => id?.startsWith(PREFIX) === true);
}

/** A heading that a question names, with headings that stand below it, the nearest first. */
export interface NamedHeading {
  readonly heading: Heading;
  readonly below: readonly Heading[];
}

/**
 * The headings as concepts for the lexicon: each by all its names, with what is narrower; nothing of what is broader. What a heading holds
 * as narrower under its own code is a concept too.
 */
export function conceptsOfHeadings(named: readonly NamedHeading[]): Concept[] {
  const concepts = new Map<string, Concept>();
  const add = (heading: Heading, below: readonly Heading[]) => {
    const kind = kindOf(heading);
    const names = namesOfHeading(heading).filter((name) => !saysOnlyWhatIsAsked(name));
    const [preferred] = names;
    if (kind === undefined || preferred === undefined) return;
    const inside = heading.narrower.flatMap((own, at) => {
      const [first, ...others] = own.filter((name) => !saysOnlyWhatIsAsked(name));
      return first === undefined ? [] : [concept(`${conceptId(heading)}-${at + 1}`, kind, first, others, [], heading)];
    });
    for (const one of inside) concepts.set(one.id, one);
    const narrower = [
      ...inside.map(({ id }) => id),
      ...below.filter((one) => kindOf(one) !== undefined).map(conceptId),
    ];
    concepts.set(conceptId(heading), concept(conceptId(heading), kind, preferred, names.slice(1), narrower, heading));
  };
  for (const one of named.flatMap(({ below }) => below)) add(one, []);
  // Those named come last, so that one that stands below another of them keeps what is below itself.
  for (const { heading, below } of named) add(heading, below);
  return [...concepts.values()];
}

function concept(
  id: string,
  kind: Concept["kind"],
  preferred: string,
  synonyms: readonly string[],
  narrower: readonly string[],
  heading: Heading,
): Concept {
  return {
    ...{ id, kind, preferred, synonyms, narrower },
    ...{ broader: [], manifestationOf: [], allOf: [], mayMean: [] },
    provenance: [`MeSH:${heading.id}`],
  };
}
