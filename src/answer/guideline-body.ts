import type { Publication } from "../domain/publication.js";
import { BODY_LETTERS } from "../text/issuing-body.js";

/** Words that make an author or a publisher a body rather than a person or a journal. */
const BODY =
  /\b(?:Task Force|Society|Association|College|Organi[sz]ation|Institute|Committee|Council|Academy|Network|Board|Agency|Federation|League|Alliance|Foundation|Ministry|Department|Collaboration|Initiative|Centers? for)\b/u;
/** Bodies that titles name in full. */
const IN_TITLE =
  /\b(?:British|American|European|Canadian|Australian|International|German|French|Endocrine) (?:[A-Z]\w+ )?(?:Society|College|Association|League)(?: (?:for|of) [A-Z]\w+)?|\bEndocrine Society\b/u;

/** The body that a guideline speaks for: its corporate author, else the one that its title names, else its publisher where that is one. */
export function bodyOf({ authors, title, container }: Publication): string | undefined {
  return (
    authors.find((author) => BODY.test(author) || isLetters(author)) ??
    firstIn(title) ??
    (container !== undefined && BODY.test(container) ? container : undefined)
  );
}

function isLetters(author: string): boolean {
  return BODY_LETTERS.exec(author)?.[0] === author;
}

/** The letters or the name of a body, whichever comes first. */
function firstIn(title: string): string | undefined {
  const [letters, name] = [BODY_LETTERS.exec(title), IN_TITLE.exec(title)];
  return letters !== null && name !== null && name.index < letters.index ? name[0] : (letters ?? name)?.[0];
}

const COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [
    /\bU\.?S\.?\b|\bUSPSTF\b|\bAmerican?\b|\bAHA\b|\bACC\b|\bATS\b|\bACR\b|\bIDSA\b|\bAAES\b|\bASCO\b|\bNCCN\b/u,
    "United States",
  ],
  [
    /\bBritish\b|\bUK\b|\bNICE\b|\bBSR\b|\bBTS\b|\bRoyal College of (?:Physicians|Surgeons|Obstetricians|Paediatrics|Psychiatrists|General Practitioners|Anaesthetists|Pathologists|Radiologists|Nursing|Midwives|Emergency Medicine)\b(?!.*\b(?:Ireland|Canada|Australia|Thailand)\b)|\bNational Institute for Health and Care Excellence\b/u,
    "United Kingdom",
  ],
  [/\bSIGN\b|\bScottish\b/u, "Scotland"],
  [/\bEuropean\b|\bEULAR\b|\bESC\b|\bERS\b|\bEASD\b|\bSHARE\b|\bESMO\b|\bESPEN\b|\bESPGHAN\b/u, "Europe"],
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
