import type { Identifier } from "../../domain/identifier.js";
import { identifier } from "../../domain/identifier.js";

/** The identifier that an address leads to: of doi.org, PubMed or PubMed Central; none for any other. */
export function identifierInLink(link: string): Identifier | undefined {
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\S+)$/i.exec(link.trim())?.[1];
  if (doi !== undefined) return identifier("doi", unescaped(doi));
  const pmid = /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)\/?$/i.exec(
    link.trim(),
  )?.[1];
  if (pmid !== undefined) return identifier("pmid", pmid);
  const pmcid = /^https?:\/\/(?:www\.|pmc\.)?ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d+)\/?$/i.exec(
    link.trim(),
  )?.[1];
  return pmcid === undefined ? undefined : identifier("pmcid", pmcid);
}

/** A DOI as fields hold it: bare, with "doi:" before it, or as an address. */
export function doiIn(text: string): Identifier | undefined {
  return identifier("doi", text.trim().replace(/^doi:?\s*/i, ""));
}

/** A PMID as fields hold it: "PMID: 123" or, where the field holds nothing else, "123". */
export function pmidIn(text: string): Identifier | undefined {
  const digits = /^(?:PMID:?\s*)?(\d{1,9})$/i.exec(text.trim())?.[1];
  return digits === undefined ? undefined : identifier("pmid", digits);
}

/** A PMCID: "PMC123" or "PMCID: PMC123". */
export function pmcidIn(text: string): Identifier | undefined {
  const value = /^(?:PMCID:?\s*)?(PMC\d+)$/i.exec(text.trim())?.[1];
  return value === undefined ? undefined : identifier("pmcid", value);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
