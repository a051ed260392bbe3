/** A piece of text in one look; `link` is an address with http or https. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly small?: true;
  readonly link?: string;
}

/** What a document to be written out is made of, in order, whatever its format. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "item"; readonly runs: readonly Run[] }
  /** Words of a source, with where they stand. */
  | { readonly kind: "quote"; readonly text: string; readonly place: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
