import type { Candidate } from "../../audit/candidate.js";
import type { Weighed } from "../../audit/weigh.js";
import { certaintyOf } from "../../appraise/certainty.js";
import { participants } from "../../appraise/participants.js";
import { TIERS } from "../../domain/tier.js";
import type { LibraryCounts } from "../../ports/library.js";
import { usableIn } from "../ask/left-out.js";
import type { AuditClaim, AuditFinding, AuditQuote } from "./audit-schema.js";
import type { FoundFinding } from "./check-citations.js";
import { claimFindings } from "./claim-findings.js";
import type { JudgedClaim } from "./judge-claim.js";

/** A quote before its publication has a number. */
export interface ToldQuote extends Pick<Candidate, "publication" | "source" | "start" | "end"> {
  readonly stance: AuditQuote["stance"];
}

/** A part, a correction and a finding of a claim; spans count from the claim's start. */
interface ToldPart<Q> extends Omit<AuditClaim["parts"][number], "quotes"> {
  readonly quotes: readonly Q[];
}
export interface ToldFinding<Q> extends Omit<AuditFinding, "quotes" | "claim" | "text"> {
  readonly quotes: readonly Q[];
}

/** What is told of a claim wherever it stands: all but its place and name. Spans count from its start. */
export interface ToldClaim<Q> extends Pick<AuditClaim, "verdict" | "differs" | "why" | "certainty" | "searched"> {
  readonly quotes: readonly Q[];
  readonly parts: readonly ToldPart<Q>[];
  readonly correction: readonly Q[];
  readonly findings: readonly ToldFinding<Q>[];
}

/** The same with other quotes. */
export function withQuotes<From, To>(told: ToldClaim<From>, make: (quote: From) => To): ToldClaim<To> {
  const all = (quotes: readonly From[]) => quotes.map(make);
  return {
    ...told,
    quotes: all(told.quotes),
    parts: told.parts.map((part) => ({ ...part, quotes: all(part.quotes) })),
    correction: all(told.correction),
    findings: told.findings.map((finding) => ({ ...finding, quotes: all(finding.quotes) })),
  };
}

/** Tells a judged claim: verdict, quotes, what was searched, and what was found beside. */
export function toldOf(judged: JudgedClaim, held: LibraryCounts): ToldClaim<ToldQuote> {
  const { claim, verdict, why, weighed, parts, doses, schedule = [], found, near = [], nearInLabels = [] } = judged;
  const doseQuotes = doses.flatMap(({ sources, relation, sameElsewhere }) =>
    sources
      .slice(0, 3)
      .map((candidate) => quoteOf(candidate, relation === "within" || sameElsewhere === true ? "for" : "against")),
  );
  const scheduleQuotes = schedule.map(({ source }) => quoteOf(source, "against"));
  const quotes =
    weighed === undefined
      ? []
      : unique([
          ...scheduleQuotes,
          ...doseQuotes,
          ...quotesOf(weighed.support, "for"),
          ...quotesOf(weighed.against, "against"),
        ]);
  const told = parts.map(({ part, verdict: its, weighed: own }) => ({
    text: part.text,
    start: part.start - claim.start,
    end: part.end - claim.start,
    verdict: its,
    why: own.why,
    quotes: unique(
      its === "contradicted"
        ? [...quotesOf(own.against, "against"), ...quotesOf(own.support, "for")]
        : [...quotesOf(own.support, "for"), ...quotesOf(own.against, "against")],
    ),
  }));
  return {
    verdict,
    differs: verdict === "supported" || weighed === undefined ? [] : weighed.differs.map((one) => ({ ...one })),
    why,
    certainty: certaintyFor(weighed, verdict),
    quotes:
      verdict === "not-found"
        ? nearQuotes(
            [...[...nearInLabels, ...near].map((one) => quoteOf(one, "near")), ...quotes],
            nearInLabels.length > 0,
          )
        : quotes,
    parts: told,
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
    correction: correctionOf(verdict, quotes, told),
    findings: claimFindings(judged).map((one) => toldFinding(one, claim.start)),
  };
}

/** A finding with its place counted from `origin`. */
export function toldFinding(
  { code, severity, start, end, message, stances, stance = "against" }: FoundFinding,
  origin: number,
): ToldFinding<ToldQuote> {
  return { code, severity, start: start - origin, end: end - origin, message, quotes: quotesOf(stances, stance) };
}

function quoteOf({ publication, source, start, end }: Candidate, stance: AuditQuote["stance"]): ToldQuote {
  return { publication, source, start, end, stance };
}

function quotesOf(stances: FoundFinding["stances"], side: AuditQuote["stance"]): ToldQuote[] {
  return stances.flatMap(({ candidate, beside = [] }) => [
    quoteOf(candidate, side),
    ...beside.map((place) => quoteOf({ ...candidate, ...place }, side)),
  ]);
}

/** What was found of a claim that none of it decides: the first few, none of which is for or against it. */
function nearQuotes(quotes: readonly ToldQuote[], ofLabels: boolean): ToldQuote[] {
  const most = ofLabels ? MOST_NEAR_WITH_LABELS : MOST_NEAR;
  return unique(quotes.map((quote) => ({ ...quote, stance: "near" as const }))).slice(0, most);
}

const MOST_NEAR = 2;
/** Two of labels and what came nearest beside them. */
const MOST_NEAR_WITH_LABELS = 3;

function unique(quotes: readonly ToldQuote[]): ToldQuote[] {
  const seen = new Set<string>();
  return quotes.filter(({ publication, source, start, end }) => {
    // A label says the same again of each strength.
    const key = `${publication.id} ${source.text.slice(start, end)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What could stand instead of a wrong claim: the words of what stands against it, or against a part of it that is contradicted. */
function correctionOf(
  verdict: AuditClaim["verdict"],
  quotes: readonly ToldQuote[],
  parts: readonly ToldPart<ToldQuote>[],
): ToldQuote[] {
  if (verdict !== "contradicted" && verdict !== "partly") return [];
  const wrong = parts.flatMap((part) => (part.verdict === "contradicted" ? part.quotes : []));
  const against = [...quotes, ...wrong].filter(({ stance }) => stance === "against");
  return (against.length > 0 ? against : verdict === "partly" ? quotes : []).slice(0, 1);
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
