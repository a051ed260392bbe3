/** Identifier schemes, strongest first: a publication is known by its strongest one. */
export const SCHEMES = ["pmid", "doi", "pmcid", "spl", "nct", "local"] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Identifier {
  readonly scheme: Scheme;
  readonly value: string;
}

const SHAPES: Readonly<Record<Scheme, RegExp>> = {
  pmid: /^[1-9]\d{0,9}$/,
  doi: /^10\.\d{4,9}\/[^\s\p{Cc}\p{Cs}]+$/u,
  pmcid: /^PMC\d{1,10}$/,
  spl: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  nct: /^NCT\d{8}$/,
  local: /^(?!.*[\p{Cc}\p{Cs}])\S(.{0,198}\S)?$/u,
};

const CLEAN: Readonly<Record<Scheme, (raw: string) => string>> = {
  pmid: (raw) => raw.replace(/^0+(?=\d)/, ""),
  doi: (raw) => raw.replace(/^(https?:\/\/)?(dx\.)?doi\.org\//i, "").toLowerCase(),
  pmcid: (raw) => `PMC${raw.replace(/^PMC/i, "").replace(/^0+(?=\d)/, "")}`,
  spl: (raw) => raw.toLowerCase(),
  nct: (raw) => raw.toUpperCase(),
  local: (raw) => raw.normalize("NFC"),
};

/** Makes an identifier in its one canonical form, or nothing when `raw` cannot be one of that scheme. */
export function identifier(scheme: Scheme, raw: string): Identifier | undefined {
  const value = CLEAN[scheme](raw.trim());
  return SHAPES[scheme].test(value) ? { scheme, value } : undefined;
}

/** Reads `pmid:123`, `doi:10.…`, `pmc:…`, `PMC123`, `NCT…`, `10.…/…` or `local:…`; nothing for any other text. */
export function parseIdentifier(text: string): Identifier | undefined {
  const trimmed = text.trim();
  const named = /^(pmid|doi|pmcid|pmc|spl|nct|local):(.+)$/isu.exec(trimmed);
  if (named?.[1] !== undefined && named[2] !== undefined) {
    const scheme = named[1].toLowerCase();
    return identifier(scheme === "pmc" ? "pmcid" : (scheme as Scheme), named[2]);
  }
  if (/^PMC\d+$/i.test(trimmed)) return identifier("pmcid", trimmed);
  if (/^NCT\d+$/i.test(trimmed)) return identifier("nct", trimmed);
  if (/^(https?:\/\/(dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(trimmed)) return identifier("doi", trimmed);
  return undefined;
}

/** `pmid:123`: the form in which identifiers are stored and shown. */
export function formatIdentifier({ scheme, value }: Identifier): string {
  return `${scheme}:${value}`;
}

/** Strongest scheme first, then by value. */
export function compareIdentifiers(a: Identifier, b: Identifier): number {
  return (
    SCHEMES.indexOf(a.scheme) - SCHEMES.indexOf(b.scheme) ||
    a.value.length - b.value.length ||
    (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)
  );
}

/** The address at which an identifier can be looked up by anyone; none for a local one. */
export function identifierLink({ scheme, value }: Identifier): string | undefined {
  switch (scheme) {
    case "pmid":
      return `https://pubmed.ncbi.nlm.nih.gov/${value}/`;
    case "doi":
      return `https://doi.org/${encodeURI(value).replace(/[?#]/g, encodeURIComponent)}`;
    case "pmcid":
      return `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`;
    case "spl":
      return `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${value}`;
    case "nct":
      return `https://clinicaltrials.gov/study/${value}`;
    case "local":
      return undefined;
  }
}
