import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { accountSchema } from "../add/account.js";
import { defineOperation } from "../operation.js";
import { bringIn, liveOf, plannedOf } from "./bring-in.js";
import { cleanedQuery } from "./cleaned.js";
import { liveAskedSchema, plannedSchema } from "./live-schema.js";
import { tasksOfWants } from "./wants.js";

/** Documents that a query brings at most, when nobody says otherwise. */
export const FETCH_MOST = 200;

/** Fetches documents from outside services and adds them to the library. */
export const fetch = defineOperation({
  name: "fetch",
  summary: "Fetch documents from outside services by query or identifier and add them to the library",
  input: z.object({
    wants: z
      .array(z.string())
      .min(1)
      .describe(
        "pubmed:query, europepmc:query, trials:query, label:drug, pmid:…, pmc:…, doi:…, nct:… or spl:…; several numbers with commas",
      ),
    most: z.int().positive().max(9999).optional().describe(`Documents for each query at most. Default ${FETCH_MOST}`),
    fresh: z
      .boolean()
      .optional()
      .describe("True to pass by answers kept on this machine, and to fetch again what the library holds"),
    dryRun: z.boolean().optional().describe("True to show what would be sent, and send nothing"),
  }),
  output: z.object({
    asked: z.array(liveAskedSchema),
    planned: z.array(plannedSchema).describe("What would be sent; empty unless it is a dry run"),
    account: accountSchema.nullable().describe("What became of what came; null where nothing was asked"),
  }),
  effects: { reads: true, writes: true, network: true },
  errors: [
    "bad-input",
    "nothing-found",
    "service-down",
    "service-refused",
    "service-quota",
    "network-blocked",
    "offline",
    "cancelled",
    "library-read-only",
    "library-busy",
  ],
  run: async (context, { wants, most, fresh, dryRun }) => {
    const { sources, offline, tell } = liveOf(context);
    const clean = (query: string) => {
      const { text, removed } = cleanedQuery(query, context.lexicon);
      if (removed.length > 0) tell({ kind: "removed", removed, text });
      return text;
    };
    const tasks = tasksOfWants(wants, sources, { most: most ?? FETCH_MOST, clean });
    if (dryRun === true) return { asked: [], planned: plannedOf(tasks), account: null };
    if (offline())
      throw new Fault(
        "offline",
        "The network is forbidden by CITESIDE_OFFLINE, and nothing was fetched.",
        "Unset it, or add files.",
      );
    if (context.library.readOnly)
      throw new Fault(
        "library-read-only",
        `The library in ${context.library.place} is opened for reading only.`,
        "Name another with --library.",
      );
    const again = fresh === true ? { fresh, again: true } : {};
    const { asked, account } = await bringIn(context, tasks, again);
    return { asked, planned: [], account };
  },
});

/** The one Fault that says why nothing at all could be fetched; nothing where something came or was held. */
export function faultOf(asked: readonly z.infer<typeof liveAskedSchema>[]): Fault | undefined {
  if (asked.some(({ came, held }) => came + held > 0)) return undefined;
  const failed = asked.find((one) => one.failed !== null)?.failed;
  if (failed !== undefined && failed !== null) return new Fault(failed.code, failed.message);
  if (asked.some(({ found, refused }) => found > 0 && refused > 0))
    return new Fault(
      "nothing-found",
      `Nothing of what was asked for under ${asked.map(({ query }) => `“${query}”`).join(", ")} could be had.`,
      "The account says of each why.",
    );
  return new Fault(
    "nothing-found",
    `Nothing was found under ${asked.map(({ query }) => `“${query}”`).join(", ")}.`,
    "Look at the spelling, or ask for less at once.",
  );
}
