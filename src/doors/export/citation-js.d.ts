declare module "@citation-js/core" {
  export class Cite {
    constructor(items: readonly unknown[], options?: { readonly generateGraph?: boolean });
    format(format: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    readonly config: {
      get(name: "@csl"): {
        readonly templates: { add(name: string, xml: string): void; has(name: string): boolean; list(): string[] };
      };
      get(name: "@ris"): { outputSpec: string };
    };
  };
}
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@customcommander/ris" {
  export function read(text: string): readonly Readonly<Record<string, readonly unknown[] | undefined>>[];
}
