import { sha256 } from "../../domain/hash.js";
import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import { makeBareRecord } from "../../domain/bare-record.js";
import type { PublicationFacts } from "../../domain/publication.js";
import { uniqueIdentifiers } from "../../domain/retraction-list.js";
import { canonicalBlock, makeSource } from "../../domain/source.js";
import { readDesign } from "../../text/design/read-design.js";
import { retractedInTitle } from "../../text/retraction-words.js";
import { studySize } from "../../text/design/study-size.js";
import type { Read, Refusal } from "../../ports/reader.js";
import { abstractBlocks, isAbstract, isCutOff } from "./abstract-parts.js";

/** One entry of a list of references, as its format has it. */
export interface Reference {
  readonly identifiers: readonly Identifier[];
  readonly title: string;
  /** "Family Initials". */
  readonly authors: readonly string[];
  readonly container?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly types: readonly string[];
  readonly keywords: readonly string[];
  readonly link?: string | undefined;
  readonly abstract?: string | undefined;
  /** Why the abstract, or what there is of it, must not be quoted. */
  readonly unquotable?: string | undefined;
}

/** Where a reference stands, and who read it. */
export interface ReferencePlace {
  readonly file: string;
  /** "line 12", "entry smith2019". */
  readonly where: string;
  readonly reader: { readonly name: string; readonly version: number };
  readonly longestBlock: number;
}

/**
 * A reference with an abstract is a document, one without a record. It is refused without a title. One without identifiers is
 * known as `local:` and a hash of everything that it says of itself.
 */
export function readReference(reference: Reference, place: ReferencePlace): Read {
  const { file, where, reader, longestBlock } = place;
  const title = canonicalBlock(reference.title).replace(/(?<=[^.])\.$/u, "");
  if (title === "") return refusedReference(place, "no-title", "it has no title");
  const facts = factsOf({ ...reference, title });
  const [first] = facts.identifiers;
  const name = `${file}!${first === undefined || first.scheme === "local" ? where : formatIdentifier(first)}`;
  const given = reference.abstract ?? "";
  const abstract = isAbstract(given, title) ? given : "";
  const unquotable = reference.unquotable ?? (isCutOff(abstract) ? "its abstract breaks off in dots" : undefined);
  if (abstract === "" || unquotable !== undefined) {
    const remarks =
      abstract === "" || unquotable === undefined ? [] : [`${where}: ${unquotable}; it is kept without a text`];
    return { kind: "record", name, record: makeBareRecord(facts, reader), remarks };
  }
  const blocks = abstractBlocks(abstract);
  if (blocks.some(({ text }) => text.length > longestBlock))
    return refusedReference(place, "over-limit", `one paragraph has more than ${longestBlock} characters`);
  const source = makeSource({
    kind: "abstract",
    document: facts.identifiers.map(formatIdentifier).join(" "),
    blocks: [{ kind: "title", section: [], text: title }, ...blocks],
    reader,
    language: facts.language,
    ...(facts.date === undefined ? {} : { date: facts.date }),
  });
  return { kind: "document", name, facts, source, remarks: [] };
}

/** One entry that was not read. */
export function refusedReference({ file, where }: ReferencePlace, code: Refusal["code"], why: string): Refusal {
  return { kind: "refused", name: file, code, message: `${where}: ${why}` };
}

function factsOf(reference: Reference): PublicationFacts {
  const { title, date, types, abstract = "", language = "und" } = reference;
  const { design, basis, tier } = readDesign({ types, title, abstract });
  const size = studySize(abstract);
  const retracted = retractedInTitle(title);
  const words = Object.fromEntries(
    (["container", "volume", "issue", "pages", "link"] as const)
      .map((key) => [key, canonicalBlock(reference[key] ?? "")] as const)
      .filter(([, value]) => value !== ""),
  );
  const described = {
    title,
    titleBasis: "printed" as const,
    authors: reference.authors.map(canonicalBlock).filter((name) => name !== ""),
    ...words,
    ...(date === undefined ? {} : { year: Number(date.slice(0, 4)), date }),
  };
  const identifiers = uniqueIdentifiers(reference.identifiers);
  const keywords = [...new Set(reference.keywords.map(canonicalBlock).filter((word) => word !== ""))];
  return {
    ...described,
    identifiers:
      identifiers.length > 0
        ? identifiers
        : [{ scheme: "local", value: sha256(JSON.stringify(Object.entries(described).sort())).slice(0, 16) }],
    tier,
    design,
    ...(basis === undefined ? {} : { designBasis: basis }),
    language,
    ...(types.length === 0 ? {} : { publicationTypes: types }),
    ...(size === undefined ? {} : { size }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(retracted === undefined ? {} : { status: { kind: "retracted", by: [`title: ${retracted}`] } }),
    secondHand: true,
  };
}
