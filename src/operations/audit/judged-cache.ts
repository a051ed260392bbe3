import { claimContext } from "../../audit/claims/claim-context.js";
import { claimStretch } from "../../audit/reading/claim-section.js";
import type { Claim } from "../../audit/claims/claim.js";
import type { AuditText } from "../../audit/reading/audit-text.js";
import { sha256 } from "../../domain/hash.js";
import { canonicalJson } from "../../domain/metadata.js";
import type { History } from "../../ports/history.js";
import type { Library } from "../../ports/library.js";
import type { PageMatter } from "../../audit/reading/main-subject.js";
import type { ToldClaim, ToldQuote } from "./told-claim.js";
import { withQuotes } from "./told-claim.js";

/** The rules of judging; another number makes nothing of what earlier rules judged. The snapshot names Citeside's own version besides. */
const RULES = 25;

/** A quote as it is kept: by the names of its publication and Source. */
interface KeptQuote {
  readonly publication: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly stance: ToldQuote["stance"];
}

/**
 * Keeps what was told of claims over one state of the library, so that an unchanged claim is not judged twice. Where nothing can be
 * kept (no history, or one that cannot be opened), nothing is held, and nothing fails.
 */
export class JudgedCache {
  readonly #fresh = new Map<string, ToldClaim<KeptQuote>>();

  constructor(
    private readonly history: History | undefined,
    private readonly library: Library,
    private readonly snapshot: string,
  ) {}

  /** Those of the keys that are held, with their quotes looked up in the library. */
  async held(keys: readonly string[]): Promise<Map<string, ToldClaim<ToldQuote>>> {
    const found = new Map<string, ToldClaim<ToldQuote>>();
    const kept = await this.history?.judged(this.snapshot, keys).catch(() => undefined);
    for (const [key, value] of kept ?? []) {
      const told = await this.#withSources(value as ToldClaim<KeptQuote>);
      if (told !== undefined) found.set(key, told);
    }
    return found;
  }

  put(key: string, told: ToldClaim<ToldQuote>): void {
    this.#fresh.set(
      key,
      withQuotes(told, ({ publication, source, ...quote }) => ({
        ...quote,
        publication: publication.id,
        source: source.id,
      })),
    );
  }

  /** Keeps what was put. */
  async write(): Promise<void> {
    await this.history?.keepJudged(this.snapshot, this.#fresh).catch(() => undefined);
  }

  async #withSources(told: ToldClaim<KeptQuote>): Promise<ToldClaim<ToldQuote> | undefined> {
    const looked = new Map<string, ToldQuote>();
    const name = (quote: KeptQuote) => `${quote.source} ${quote.start} ${quote.end} ${quote.stance}`;
    const quotes: KeptQuote[] = [];
    withQuotes(told, (quote) => quotes.push(quote));
    for (const quote of quotes) {
      if (looked.has(name(quote))) continue;
      const [held, source] = [await this.library.held(quote.publication), await this.library.source(quote.source)];
      if (held === undefined || source === undefined) return undefined;
      looked.set(name(quote), { ...quote, publication: held.publication, source });
    }
    return withQuotes(told, (quote) => looked.get(name(quote)) as ToldQuote);
  }
}

/** The name of all that a verdict depends on beside the library: the claim's words, what is before and around them, what the text is about. */
export function judgedKey(claim: Claim, matter: PageMatter, audited: AuditText): string {
  const { text } = audited;
  const { id: _, start, end: __, sentence, section: ___, parts, ...rest } = claim;
  return sha256(
    canonicalJson({
      rules: RULES,
      ...rest,
      parts: parts.map((part) => ({ ...part, start: part.start - start, end: part.end - start })),
      sentence: text.slice(sentence.start, sentence.end),
      // Only a trial that is named after the claim bears on it.
      trials: text.slice(start, sentence.end).match(/\bNCT\d{8}\b/gu) ?? [],
      main: matter.main ?? null,
      around: claimContext(claim, audited, matter),
      stretch: claimStretch(claim, audited, matter),
    }),
  ).slice(0, 32);
}
