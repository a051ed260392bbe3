/** What makes a name that of a body rather than of people, a journal or a house. */
const ORGANISATION =
  /\b(?:Task Force|Society|Societies|Association|College|Organi[sz]ation|Institute|Academy|Network|Federation|League|Alliance|Collaborative|Collaboration|Initiative|Ministry|Agency|Council|Commission|Confederation|Centers for Disease Control)\b/u;
/** A run of words with capitals, with the small words between them. */
const NAME =
  /(?:U\.S\. |U\.K\. |[\p{Lu}][\p{L}’'/-]*,? (?=\p{Lu})|[\p{Lu}][\p{L}’'/-]*\s)(?:(?:of|for|and|the|in|on|&) |[\p{Lu}][\p{L}’'/-]*,? )*[\p{Lu}][\p{L}’'/-]*/gu;
/** Words about the document, not the body, at either end of such a run. */
const BEFORE =
  /^(?:(?:The|A|An|This|Report|Clinical|Practice|Guidelines?|Guidance|Recommendations?|Statement|Published|Issued|Developed|Produced|Prepared|By|From|Of|Copyright)\s+(?:(?:of|for|by|from|the)\s+)*)+/u;
const AFTER =
  /\s+(?:Joint Committee|Clinical|Practice|Guidelines?|Guidance|Recommendations?|Statements?|Position|Paper|Consensus|Report|Protocol|Working Group|Writing Group|Standards)\b.*$/u;
/** A place where people are treated: what it writes for itself is its own. */
const HOUSE =
  /\b(?:hospitals?|NHS (?:foundation )?trust|foundation trust|trust|infirmary|clinics?|wards?|medical (?:cent(?:er|re)|practice)|health (?:board|cent(?:er|re)|system)|surgery|acute (?:medical|care) unit|intensive care unit|emergency department|nursing home|hospice)\b/iu;
/** Bodies that are known by their letters. */
const LETTERS =
  "(?:EULAR|KDIGO|SHARE|NICE|WHO|USPSTF|ESC|AHA|ACC|ACR|BSR|AAES|ATS|ERS|BTS|ADA|EASD|IDSA|GINA|GOLD|SIGN|ESMO|ASCO|NCCN|ESPEN|ESPGHAN)";
/** The letters of a body, or of several that speak together ("AHA/ACC/HFSA"). */
export const BODY_LETTERS = new RegExp(`\\b${LETTERS}\\b(?:\\/[A-Z]{2,8}\\b)*`, "u");
const CALLS_ITSELF = new RegExp(`^(${LETTERS}) (?:[a-z-]+ )?(?:guidelines?|guidance|recommendations?)\\b`, "u");

/** Lines that name a body which does not speak in this document, or people by where they work. */
const IN_PASSING =
  /\b(?:based on|adapt(?:ed|s)|according|accordance|endors\w+|follow(?:s|ing)|reference[sd]?|in line with|consistent with|derived|see|recommends?|university|departments?|correspond\w+|@|registered with|member(?:s|ship) of|licen[cs]\w+)\b/iu;
/** Longer lines are prose. Characters. */
const LONGEST = 160;
/** Lines of the first page in which a document says whose it is. */
const LINES = 12;

/**
 * The body that a document says it speaks for ("Clinical practice guideline of the Westland Society of Surgeons"), by its title or the first short
 * lines of its first page. Nothing where a hospital, ward or practice is named before, whose own document it is, nor where a body is only referred to.
 */
export function issuingBody(title: string, opening: readonly string[]): string | undefined {
  for (const line of [title, ...opening.filter((one) => one !== title).slice(0, LINES)]) {
    if (line.length > LONGEST) continue;
    if (HOUSE.test(line) && (line === title || !ORGANISATION.test(line))) return undefined;
    if (IN_PASSING.test(line)) continue;
    const name = nameIn(line) ?? CALLS_ITSELF.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameIn(line: string): string | undefined {
  for (const [run] of line.matchAll(NAME)) {
    const begun = run.replace(BEFORE, "");
    const ended = begun.replace(AFTER, "");
    const name = (ORGANISATION.test(ended) ? ended : begun).trim();
    const own = name.replace(ORGANISATION, "").replace(/\b(?:of|for|and|the|in|on)\b/gu, "");
    if (ORGANISATION.test(name) && /\p{Lu}\p{Ll}|\p{Lu}{2}|U\.S/u.test(own) && !HOUSE.test(name)) return name;
  }
  return undefined;
}
