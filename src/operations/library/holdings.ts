import { z } from "zod";
import { LIST_STALE_DAYS, ageInDays } from "../../domain/list-age.js";
import { LIST_DATE_BASES } from "../../domain/retraction-list.js";
import { defineOperation } from "../operation.js";

/** Says what the library holds, to whoever may ask it: not where on this machine it lies. */
export const holdings = defineOperation({
  name: "holdings",
  summary: "Say how much the library holds, how old its retraction lists are, and the name of its content",
  input: z.object({}),
  output: z.object({
    publications: z.int(),
    sources: z.int(),
    passages: z.int(),
    withoutText: z.int().describe("Publications known by records alone, which are never quoted"),
    retractionLists: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        date: z.string(),
        dateBasis: z.enum(LIST_DATE_BASES),
        entries: z.int(),
        days: z.int().describe("How old it is"),
        stale: z.boolean().describe(`True when it is older than ${LIST_STALE_DAYS} days`),
      }),
    ),
    vocabularies: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        headings: z.int(),
        names: z.int().describe("All names of its headings"),
      }),
    ),
    snapshot: z.string(),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["library-missing", "library-damaged"],
  run: async ({ library, now }) => {
    const { publications, sources, passages, withoutText } = await library.counts();
    const retractionLists = (await library.lists()).map((list) => {
      const days = ageInDays(list.date, now());
      return { ...list, days, stale: days > LIST_STALE_DAYS };
    });
    return {
      publications,
      sources,
      passages,
      withoutText,
      retractionLists,
      vocabularies: await library.vocabularies(),
      snapshot: (await library.snapshot()).id,
    };
  },
});
