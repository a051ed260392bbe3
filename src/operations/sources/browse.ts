import { z } from "zod";
import { termsOf } from "../../text/analyse.js";
import type { Filter, Held, Library } from "../../ports/library.js";
import { defineOperation } from "../operation.js";
import { listed, publicationSchema } from "../publication-schema.js";
import { sources } from "./sources.js";

/** Publications of a page when nobody says otherwise. */
const PAGE = 50;
export const LARGEST_PAGE = 500;

/** One page of what the library holds, with how many there are in all. */
export const browse = defineOperation({
  name: "browse",
  summary: "One page of the publications in the library, with how many there are in all",
  input: sources.input.extend({ limit: z.int().min(1).max(LARGEST_PAGE).optional() }),
  output: z.object({
    items: z.array(publicationSchema),
    total: z.int().nonnegative().describe("Publications that pass the filters, on all pages"),
    offset: z.int().nonnegative(),
    next: z.int().nullable().describe("The offset of the next page; null on the last"),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["bad-input", "library-missing", "library-damaged"],
  run: async ({ library }, { words, offset = 0, limit = PAGE, ...rest }) => {
    const filter = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Filter;
    const { page, total } =
      words === undefined || words.trim() === ""
        ? { page: await library.list(filter, { offset, limit }), total: await library.size(filter) }
        : pageOf(await titled(library, filter, words), offset, limit);
    const end = offset + page.length;
    return { items: page.map(listed), total, offset, next: end < total && page.length > 0 ? end : null };
  },
});

function pageOf(all: readonly Held[], offset: number, limit: number) {
  return { page: all.slice(offset, offset + limit), total: all.length };
}

/** Publications whose title has all these words, or that are known by them as an identifier. */
async function titled(library: Library, filter: Filter, words: string): Promise<Held[]> {
  const wanted = termsOf(words);
  const known = await library.held(words.trim());
  return (await library.list(filter)).filter(({ publication }) => {
    if (publication.id === known?.publication.id) return true;
    const title = new Set(termsOf(publication.title));
    return wanted.length > 0 && wanted.every((term) => title.has(term));
  });
}
