import type { ClaimKind, Verdict } from "./claim.js";
import { VERDICTS } from "./claim.js";

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

/** Counts the verdicts and names the three things that matter most: doses, what is advised against, retracted sources, then the rest. */
export function summarise(claims: readonly SummedClaim[], findings: readonly SummedFinding[]) {
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, claims.filter((one) => one.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  const told = new Set(findings.map(({ claim }) => claim));
  const ranked: (First & { readonly weight: number })[] = [
    ...findings.map(({ code, severity, message, claim }) => ({
      severity,
      text: message,
      claim,
      weight: WEIGHT[severity] + 50 - CODES.indexOf(code),
    })),
    ...claims
      .filter(({ id, verdict }) => verdict === "contradicted" && !told.has(id))
      .map(({ id, text, kind, why }) => ({
        severity: DANGEROUS.has(kind) ? ("danger" as const) : ("warning" as const),
        text: `Contradicted: “${shortened(text)}” ${why}`,
        claim: id,
        weight: DANGEROUS.has(kind) ? 320 : 230,
      })),
    ...claims.flatMap(({ id, parts, kind }) =>
      parts
        .filter(
          ({ verdict, text }) =>
            verdict === "contradicted" && !findings.some((one) => one.claim === id && one.message.includes(text)),
        )
        .map(({ text, why }) => ({
          severity: DANGEROUS.has(kind) ? ("danger" as const) : ("warning" as const),
          text: `Contradicted: “${shortened(text)}”. ${why}`,
          claim: id,
          weight: DANGEROUS.has(kind) ? 310 : 220,
        })),
    ),
  ];
  const seen = new Set<string>();
  const first = ranked
    .sort((a, b) => b.weight - a.weight)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, MOST)
    .map(({ severity, text, claim }): First => ({ severity, text, claim }));
  return { counts, first };
}

/** Kinds of claim that somebody may act on. */
const DANGEROUS = new Set<ClaimKind>(["dose", "treatment", "recommendation", "harm"]);

function shortened(text: string): string {
  const words = text.replace(/\s+/gu, " ").trim();
  return words.length <= 110 ? words : `${words.slice(0, words.lastIndexOf(" ", 107))} …`;
}
