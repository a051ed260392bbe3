import type { Identifier } from "../../domain/identifier.js";
import { identifier } from "../../domain/identifier.js";

/** Where a table has what: places of columns. */
export interface ListColumns {
  readonly papers: readonly number[];
  readonly notices: readonly number[];
  readonly date?: number;
  readonly nature?: number;
}

/** Heads of columns, in small letters without signs. Source: the Retraction Watch data that Crossref hands out, and variants of it. */
const PAPER =
  /^(?:originalpaper|original|paper|article|retractedpaper|retractedarticle|retracted)(?:doi|pmid|pubmedid)$/;
const PLAIN = /^(?:doi|pmid|pubmedid|pmids|dois)$/;
const NOTICE = /^(?:retraction|notice|retractionnotice)(?:doi|pmid|pubmedid)$/;
const DATE = /^(?:retractiondate|dateretracted|retractedon|retractedat|noticedate)$/;
const NATURE = /^(?:retractionnature|nature|natureofnotice|updatetype)$/;

/** Whether the heads themselves say that the table lists retracted publications. */
export function headsSayRetracted(heads: readonly string[]): boolean {
  const plain = heads.map(folded);
  const paper = plain.some((head) => PAPER.test(head));
  const retraction = plain.some((head) => NOTICE.test(head) || DATE.test(head) || NATURE.test(head));
  return plain.some((head) => /^retracted(?:paper|article)?(?:doi|pmid|pubmedid)$/.test(head)) || (paper && retraction);
}

/** The columns of a table with these heads; nothing where none of them is a publication's. */
export function columnsOf(heads: readonly string[]): ListColumns | undefined {
  const plain = heads.map(folded);
  const places = (shape: RegExp) => plain.flatMap((head, at) => (shape.test(head) ? [at] : []));
  const named = places(PAPER);
  const papers = named.length > 0 ? named : places(PLAIN);
  if (papers.length === 0) return undefined;
  const [date] = places(DATE);
  const [nature] = places(NATURE);
  return {
    papers,
    notices: places(NOTICE),
    ...(date === undefined ? {} : { date }),
    ...(nature === undefined ? {} : { nature }),
  };
}

function folded(head: string): string {
  return head.toLowerCase().replace(/[^a-z]/g, "");
}

/** A cell's PMID or DOI; nothing for "0", "unavailable" and the like. A number that a spreadsheet wrote as "123.0" is 123. */
export function identifierIn(cell: string): Identifier | undefined {
  const digits = /^(?:pmid:?\s*)?(\d{1,9})(?:\.0)?$/i.exec(cell.trim())?.[1];
  if (digits !== undefined) return identifier("pmid", digits);
  return /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(cell.trim())
    ? identifier("doi", cell.trim().replace(/^doi:?\s*/i, ""))
    : undefined;
}
