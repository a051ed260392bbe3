import type { Publication } from "../domain/publication.js";

/** Words that make an author or a publisher a body rather than a person or a journal. */
const BODY =
  /\b(?:Task Force|Society|Association|College|Organi[sz]ation|Institute|Committee|Council|Academy|Network|Board|Agency|Federation|League|Alliance|Foundation|Ministry|Department|Collaboration|Initiative|Centers? for)\b/u;
/** Bodies that titles name by their letters or in full. */
const IN_TITLE =
  /\b(?:EULAR|KDIGO|SHARE|NICE|WHO|USPSTF|ESC|AHA\/ACC|AHA|ACR|BSR|AAES|IDSA|GINA|GOLD|SIGN|ESMO|ASCO|NCCN|ESPEN|ESPGHAN)\b|\b(?:British|American|European|Canadian|Australian|International|German|French|Endocrine) (?:[A-Z]\w+ )?(?:Society|College|Association|League)(?: (?:for|of) [A-Z]\w+)?|\bEndocrine Society\b/u;

/** The body that a guideline speaks for: its corporate author, else the one that its title names, else its publisher where that is one. */
export function bodyOf({ authors, title, container }: Publication): string | undefined {
  return (
    authors.find((author) => BODY.test(author)) ??
    IN_TITLE.exec(title)?.[0] ??
    (container !== undefined && BODY.test(container) ? container : undefined)
  );
}

const COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/\bU\.?S\.?\b|\bUSPSTF\b|\bAmerican?\b|\bAHA\b|\bACR\b|\bIDSA\b|\bAAES\b|\bASCO\b|\bNCCN\b/u, "United States"],
  [/\bBritish\b|\bUK\b|\bNICE\b|\bBSR\b|\bRoyal College\b/u, "United Kingdom"],
  [/\bSIGN\b|\bScottish\b/u, "Scotland"],
  [/\bEuropean\b|\bEULAR\b|\bESC\b|\bSHARE\b|\bESMO\b|\bESPEN\b|\bESPGHAN\b/u, "Europe"],
  [/\bCanadian\b/u, "Canada"],
  [/\bAustralian\b/u, "Australia"],
  [/\bGerman\b/u, "Germany"],
  [/\bFrench\b/u, "France"],
  [/\bWorld Health Organi[sz]ation\b|\bWHO\b|\bInternational\b|\bKDIGO\b|\bGINA\b|\bGOLD\b/u, "international"],
];

/** Where a body speaks for, by its name alone. */
export function countryOf(body: string): string | undefined {
  return COUNTRIES.find(([name]) => name.test(body))?.[1];
}

/** Whether a publication is known by nothing but a name that its owner gave and speaks for no body: a protocol of the house. */
export function isLocal(publication: Publication): boolean {
  const { identifiers } = publication;
  return (
    identifiers.length > 0 &&
    identifiers.every(({ scheme }) => scheme === "local") &&
    bodyOf(publication) === undefined &&
    publication.link === undefined
  );
}
