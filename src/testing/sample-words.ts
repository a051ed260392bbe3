import type { Bundle, BundleGap } from "../operations/bundle-schema.js";
import type { BundleStatement } from "../operations/statement-schema.js";

/** The bundle with the same words in the place of everything that a source, a question or a gap says; its hashes no longer hold. */
export function withWords(bundle: Bundle, words: string): Bundle {
  const statement = (one: BundleStatement): BundleStatement => ({
    ...one,
    text: words,
    directness: {
      ...one.directness,
      differs: one.directness.differs.map(({ element }) => ({ element, asked: words, found: words })),
    },
    certainty: one.certainty && { ...one.certainty, because: [words] },
    quotes: one.quotes.map((quote) => ({ ...quote, text: words, start: 0, end: words.length, block: 0 })),
  });
  const gap = (one: BundleGap): BundleGap => ({ ...one, text: words, next: words });
  return {
    ...bundle,
    citeside: words,
    question: {
      ...bundle.question,
      text: words,
      remarks: [words],
      topics: [{ label: words, kind: "drug", searched: [words] }],
    },
    library: { ...bundle.library, snapshot: words },
    tiers: bundle.tiers.map((tier) => ({
      ...tier,
      lead: "statement" in tier.lead ? { statement: statement(tier.lead.statement) } : { gap: gap(tier.lead.gap) },
      sections: tier.sections.map((section) => ({
        ...section,
        heading: words,
        statements: section.statements.map(statement),
      })),
      gaps: tier.gaps.map(gap),
    })),
    references: bundle.references.map((reference) => ({
      ...reference,
      title: words,
      authors: [words],
      container: words,
      identifiers: [words],
      links: [words],
      size: words,
      population: words,
      status: { kind: "corrected", by: [words], asOf: words },
      language: words,
      seen: words,
      caution: words,
      override: { [words]: words },
    })),
    sources: bundle.sources.map((source) => ({
      ...source,
      language: words,
      blocks: [{ index: 0, start: 0, text: words, kind: "paragraph", section: [words], page: 1, locator: words }],
    })),
    trail: bundle.trail.map((tier) => ({ ...tier, setAside: [{ publication: words, title: words, why: words }] })),
  };
}
