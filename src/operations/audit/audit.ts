import { z } from "zod";
import type { Claim } from "../../audit/claims/claim.js";
import { claimsOf } from "../../audit/claims/claims.js";
import { judge } from "../../audit/judge.js";
import { summarise } from "../../audit/summarise.js";
import { textOfQuotes } from "../../domain/statement.js";
import { sha256 } from "../../domain/hash.js";
import { claimKey } from "../marks/mark-claim.js";
import { defineOperation } from "../operation.js";
import type { Audit, AuditClaim, AuditFinding, AuditMark } from "./audit-schema.js";
import { AUDIT_FORMAT, auditSchema, markSchema } from "./audit-schema.js";
import { checkCitations } from "./check-citations.js";
import { withDoseDrugs } from "./dose-drug.js";
import { EvidenceFinder } from "./find-evidence.js";
import { inContext } from "./in-context.js";
import { judgeClaims } from "./judge-claims.js";
import { JudgedCache, judgedKey } from "./judged-cache.js";
import { pageMatter } from "./page-matter.js";
import { QuoteBook } from "./quotes.js";
import { readGiven } from "./read-text.js";
import type { ToldClaim, ToldFinding, ToldQuote } from "./told-claim.js";
import { toldFinding, toldOf } from "./told-claim.js";

/** Audits a text against the library. */
export const audit = defineOperation({
  name: "audit",
  summary: "Audit a clinical text, claim by claim: what the library supports, contradicts or does not know",
  input: z.object({
    name: z.string().default("text").describe("The file's name, which tells its format"),
    text: z.string().optional().describe("The text itself: plain, Markdown or a pasted chat"),
    bytes: z
      .custom<Uint8Array>((value) => value instanceof Uint8Array, "a file's bytes")
      .optional()
      .describe("A file's bytes, instead of the text: Markdown, plain text, HTML, DOCX or PDF"),
    marks: z
      .array(markSchema.extend({ claim: z.string().describe("The claim's text, white space as single spaces") }))
      .optional()
      .describe("Verdicts that the user found wrong, by the claim's text; they are shown beside ours"),
    notFoundOutside: z
      .array(z.string())
      .optional()
      .describe("Identifiers that outside services have nothing under, as fetch-cited gives them"),
  }),
  output: auditSchema,
  effects: { reads: true, writes: false, network: false },
  errors: ["bad-input", "limit-exceeded", "library-missing", "library-damaged"],
  run: async (context, input) => {
    const { library, lexicon } = context;
    const audited = await readGiven(context, {
      name: input.name,
      ...(input.text === undefined ? {} : { text: input.text }),
      ...(input.bytes === undefined ? {} : { bytes: input.bytes }),
    });
    const finder = new EvidenceFinder(library, lexicon);
    const matter = await pageMatter(audited, library, lexicon);
    const claims = withDoseDrugs(
      claimsOf(audited, {}, matter).map((claim) => inContext(claim, matter, lexicon)),
      lexicon,
    );
    const snapshot = await library.snapshot();
    const held = await library.counts();
    const cache = new JudgedCache(context.history, library, snapshot.id);
    const keys = claims.map((claim) => judgedKey(claim, matter, audited));
    const known = await cache.held(keys);
    const isKnown = (at: number) => known.has(keys[at] ?? "");
    const judged = await judgeClaims({ claims, audited, matter }, isKnown, finder, context);
    const told = claims.flatMap((claim, at) => {
      const key = keys[at] ?? "";
      const one = judged[at];
      const its = one === undefined ? known.get(key) : toldOf(one, held);
      if (one !== undefined && its !== undefined) cache.put(key, its);
      return its === undefined ? [] : [{ claim, told: its }];
    });
    await cache.write();
    const cited = await checkCitations(audited, claims, {
      library,
      finder,
      judge,
      missing: new Set(input.notFoundOutside ?? []),
    });
    const book = new QuoteBook();
    const stored = (await context.history?.claimMarks().catch(() => [])) ?? [];
    const marks = new Map<string, AuditMark>([
      ...stored
        .toReversed()
        .map((one): [string, AuditMark] => [claimKey({ text: one.claim, of: one.of }), markSchema.parse(one)]),
    ]);
    const given = new Map((input.marks ?? []).map(({ claim, ...mark }) => [claimKey({ text: claim, of: [] }), mark]));
    const markOf = ({ text, inherits }: Claim) =>
      given.get(claimKey({ text, of: [] })) ??
      marks.get(claimKey({ text, of: inherits.map((one) => one.text) })) ??
      null;
    const written = told.map((one) => claimOf(one.claim, one.told, book, markOf(one.claim)));
    const findings = [
      ...told.flatMap(({ claim, told: its }) =>
        its.findings.map((one) => findingOf(one, claim.start, claim.id, audited.text, book)),
      ),
      ...cited.map((one) => findingOf(toldFinding(one, 0), 0, one.claim, audited.text, book)),
    ];
    const [newest] = await library.lists();
    const made: Audit = {
      format: AUDIT_FORMAT,
      kind: "audit",
      created: context.now(),
      citeside: snapshot.citeside,
      document: { name: audited.name, kind: audited.kind, text: audited.text, sha256: sha256(audited.text) },
      library: {
        snapshot: snapshot.id,
        publications: snapshot.publications,
        sources: snapshot.sources,
        analyser: snapshot.analyser,
        lexicon: snapshot.lexicon,
        retractionList:
          newest === undefined ? null : { title: newest.title, date: newest.date, basis: newest.dateBasis },
      },
      claims: written,
      findings,
      summary: summarise(written, findings),
      references: book.references(),
      sources: book.sources(),
    };
    return made;
  },
});

/** A claim in its place, its quotes numbered. */
function claimOf(claim: Claim, told: ToldClaim<ToldQuote>, book: QuoteBook, mark: AuditMark | null): AuditClaim {
  const numbered = (quotes: readonly ToldQuote[]) => quotes.map((quote) => book.quote(quote, quote.stance));
  const quotes = numbered(told.quotes);
  const parts = told.parts.map((part) => ({
    ...part,
    start: part.start + claim.start,
    end: part.end + claim.start,
    quotes: numbered(part.quotes),
  }));
  const correction = numbered(told.correction);
  return {
    id: claim.id,
    text: claim.text,
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    section: [...claim.section],
    inherits: claim.inherits.map((one) => ({ ...one })),
    hedge: [...claim.hedge],
    negated: claim.negated,
    verdict: told.verdict,
    differs: told.differs,
    why: told.why,
    certainty: told.certainty,
    quotes,
    parts,
    searched: told.searched,
    correction: correction.length === 0 ? null : { text: textOfQuotes(correction), quotes: correction },
    mark: mark === null ? null : { verdict: mark.verdict, reason: mark.reason, at: mark.at },
  };
}

function findingOf(
  { code, severity, start, end, message, quotes }: ToldFinding<ToldQuote>,
  origin: number,
  claim: string | null,
  text: string,
  book: QuoteBook,
): AuditFinding {
  const [from, to] = [start + origin, end + origin];
  return {
    ...{ code, severity, text: text.slice(from, to), start: from, end: to, message, claim },
    quotes: quotes.map((quote) => book.quote(quote, quote.stance)),
  };
}
