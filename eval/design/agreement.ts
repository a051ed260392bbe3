import { designOfPublicationTypes, MESH_MEANINGS } from "../../src/domain/design-table.js";
import type { Design } from "../../src/domain/design.js";
import { readDesign } from "../../src/text/design/read-design.js";
import type { IndexedRecord } from "./records.js";

/** One record: what its indexers say its design is, and what is read from its title and abstract alone. */
export interface DesignRow {
  readonly record: IndexedRecord;
  readonly gold: Design | undefined;
  readonly read: Design;
  readonly basis: string;
  readonly agrees: boolean;
}

/** The design by publication types, else by MeSH; a study with Animals and without Humans is a laboratory one. */
function goldOf({ types, mesh }: IndexedRecord): Design | undefined {
  const terms = new Set(mesh.map(({ term }) => term));
  const typed = designOfPublicationTypes(types)?.design;
  const isReview = typed !== undefined && /review|meta|opinion|guideline|consensus/.test(typed);
  if (terms.has("Animals") && !terms.has("Humans") && !isReview) return "laboratory";
  return typed ?? MESH_MEANINGS.find(([term]) => terms.has(term))?.[1];
}

/** PubMed has one type for reports of one patient and of several. */
export function agrees(gold: Design | undefined, read: Design): boolean {
  return gold === read || (gold === "case report" && read === "case series");
}

/** Reads each record's design with its types and MeSH headings hidden. */
export function designRows(records: readonly IndexedRecord[]): DesignRow[] {
  return records.map((record) => {
    const { design, basis = "" } = readDesign({ types: [], title: record.title, abstract: record.abstract });
    const gold = goldOf(record);
    return { record, gold, read: design, basis, agrees: agrees(gold, design) };
  });
}

export interface Agreement {
  readonly records: number;
  /** Those whose indexers say a design. */
  readonly indexed: number;
  readonly right: number;
  readonly unknown: number;
  readonly another: number;
  readonly animals: number;
  /** Studies in animals that were read as studies in people. */
  readonly animalsAsPeople: number;
  readonly designs: readonly {
    readonly design: Design;
    readonly read: number;
    readonly right: number;
    readonly indexed: number;
    readonly found: number;
  }[];
}

/** Counts over rows; only records whose indexers say a design count for or against. */
export function agreement(rows: readonly DesignRow[]): Agreement {
  const indexed = rows.filter(({ gold }) => gold !== undefined);
  const right = indexed.filter((row) => row.agrees).length;
  const unknown = indexed.filter(({ read }) => read === "unknown").length;
  const animals = indexed.filter(({ gold }) => gold === "laboratory");
  const named = [...new Set(indexed.flatMap(({ gold, read }) => [gold ?? read, read]))].sort();
  return {
    records: rows.length,
    indexed: indexed.length,
    right,
    unknown,
    another: indexed.length - right - unknown,
    animals: animals.length,
    animalsAsPeople: animals.filter(({ read }) => !/laboratory|unknown|review|meta|opinion/.test(read)).length,
    designs: named
      .filter((design) => design !== "unknown")
      .map((design) => {
        const read = indexed.filter((row) => row.read === design);
        const gold = indexed.filter((row) => row.gold === design);
        const found = gold.filter((row) => row.agrees).length;
        return {
          design,
          read: read.length,
          right: read.filter((row) => row.agrees).length,
          indexed: gold.length,
          found,
        };
      }),
  };
}
