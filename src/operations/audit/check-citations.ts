import type { Claim } from "../../audit/claims/claim.js";
import type { AuditText } from "../../audit/reading/audit-text.js";
import type { Citation, ListedReference } from "../../audit/citations/citations.js";
import { citationsOf, listedReferences } from "../../audit/citations/citations.js";
import { citationDifference } from "../../audit/citations/citation-match.js";
import { plainClaim } from "../../audit/claims/plain-claim.js";
import type { Stance } from "../../audit/stance.js";
import type { Judge } from "../../audit/stance.js";
import { weigh } from "../../audit/weigh.js";
import type { Identifier } from "../../domain/identifier.js";
import { formatIdentifier } from "../../domain/identifier.js";
import type { Library } from "../../ports/library.js";
import type { EvidenceFinder } from "./find-evidence.js";
import type { AuditQuote, FindingCode } from "./audit-schema.js";

/** Something found beside the verdicts, before its quotes are numbered. */
export interface FoundFinding {
  readonly code: FindingCode;
  readonly severity: "danger" | "warning" | "note";
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly claim: string | null;
  readonly stances: readonly Pick<Stance, "candidate" | "beside">[];
  /** How the quotes stand to the claim; "against" when absent. */
  readonly stance?: AuditQuote["stance"];
}

interface Checking {
  readonly library: Library;
  readonly finder: EvidenceFinder;
  readonly judge: Judge;
  /** Identifiers that outside services have nothing under. */
  readonly missing: ReadonlySet<string>;
}

interface Cited {
  readonly citation: Citation;
  readonly identifiers: readonly Identifier[];
  readonly entry: ListedReference | undefined;
}

/** Checks the citations of a text: whether they lead anywhere, to what they say, to nothing retracted, and to what says the same. */
export async function checkCitations(
  audited: AuditText,
  claims: readonly Claim[],
  { library, finder, judge, missing: absent }: Checking,
): Promise<FoundFinding[]> {
  const citations = citationsOf(audited);
  const listed = listedReferences(audited);
  const findings: FoundFinding[] = [...missing(citations, listed), ...unlisted(citations, listed)];
  const claimAt = (start: number) =>
    claims.findLast(({ sentence }) => sentence.start <= start && start <= sentence.end);
  for (const cited of citations.flatMap((one) => citedBy(one, listed)))
    findings.push(
      ...(await checkOne(cited, claimAt(cited.citation.start), { library, finder, judge, missing: absent })),
    );
  for (const one of citations)
    if (one.kind === "address")
      findings.push({
        ...{ code: "citation-unknown", severity: "note", start: one.start, end: one.end, stances: [] },
        claim: claimAt(one.start)?.id ?? null,
        message: `${one.address} is an address without an identifier: what stands there was not checked.`,
      });
  for (const entry of listed.filter(({ identifiers }) => identifiers.length > 0)) {
    const finding = await checkEntry(entry, library);
    if (finding !== undefined) findings.push(finding);
  }
  const seen = new Set<string>();
  return findings.filter(({ code, message, claim }) => {
    const key = `${code} ${message} ${claim ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Numbers that lead to no entry of a list of references. */
function missing(citations: readonly Citation[], listed: readonly ListedReference[]): FoundFinding[] {
  const numbered = citations.filter((one) => one.kind === "number");
  const known = new Set(listed.map(({ number }) => number));
  const astray = numbered.filter(({ numbers }) => numbers.some((number) => !known.has(number)));
  const [first] = astray;
  if (first === undefined) return [];
  const numbers = [...new Set(astray.flatMap((one) => one.numbers.filter((number) => !known.has(number))))].sort(
    (a, b) => a - b,
  );
  const list = numbers.join(", ");
  const message =
    listed.length === 0
      ? `The text cites ${numbers.length === 1 ? `number ${list}` : `numbers ${list}`} in ${astray.length} ${astray.length === 1 ? "place" : "places"} and has no list of references: nobody can check what they are.`
      : `${numbers.length === 1 ? `Number ${list} is` : `Numbers ${list} are`} cited but not in the list of references.`;
  return [
    {
      code: "citation-missing",
      severity: "warning",
      start: first.start,
      end: first.end,
      message,
      claim: null,
      stances: [],
    },
  ];
}

/** Papers cited by author and year of which the text's list of references, or the text itself, says nothing more. */
function unlisted(citations: readonly Citation[], listed: readonly ListedReference[]): FoundFinding[] {
  const astray = citations.filter((one) => one.kind === "author" && entryOf(one, listed) === undefined);
  const [first] = astray;
  if (first === undefined) return [];
  const list = [...new Set(astray.map(({ text }) => `“${text}”`))].join(", ");
  const message =
    listed.length === 0
      ? `The text cites ${list} and has no list of references: nobody can check what that is.`
      : `${list} ${astray.length === 1 ? "is" : "are"} cited but not in the list of references.`;
  return [
    {
      ...{ code: "citation-missing", severity: "warning", start: first.start, end: first.end },
      ...{ message, claim: null, stances: [] },
    },
  ];
}

/** The entry of the list that an author and a year lead to. */
function entryOf(
  { author, year }: { readonly author: string; readonly year: string },
  listed: readonly ListedReference[],
): ListedReference | undefined {
  return listed.find(({ text }) => text.toLowerCase().includes(author.toLowerCase()) && text.includes(year));
}

function citedBy(citation: Citation, listed: readonly ListedReference[]): Cited[] {
  if (citation.kind === "identifier") return [{ citation, identifiers: [citation.identifier], entry: undefined }];
  if (citation.kind === "address") return [];
  if (citation.kind === "author") {
    const entry = entryOf(citation, listed);
    return entry === undefined || entry.identifiers.length === 0
      ? []
      : [{ citation, identifiers: entry.identifiers, entry }];
  }
  return citation.numbers.flatMap((number) => {
    const entry = listed.find((one) => one.number === number);
    return entry === undefined || entry.identifiers.length === 0
      ? []
      : [{ citation, identifiers: entry.identifiers, entry }];
  });
}

async function checkOne(
  { citation, identifiers }: Cited,
  claim: Claim | undefined,
  { library, finder, judge, missing: absent }: Checking,
): Promise<FoundFinding[]> {
  const [name] = identifiers.map(formatIdentifier);
  const place = { start: citation.start, end: citation.end, claim: claim?.id ?? null };
  const held = await heldBy(library, identifiers);
  if (held === undefined)
    return [
      {
        ...place,
        code: "citation-unknown",
        ...(identifiers.every((one) => absent.has(formatIdentifier(one)))
          ? {
              severity: "warning" as const,
              message: `${name ?? "A citation"} was looked for outside and not found: it may not exist.`,
            }
          : {
              severity: "note" as const,
              message: `${name ?? "A citation"} is not in this library: whether it exists and says so was not checked.`,
            }),
        stances: [],
      },
    ];
  const { publication } = held;
  if (publication.status.kind === "retracted")
    return [
      {
        ...place,
        code: "citation-retracted",
        severity: "danger",
        message: `${name ?? publication.id}, “${publication.title}”, is retracted.`,
        stances: [],
      },
    ];
  if (claim === undefined || claim.kind === "not-checkable" || held.sources.length === 0) return [];
  const found = await finder.find(claim.whole, undefined, { publications: [publication.id] });
  const weighed = weigh({ words: claim.whole, own: plainClaim(claim.text), kind: claim.kind, ...found }, judge);
  if (weighed.verdict === "supported" || weighed.verdict === "indirect" || weighed.verdict === "partly") return [];
  const against = weighed.verdict === "contradicted";
  return [
    {
      ...place,
      code: "citation-mismatch",
      severity: against ? "danger" : "warning",
      message: against
        ? `${name ?? publication.id}, “${publication.title}”, says otherwise than the sentence that cites it. ${weighed.why}`
        : `In what this library holds of ${name ?? publication.id}, “${publication.title}”, nothing was found that says what the sentence says.`,
      stances: against ? weighed.against : [],
    },
  ];
}

async function checkEntry(entry: ListedReference, library: Library): Promise<FoundFinding | undefined> {
  const held = await heldBy(library, entry.identifiers);
  if (held === undefined) return undefined;
  const difference = citationDifference(entry.text, held.publication);
  if (difference === undefined) return undefined;
  const [name] = entry.identifiers.map(formatIdentifier);
  return {
    code: "citation-mismatch",
    severity: "danger",
    start: entry.start,
    end: entry.end,
    message: `${name ?? "The identifier"} is not what the list of references says: ${difference}.`,
    claim: null,
    stances: [],
  };
}

async function heldBy(library: Library, identifiers: readonly Identifier[]) {
  for (const one of identifiers) {
    const held = await library.held(one);
    if (held !== undefined) return held;
  }
  return undefined;
}
