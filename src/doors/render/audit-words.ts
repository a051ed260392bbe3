import type { Audit, AuditClaim, AuditFinding } from "../../operations/audit/audit-schema.js";
import { shortened } from "./shortened.js";

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

/** Where a quote stands, in a word: "label", "randomised trial, 2012". */
export function whenceWords(number: number, { references }: Pick<Audit, "references">): string {
  const reference = references.find((one) => one.number === number);
  if (reference === undefined) return "";
  return [reference.design, ...(reference.year === null ? [] : [reference.year])].join(", ");
}

/** Claims from which on it is worth telling that a text stands on a few publications, how many publications are few, and what share of the quoted claims they must bear. */
const ENOUGH = 6;
const FEW = 2;
const MOST_OF_THEM = 0.5;

/** The publications on which most of a text stands, or beside which it is nearest: opening them answers more than going claim by claim. */
export function standsMostlyOn({
  claims,
}: Pick<Audit, "claims">): { readonly number: number; readonly claims: number }[] {
  const quoted = claims.filter(({ quotes }) => quotes.length > 0);
  const counts = new Map<number, number>();
  for (const { quotes } of quoted)
    for (const number of new Set(quotes.map(({ reference }) => reference)))
      counts.set(number, (counts.get(number) ?? 0) + 1);
  const few = [...counts].sort(([a, first], [b, second]) => second - first || a - b).slice(0, FEW);
  const numbers = new Set(few.map(([number]) => number));
  const borne = quoted.filter(({ quotes }) => quotes.some(({ reference }) => numbers.has(reference)));
  return quoted.length < ENOUGH || borne.length / quoted.length < MOST_OF_THEM
    ? []
    : few.filter(([, many]) => many >= ENOUGH / FEW).map(([number, many]) => ({ number, claims: many }));
}

/** The words before the publications of `standsMostlyOn`. */
export const MOSTLY_ON = "Most of this text stands on, or comes nearest to, the same publications; open them first:";

/** What to do with claims that were not found, said once. */
export function notFoundAdvice({ claims, summary: { counts } }: Pick<Audit, "claims" | "summary">): string | undefined {
  const many = counts["not-found"];
  if (many === 0) return undefined;
  const nearby = claims.some(({ verdict, quotes }) => verdict === "not-found" && quotes.some(isNear));
  const [are, they] = many === 1 ? ["One claim is", "it is"] : [`${many} claims are`, "they are"];
  const next = nearby
    ? "Where a sentence comes near, it is quoted unjudged: read that first, then add what is missing to the library"
    : "Add what is missing to the library";
  return `${are} not found: this library does not tell whether ${they} true. ${next} (citeside add, or citeside ask with --live).`;
}

const isNear = ({ stance }: { readonly stance: string }) => stance === "near";

/** Characters of a reason in a margin, and of what the summary tells that could stand instead; the claim has all of both. */
const MARGIN = 100;
const INSTEAD = 300;

/** The reason for a verdict as the margin has room for it. */
export function marginWhy({ why }: Pick<AuditClaim, "why">): string {
  return shortened(why, MARGIN);
}

/** What a source says instead of a claim that the summary names, and the number of that source. */
export function insteadOf(
  id: string | null,
  { claims }: Pick<Audit, "claims">,
): { readonly text: string; readonly reference: number } | undefined {
  const correction = claims.find((claim) => claim.id === id)?.correction;
  const [quote] = correction?.quotes ?? [];
  if (!correction || quote === undefined) return undefined;
  return { text: shortened(flat(correction.text), INSTEAD), reference: quote.reference };
}

/** The quotes of a claim that are shown at once, and those for whoever asks: what is said once as correction or quote is not said twice. */
export function quotesShown(
  { verdict, quotes, correction }: AuditClaim,
  most: number,
): { readonly shown: AuditClaim["quotes"]; readonly more: AuditClaim["quotes"] } {
  const others = quotes.filter(({ text }) => text !== correction?.text);
  const first = verdict === "not-found" ? 0 : correction === null ? most : most - 1;
  return { shown: others.slice(0, first), more: others.slice(first) };
}

/** An audited text in one line, without its marks of bold type. */
export function flat(text: string): string {
  return text.replaceAll("**", "").replace(/\s+/gu, " ").trim();
}
