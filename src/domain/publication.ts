import type { Design } from "./design.js";
import type { Identifier } from "./identifier.js";
import { compareIdentifiers, formatIdentifier } from "./identifier.js";
import { InvariantError } from "./fault.js";
import type { LabelFacts } from "./label-facts.js";
import type { Tier } from "./tier.js";

/** A MeSH heading of a publication, with its qualifiers; `major` when it or one of them is a major topic. */
export interface MeshHeading {
  readonly term: string;
  readonly major: boolean;
  readonly qualifiers?: readonly string[];
}

export const RELATION_KINDS = [
  "retracts",
  "retracted-by",
  "corrects",
  "corrected-by",
  "supersedes",
  "superseded-by",
  "concerns",
  "concern-by",
] as const;

/** A link between publications that changes how one of them may be used. */
export interface Relation {
  readonly kind: (typeof RELATION_KINDS)[number];
  /** The other publication; absent when the document does not identify it. */
  readonly target?: Identifier;
  /** The document's own words on it ("Lancet 2010;375:445"). */
  readonly label?: string;
}

/** What a publication's standing can be, the gravest last; `concern` is an expression of concern by its publisher. */
export const STATUS_KINDS = ["current", "corrected", "concern", "superseded", "retracted"] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

export interface Status {
  readonly kind: StatusKind;
  /** What corrected, superseded or retracted it, as identifiers or the document's own words. */
  readonly by?: readonly string[];
  /** As of when that is known, ISO 8601. */
  readonly asOf?: string;
}

/** The bibliographic facts of one document, as its reader read them. */
export interface PublicationFacts {
  readonly identifiers: readonly Identifier[];
  readonly title: string;
  /** `ours` when the title is a paraphrase, because the printed one was not seen. */
  readonly titleBasis: "printed" | "ours";
  /** "Family Initials", in the document's order. */
  readonly authors: readonly string[];
  /** Journal, issuing body or label series. */
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly year?: number;
  /** Publication or version date, ISO 8601, as exact as the document has it. */
  readonly date?: string;
  readonly tier: Tier;
  readonly design: Design;
  /** The words or publication type the design was read from. */
  readonly designBasis?: string;
  /** BCP 47; "und" when unknown. */
  readonly language: string;
  readonly size?: string;
  readonly population?: string;
  readonly about?: string;
  /** What must not be concluded from the source. */
  readonly caution?: string;
  readonly licence?: string;
  /** An address at the publisher, PubMed, PMC or a government. */
  readonly link?: string;
  /** After this date (ISO 8601) a guideline calls itself out of date. */
  readonly reviewBy?: string;
  readonly publicationTypes?: readonly string[];
  readonly mesh?: readonly MeshHeading[];
  readonly keywords?: readonly string[];
  readonly status?: Status;
  readonly relations?: readonly Relation[];
  /** Present when the facts come from somebody's list of references, neither from the publication nor from an index of it. */
  readonly secondHand?: true;
  /** What a drug label says of its product. */
  readonly label?: LabelFacts;
}

/** What the library's owner has set by hand; it stands above what was read. */
export interface Override {
  readonly tier?: Tier;
  readonly design?: Design;
  readonly status?: StatusKind;
  /** True: never used in an answer. */
  readonly exclude?: boolean;
  readonly supersededBy?: string;
}

/** What is cited: one publication with everything its Sources and the owner say of it. */
export interface Publication extends PublicationFacts {
  /** Its strongest identifier, in the form `pmid:…`. */
  readonly id: string;
  readonly status: Status;
  /** What the owner set, shown wherever it matters; absent when nothing was. */
  readonly override?: Override;
}

/** The id of a publication with these identifiers: the strongest. Throws `InvariantError` when there is none. */
export function publicationId(identifiers: readonly Identifier[]): string {
  const [first] = [...identifiers].sort(compareIdentifiers);
  if (first === undefined) throw new InvariantError("a publication needs an identifier");
  return formatIdentifier(first);
}
