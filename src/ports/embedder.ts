/** What a text is embedded as: some models read a question otherwise than what may answer it. */
export type EmbeddedAs = "question" | "passage";

/** An optional sharpener of ranking: gives a text a vector, so that texts that say alike in other words lie near each other. */
export interface Embedder {
  /**
   * Names the model and whatever else changes a vector (version, quantisation, prefix). It goes into what is kept and into an answer's
   * trail; vectors under different names are never compared.
   */
  readonly name: string;
  /** How many numbers each vector has. */
  readonly dimensions: number;

  /**
   * One vector of unit length for each text, in order.
   *
   * - The same text gives the same vector, on every machine and whatever texts come with it: an answer must be replayable.
   * - A text that is too long is cut at its end, never refused; one without words gives a vector of unit length too.
   * - It uses no network. Stopped by `signal`, it throws that signal's reason.
   */
  embed(texts: readonly string[], as: EmbeddedAs, options?: { readonly signal?: AbortSignal }): Promise<Float32Array[]>;
}
