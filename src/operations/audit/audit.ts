import { z } from "zod";
import type { Claim } from "../../audit/claim.js";
import { claimsOf } from "../../audit/claims.js";
import { mainSubject } from "../../audit/main-subject.js";
import type { Stance } from "../../audit/stance.js";
import { summarise } from "../../audit/summarise.js";
import { judge } from "../../audit/judge.js";
import type { Weighed } from "../../audit/weigh.js";
import { certaintyOf } from "../../appraise/certainty.js";
import { participants } from "../../appraise/participants.js";
import { sha256 } from "../../domain/hash.js";
import { TIERS } from "../../domain/tier.js";
import type { LibraryCounts } from "../../ports/library.js";
import { usableIn } from "../ask/left-out.js";
import { defineOperation } from "../operation.js";
import type { Audit, AuditClaim, AuditFinding, AuditQuote } from "./audit-schema.js";
import { AUDIT_FORMAT, auditSchema, markSchema } from "./audit-schema.js";
import type { FoundFinding } from "./check-citations.js";
import { checkCitations } from "./check-citations.js";
import { EvidenceFinder } from "./find-evidence.js";
import { claimFindings } from "./claim-findings.js";
import type { JudgedClaim } from "./judge-claim.js";
import { judgeClaim } from "./judge-claim.js";
import { judgeEvidenceClaim } from "./judge-evidence-claim.js";
import { inContext } from "./in-context.js";
import { QuoteBook } from "./quotes.js";
import { readGiven } from "./read-text.js";

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
  }),
  output: auditSchema,
  effects: { reads: true, writes: false, network: false },
  errors: ["bad-input", "limit-exceeded", "library-missing", "library-damaged"],
  run: async (context, input) => {
    const { library, lexicon, signal } = context;
    const audited = await readGiven(context, {
      name: input.name,
      ...(input.text === undefined ? {} : { text: input.text }),
      ...(input.bytes === undefined ? {} : { bytes: input.bytes }),
    });
    const finder = new EvidenceFinder(library, lexicon);
    const main = mainSubject(audited);
    const claims = claimsOf(audited).map((claim) => inContext(claim, main, lexicon));
    const judged: JudgedClaim[] = [];
    for (const claim of claims) {
      signal?.throwIfAborted();
      judged.push(
        claim.kind === "not-checkable"
          ? notCheckable(claim)
          : claim.kind === "evidence"
            ? await judgeEvidenceClaim(claim, { library, lexicon, finder, main, text: audited.text }, signal)
            : await judgeClaim(claim, finder, judge, main, signal),
      );
      context.report({ stage: "judging", done: judged.length, total: claims.length, unit: "claims" });
    }
    const found: FoundFinding[] = [
      ...judged.flatMap(claimFindings),
      ...(await checkCitations(audited, judged, { library, finder, judge })),
    ];
    const book = new QuoteBook();
    const held = await library.counts();
    const told = judged.map((one) => toldOf(one, book, held, input.marks ?? []));
    const findings = found.map((one): AuditFinding => {
      const { code, severity, start, end, message, claim, stances } = one;
      return {
        code,
        severity,
        text: audited.text.slice(start, end),
        start,
        end,
        message,
        claim,
        quotes: quotesOf(book, stances, "against"),
      };
    });
    const snapshot = await library.snapshot();
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
      claims: told,
      findings,
      summary: summarise(told, findings),
      references: book.references(),
      sources: book.sources(),
    };
    return made;
  },
});

function notCheckable(claim: Claim): JudgedClaim {
  return {
    claim,
    verdict: "not-checkable",
    why: "It states nothing that evidence could bear out or refute.",
    weighed: undefined,
    parts: [],
    doses: [],
    found: undefined,
  };
}

/** A claim as it is told: verdict, quotes and what was searched. */
function toldOf(
  { claim, verdict, why, weighed, parts, doses, found }: JudgedClaim,
  book: QuoteBook,
  held: LibraryCounts,
  marks: readonly ((AuditClaim["mark"] & { readonly claim: string }) | null)[],
): AuditClaim {
  const doseStances = doses.flatMap(({ sources, relation }) =>
    sources
      .slice(0, 3)
      .map((candidate) => ({ candidate, side: relation === "within" ? ("for" as const) : ("against" as const) })),
  );
  const quotes =
    weighed === undefined
      ? []
      : unique([
          ...doseStances.map(({ candidate, side }) => book.quote(candidate, side)),
          ...quotesOf(book, weighed.support, "for"),
          ...quotesOf(book, weighed.against, "against"),
        ]);
  const mark = marks.find((one) => one !== null && one.claim === claim.text.replace(/\s+/gu, " ").trim());
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
    verdict,
    differs: verdict === "supported" || weighed === undefined ? [] : weighed.differs.map((one) => ({ ...one })),
    why,
    certainty: certaintyFor(weighed, verdict),
    quotes,
    parts: parts.map(({ part, verdict: its, weighed: own }) => ({
      text: part.text,
      start: part.start,
      end: part.end,
      verdict: its,
      why: own.why,
      quotes: unique(
        its === "contradicted"
          ? [...quotesOf(book, own.against, "against"), ...quotesOf(book, own.support, "for")]
          : [...quotesOf(book, own.support, "for"), ...quotesOf(book, own.against, "against")],
      ),
    })),
    searched:
      found === undefined
        ? null
        : {
            topics: found.question.topics.map(({ label }) => label),
            tiers: TIERS.map((tier) => {
              const { publications, passages } = usableIn(held, tier);
              return { tier, publications, passages, read: found.read[tier] };
            }),
          },
    correction: correctionOf(verdict, quotes),
    mark: mark === undefined || mark === null ? null : { verdict: mark.verdict, reason: mark.reason, at: mark.at },
  };
}

function quotesOf(book: QuoteBook, stances: readonly Stance[], side: AuditQuote["stance"]): AuditQuote[] {
  return stances.map(({ candidate }) => book.quote(candidate, side));
}

function unique(quotes: readonly AuditQuote[]): AuditQuote[] {
  const seen = new Set<string>();
  return quotes.filter(
    ({ source, start, end }) => !seen.has(`${source} ${start} ${end}`) && seen.add(`${source} ${start} ${end}`),
  );
}

/** What could stand instead of a wrong claim: the words of what stands against it. */
function correctionOf(verdict: AuditClaim["verdict"], quotes: readonly AuditQuote[]): AuditClaim["correction"] {
  if (verdict !== "contradicted" && verdict !== "partly") return null;
  const against = quotes.filter(({ stance }) => stance === "against");
  const chosen = (against.length > 0 ? against : verdict === "partly" ? quotes : []).slice(0, 1);
  return chosen.length === 0 ? null : { text: chosen.map(({ text }) => text).join(" […] "), quotes: chosen };
}

function certaintyFor(weighed: Weighed | undefined, verdict: AuditClaim["verdict"]): AuditClaim["certainty"] {
  const stance = verdict === "contradicted" ? weighed?.against[0] : weighed?.support[0];
  if (stance === undefined) return null;
  const { publication, block } = stance.candidate;
  const people = participants(publication.size);
  const certainty = certaintyOf({
    design: publication.design,
    words: `${publication.title} ${publication.size ?? ""}`,
    ...(people === undefined ? {} : { participants: people }),
    directness: { kind: "direct" },
    ...(block.certainty === undefined ? {} : { stated: block.certainty }),
  });
  return certainty === undefined ? null : { ...certainty, because: [...certainty.because] };
}
