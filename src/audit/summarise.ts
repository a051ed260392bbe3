import type { ClaimKind, Verdict } from "./claims/claim.js";
import { VERDICTS } from "./claims/claim.js";

interface SummedClaim {
  readonly id: string;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly why: string;
  readonly parts: readonly { readonly text: string; readonly verdict: Verdict; readonly why: string }[];
}
interface SummedFinding {
  readonly code: string;
  readonly severity: "danger" | "warning" | "note";
  readonly message: string;
  readonly claim: string | null;
}

/** One thing that matters most. */
export interface First {
  readonly severity: "danger" | "warning" | "note";
  readonly text: string;
  readonly claim: string | null;
}

const MOST = 3;
const WEIGHT = { danger: 300, warning: 200, note: 100 } as const;
/** Codes by what they can do to a patient, the gravest first. */
const CODES = [
  "dose-outside",
  "advised-against",
  "citation-retracted",
  "citation-mismatch",
  "citation-missing",
  "overstated",
  "citation-unknown",
];

/** Counts the verdicts and names the three things that matter most: doses, what is advised against, retracted sources, then the rest; what is held against a claim itself is named once. */
export function summarise(claims: readonly SummedClaim[], findings: readonly SummedFinding[]) {
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, claims.filter((one) => one.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  const ranked: (First & { readonly weight: number; readonly citation?: boolean })[] = [
    ...findings.map(({ code, severity, message, claim }) => ({
      severity,
      text: message,
      claim,
      weight: WEIGHT[severity] + 50 - CODES.indexOf(code),
      citation: code.startsWith("citation"),
    })),
    ...claims
      .filter(({ verdict }) => verdict === "contradicted")
      .map(({ id, text, kind, why }) => ({
        severity: DANGEROUS.has(kind) ? ("danger" as const) : ("warning" as const),
        text: `Contradicted: “${shortened(text)}” ${why}`,
        claim: id,
        weight: weightOf(kind, 20),
      })),
    ...claims.flatMap(({ id, parts, kind }) =>
      parts
        .filter(({ verdict }) => verdict === "contradicted")
        .map(({ text, why }) => ({
          severity: DANGEROUS.has(kind) ? ("danger" as const) : ("warning" as const),
          text: `Contradicted: “${shortened(text)}”. ${why}`,
          claim: id,
          weight: weightOf(kind, 10),
        })),
    ),
  ];
  const seen = new Set<string>();
  const first = ranked
    .sort((a, b) => b.weight - a.weight)
    .filter(({ text, claim, citation = false }) => {
      const key = citation || claim === null ? text : claim;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST)
    .map(({ severity, text, claim }): First => ({ severity, text, claim }));
  return { counts, first };
}

/** Kinds of claim that somebody may act on. */
const DANGEROUS = new Set<ClaimKind>(["dose", "treatment", "recommendation", "harm"]);

/** A contradicted dose weighs as one outside of the evidence does. */
function weightOf(kind: ClaimKind, more: number): number {
  return kind === "dose" ? WEIGHT.danger + 49.5 : (DANGEROUS.has(kind) ? WEIGHT.danger : WEIGHT.warning + 10) + more;
}

function shortened(text: string): string {
  const words = text.replace(/\s+/gu, " ").trim();
  return words.length <= 110 ? words : `${words.slice(0, words.lastIndexOf(" ", 107))} …`;
}
