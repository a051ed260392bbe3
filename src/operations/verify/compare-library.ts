import type { Publication } from "../../domain/publication.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { Library } from "../../ports/library.js";
import type { Bundle } from "../bundle-schema.js";
import type { BundleReference, BundleSource } from "../reference-schema.js";
import type { BundleStatement } from "../statement-schema.js";
import type { Failure } from "./failure.js";

/** What a library adds to a bundle's own proof. */
export interface Comparison {
  readonly sourcesHeld: number;
  readonly sourcesNotHeld: number;
  /** Texts of the library that are not what the bundle says of them: the bundle does not hold. */
  readonly failures: readonly Failure[];
  /** What the library says of a publication now, where the bundle says something else. */
  readonly changed: readonly Failure[];
}

/** A quote with its path in the file. */
export interface PlacedQuote {
  readonly where: string;
  readonly quote: BundleStatement["quotes"][number];
}

/** Holds what a bundle quotes and cites against the texts and publications of a library. */
export async function compareWithLibrary(
  bundle: Pick<Bundle, "sources" | "references">,
  quotes: readonly PlacedQuote[],
  library: Library,
): Promise<Comparison> {
  const failures: Failure[] = [];
  let sourcesHeld = 0;
  for (const [at, source] of bundle.sources.entries()) {
    const held = await library.source(source.id);
    if (held === undefined) continue;
    sourcesHeld++;
    if (held.sha256 !== source.sha256)
      failures.push({
        where: `sources[${at}].sha256`,
        problem: `The library’s text of ${source.id} has the hash ${held.sha256}.`,
      });
    failures.push(...quotesAgainst(quotes, source, held.text));
  }
  const changed: Failure[] = [];
  for (const [at, reference] of bundle.references.entries()) {
    const held = await library.held(reference.publication);
    if (held === undefined) continue;
    changed.push(...publicationAgainst(reference, held.publication, `references[${at}]`));
  }
  return { sourcesHeld, sourcesNotHeld: bundle.sources.length - sourcesHeld, failures, changed };
}

function quotesAgainst(quotes: readonly PlacedQuote[], { id }: BundleSource, text: string): Failure[] {
  return quotes.flatMap(({ where, quote: { source, start, end, text: words } }) =>
    source === id && text.slice(start, end) !== words
      ? [
          {
            where: `${where}.text`,
            problem: `The library’s text of ${id} has other words from ${start} to ${end}.`,
          },
        ]
      : [],
  );
}

function publicationAgainst(reference: BundleReference, now: Publication, where: string): Failure[] {
  const { status, override } = now;
  const by = status.by === undefined ? "" : ` by ${status.by.join(", ")}`;
  const facts: readonly (readonly [string, string, string])[] = [
    ["title", reference.title, now.title],
    ["year", String(reference.year), String(now.year ?? null)],
    ["design", reference.design, now.design],
    ["tier", reference.tier, now.tier],
    ["identifiers", reference.identifiers.join(", "), now.identifiers.map(formatIdentifier).join(", ")],
  ];
  return [
    ...(reference.publication === now.id
      ? []
      : [{ where: `${where}.publication`, problem: `${reference.publication} is known as ${now.id} in the library.` }]),
    ...facts
      .filter(([, said, held]) => said !== held)
      .map(([field, said, held]) => ({
        where: `${where}.${field}`,
        problem: `The bundle gives “${said}”, the library “${held}”.`,
      })),
    ...(status.kind === reference.status.kind
      ? []
      : [
          {
            where: `${where}.status`,
            problem: `The bundle calls it ${reference.status.kind}; the library knows it as ${status.kind}${by}.`,
          },
        ]),
    ...(override?.exclude === true && reference.override?.["exclude"] !== true
      ? [{ where, problem: "The library’s owner has excluded it since." }]
      : []),
  ];
}
