import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { FACETS } from "../../domain/facet.js";
import type { Source } from "../../domain/source.js";
import { BLOCK_KINDS, SOURCE_KINDS, blockText } from "../../domain/source.js";
import type { Library } from "../../ports/library.js";
import { defineOperation } from "../operation.js";
import { listed, publicationSchema } from "../publication-schema.js";

const textSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  kind: z.enum(SOURCE_KINDS),
  language: z.string(),
  date: z.string().nullable(),
  seen: z.string().nullable(),
  reader: z.object({ name: z.string(), version: z.int() }),
  blocks: z.array(
    z.object({
      index: z.int(),
      start: z.int(),
      end: z.int(),
      kind: z.enum(BLOCK_KINDS),
      section: z.array(z.string()),
      page: z.int().nullable(),
      locator: z.string().nullable(),
      facet: z.enum(FACETS).nullable(),
      text: z.string(),
    }),
  ),
});

/** Shows one publication whole: its facts and its texts, block by block. */
export const show = defineOperation({
  name: "show",
  summary: "Show a publication with its text, by any of its identifiers or a Source's id",
  input: z.object({ id: z.string().describe("pmid:…, PMC…, doi:…, local:… or src:…") }),
  output: publicationSchema.extend({
    size: z.string().nullable(),
    population: z.string().nullable(),
    about: z.string().nullable(),
    caution: z.string().nullable(),
    licence: z.string().nullable(),
    designBasis: z.string().nullable(),
    texts: z.array(textSchema),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found", "library-missing", "library-damaged"],
  run: async ({ library }, { id }) => {
    const held = await find(library, id.trim());
    if (held === undefined)
      throw new Fault("not-found", `The library holds nothing under “${id}”.`, "citeside sources lists what it holds.");
    const texts = await Promise.all(held.sources.map((source) => library.source(source.id)));
    const { size, population, about, caution, licence, designBasis } = held.publication;
    return {
      ...listed(held),
      size: size ?? null,
      population: population ?? null,
      about: about ?? null,
      caution: caution ?? null,
      licence: licence ?? null,
      designBasis: designBasis ?? null,
      texts: texts.flatMap((source) => (source === undefined ? [] : [textOf(source)])),
    };
  },
});

async function find(library: Library, id: string) {
  const direct = await library.held(id);
  if (direct !== undefined || !id.startsWith("src:")) return direct;
  return (await library.list({})).find(({ sources }) => sources.some((source) => source.id === id));
}

function textOf(source: Source): z.infer<typeof textSchema> {
  return {
    id: source.id,
    sha256: source.sha256,
    kind: source.kind,
    language: source.language,
    date: source.date ?? null,
    seen: source.seen ?? null,
    reader: { ...source.reader },
    blocks: source.blocks.map((block) => ({
      index: block.index,
      start: block.start,
      end: block.end,
      kind: block.kind,
      section: [...block.section],
      page: block.page ?? null,
      locator: block.locator ?? null,
      facet: block.facet ?? null,
      text: blockText(source, block.index),
    })),
  };
}
