import type { AuditClaim, AuditFinding } from "../../operations/audit/audit-schema.js";

type Verdict = AuditClaim["verdict"];

/** Every verdict with its sign, which tells it apart without colour, its word, and what it means. */
export const VERDICT_WORDS: Readonly<
  Record<Verdict, { readonly sign: string; readonly word: string; readonly means: string }>
> = {
  supported: { sign: "✓", word: "supported", means: "a source says so" },
  indirect: { sign: "≈", word: "indirect", means: "a source says so of something else, which is named" },
  partly: { sign: "◐", word: "partly", means: "some of it is supported, some is not" },
  contradicted: { sign: "✗", word: "contradicted", means: "a source says otherwise" },
  "not-found": {
    sign: "?",
    word: "not found",
    means: "no source was found of which it could be told that it says it or the opposite",
  },
  "not-checkable": { sign: "·", word: "not checkable", means: "it states nothing that evidence could bear out" },
};

/** How a quote stands to its claim. */
export const STANCE_WORDS: Readonly<
  Record<AuditClaim["quotes"][number]["stance"], { readonly sign: string; readonly word: string }>
> = {
  for: { sign: "+", word: "For" },
  against: { sign: "−", word: "Against" },
  near: { sign: "~", word: "Nearest, not judged" },
};

export const SEVERITY_WORDS: Readonly<
  Record<AuditFinding["severity"], { readonly sign: string; readonly word: string }>
> = {
  danger: { sign: "‼", word: "Danger" },
  warning: { sign: "!", word: "Warning" },
  note: { sign: "i", word: "Note" },
};

/** What the user holds against a verdict. */
export function markWords({ mark }: AuditClaim): string | undefined {
  if (mark === null) return undefined;
  const as = mark.verdict === "wrong" ? "a wrong verdict" : VERDICT_WORDS[mark.verdict].word;
  return `Marked by the user as ${as} on ${mark.at.slice(0, 10)}${mark.reason === "" ? "" : `: ${mark.reason}`}`;
}

/** "12 supported · 3 contradicted", in the order of the verdicts, without those that none has. */
export function countWords(counts: Readonly<Partial<Record<Verdict, number>>>): string {
  return (Object.keys(VERDICT_WORDS) as Verdict[])
    .filter((verdict) => (counts[verdict] ?? 0) > 0)
    .map((verdict) => `${VERDICT_WORDS[verdict].sign} ${counts[verdict] ?? 0} ${VERDICT_WORDS[verdict].word}`)
    .join(" · ");
}

/** What was searched, in a line. */
export function searchedWords({ searched }: AuditClaim): string | undefined {
  if (searched === null) return undefined;
  const tiers = searched.tiers
    .map(({ tier, publications, read }) => `${tier} ${read} of the passages of ${publications}`)
    .join(", ");
  return `Searched for ${searched.topics.join(", ")}; passages read: ${tiers} publications.`;
}

/** An audited text in one line. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
