import type { Candidate } from "../../audit/candidate.js";
import type { Reference } from "../../domain/answer.js";
import type { Publication } from "../../domain/publication.js";
import type { Source } from "../../domain/source.js";
import { makeQuote } from "../../domain/quote.js";
import type { BundleReference, BundleSource } from "../reference-schema.js";
import { quotedSource, referenceOf } from "../bundle.js";
import type { AuditQuote } from "./audit-schema.js";

/** Takes quotes for an audit and numbers their publications in order of first use. */
export class QuoteBook {
  readonly #references = new Map<
    string,
    { readonly number: number; readonly publication: Publication; readonly sources: Set<string> }
  >();
  readonly #sources = new Map<
    string,
    { readonly source: Source; readonly publication: string; readonly blocks: Set<number> }
  >();

  /** The quote of a sentence; longer ones are cut at a block's end by their making. */
  quote(
    { publication, source, start, end }: Pick<Candidate, "publication" | "source" | "start" | "end">,
    stance: AuditQuote["stance"],
  ): AuditQuote {
    const { text, block } = makeQuote(source, start, end);
    const held = this.#references.get(publication.id);
    const reference = held ?? { number: this.#references.size + 1, publication, sources: new Set<string>() };
    this.#references.set(publication.id, reference);
    reference.sources.add(source.id);
    const quoted = this.#sources.get(source.id) ?? { source, publication: publication.id, blocks: new Set<number>() };
    this.#sources.set(source.id, quoted);
    quoted.blocks.add(block);
    return { source: source.id, start, end, text, block, reference: reference.number, stance };
  }

  references(): BundleReference[] {
    const all = [...this.#sources.values()].map(({ source }) => source);
    return [...this.#references.values()].map(({ number, publication, sources }) =>
      referenceOf({ number, publication, sources: [...sources] } satisfies Reference, all),
    );
  }

  sources(): BundleSource[] {
    return [...this.#sources.values()].map(({ source, publication, blocks }) =>
      quotedSource(source, publication, blocks),
    );
  }
}
