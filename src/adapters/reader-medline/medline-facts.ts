import type { Identifier } from "../../domain/identifier.js";
import { identifier } from "../../domain/identifier.js";
import type { MeshHeading, PublicationFacts, Relation } from "../../domain/publication.js";
import { uniqueIdentifiers } from "../../domain/retraction-list.js";
import { canonicalBlock } from "../../domain/source.js";
import { indexTitle } from "../../text/index-title.js";
import { marcLanguage } from "../../text/marc-language.js";
import { readDesign } from "../../text/design/read-design.js";
import { studySize } from "../../text/design/study-size.js";
import { retractedInTitle } from "../../text/retraction-words.js";
import { looseDate } from "../references/reference-date.js";

/** A record's fields: for each tag its values, in order. */
export type MedlineFields = ReadonlyMap<string, readonly string[]>;

/** Links that change how a publication may be used. Source: "MEDLINE/PubMed Data Element (Field) Descriptions", NLM. */
const RELATIONS: Readonly<Record<string, Relation["kind"]>> = {
  RIN: "retracted-by",
  ROF: "retracts",
  PRIN: "corrected-by",
  PROF: "corrects",
  RRI: "retracted-by",
  RRF: "retracts",
  EIN: "corrected-by",
  EFR: "corrects",
  CRI: "corrected-by",
  CRF: "corrects",
  UIN: "superseded-by",
  UOF: "supersedes",
  ECI: "concern-by",
  ECF: "concerns",
};

/** The bibliographic facts of a record in MEDLINE's text format. */
export function medlineFacts(fields: MedlineFields): PublicationFacts {
  const all = (tag: string) => (fields.get(tag) ?? []).map(canonicalBlock).filter((value) => value !== "");
  const first = (...tags: readonly string[]) => tags.flatMap(all)[0];
  const title = indexTitle(first("TI") ?? "") || indexTitle(first("TT", "BTI") ?? "");
  const types = all("PT");
  const mesh = meshOf(all("MH"));
  const abstract = all("AB").join(" ");
  const { design, basis, tier } = readDesign({ types, title, abstract, mesh });
  const date = looseDate(first("DP") ?? first("DEP") ?? "");
  const revised = compactDate(first("LR") ?? "") ?? date;
  const size = studySize(abstract);
  const said = retractedInTitle(title);
  const relations = Object.entries(RELATIONS).flatMap(([tag, kind]) => all(tag).map((text) => relationOf(kind, text)));
  const keywords = all("OT").map((word) => word.replace(/^\*/, ""));
  const words = Object.entries({
    container: first("TA", "JT", "BTI"),
    volume: first("VI"),
    issue: first("IP"),
    pages: first("PG"),
  }).filter(([, value]) => value !== undefined);
  return {
    identifiers: identifiersOf(all),
    title,
    titleBasis: "printed",
    authors: [...all("AU"), ...all("CN")],
    ...Object.fromEntries(words),
    ...(date === undefined ? {} : { year: Number(date.slice(0, 4)) }),
    ...(revised === undefined ? {} : { date: revised }),
    tier,
    design,
    ...(basis === undefined ? {} : { designBasis: basis }),
    language: marcLanguage(first("LA") ?? ""),
    ...(types.length === 0 ? {} : { publicationTypes: types }),
    ...(size === undefined ? {} : { size }),
    ...(mesh.length === 0 ? {} : { mesh }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(types.includes("Retracted Publication") || said !== undefined
      ? {
          status: {
            kind: "retracted",
            ...(said === undefined ? {} : { by: [`title: ${said}`] }),
            ...(revised === undefined ? {} : { asOf: revised }),
          } as const,
        }
      : {}),
    ...(relations.length === 0 ? {} : { relations }),
  };
}

function identifiersOf(all: (tag: string) => string[]): Identifier[] {
  const located = [...all("LID"), ...all("AID")].flatMap((value) => {
    const doi = /^(10\.\S+) \[doi\]$/i.exec(value)?.[1];
    return doi === undefined ? [] : (identifier("doi", doi) ?? []);
  });
  const pmid = all("PMID").flatMap((value) => identifier("pmid", value) ?? []);
  return uniqueIdentifiers([
    ...pmid.slice(0, 1),
    ...located.slice(0, 1),
    ...all("PMC").flatMap((value) => identifier("pmcid", value) ?? []),
  ]);
}

/** "20240309" as "2024-03-09". */
function compactDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  return year === undefined ? undefined : looseDate(`${year}-${month ?? ""}-${day ?? ""}`);
}

/** "Lancet. 2010;375:445. PMID: 20137807". */
function relationOf(kind: Relation["kind"], text: string): Relation {
  const pmid = /\bPMID:\s*(\d+)/i.exec(text)?.[1];
  const target = pmid === undefined ? undefined : identifier("pmid", pmid);
  const label = text.replace(/\.?\s*PMID:\s*\d+\.?\s*$/i, "");
  return { kind, ...(target === undefined ? {} : { target }), ...(label === "" ? {} : { label }) };
}

/** "Gout/*drug therapy/genetics": a star marks a major topic. */
function meshOf(headings: readonly string[]): MeshHeading[] {
  return headings.flatMap((heading) => {
    const [term = "", ...qualifiers] = heading.split("/").map((part) => part.replace(/^\*/, ""));
    if (term === "") return [];
    return [{ term, major: heading.includes("*"), ...(qualifiers.length === 0 ? {} : { qualifiers }) }];
  });
}
