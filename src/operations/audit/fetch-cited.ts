import { z } from "zod";
import { citationsOf, listedReferences } from "../../audit/citations/citations.js";
import { formatIdentifier } from "../../domain/identifier.js";
import { Fault } from "../../domain/fault.js";
import { bringIn, liveOf } from "../live/bring-in.js";
import { liveAskedSchema } from "../live/live-schema.js";
import { identifierTasks } from "../live/wants.js";
import { defineOperation } from "../operation.js";
import { readGiven } from "./read-text.js";

/** More than this are not asked for at once. */
const MOST = 200;

/** Asks outside services for what a text cites and the library does not hold. Only identifiers leave, never the text. */
export const fetchCited = defineOperation({
  name: "fetch-cited",
  summary: "Ask outside services for what a text cites by PMID, DOI, PMCID or NCT number and the library does not hold",
  input: z.object({
    name: z.string().default("text"),
    text: z.string().optional(),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, "a file's bytes").optional(),
  }),
  output: z.object({
    asked: z.array(liveAskedSchema),
    missing: z
      .array(z.string())
      .describe("Identifiers that the services were asked for without a fault and had nothing under"),
  }),
  effects: { reads: true, writes: true, network: true },
  errors: ["bad-input", "limit-exceeded", "offline", "cancelled", "library-read-only", "library-busy"],
  run: async (context, { name, text, bytes }) => {
    const { library } = context;
    const { sources, offline } = liveOf(context);
    if (offline()) throw new Fault("offline", "The network is forbidden by CITESIDE_OFFLINE.", "Audit without --live.");
    if (library.readOnly)
      throw new Fault("library-read-only", "What is fetched could not be added.", "Audit without --live.");
    const audited = await readGiven(context, {
      name,
      ...(text === undefined ? {} : { text }),
      ...(bytes === undefined ? {} : { bytes }),
    });
    const cited = new Map(
      [
        ...citationsOf(audited).flatMap((one) => (one.kind === "identifier" ? [one.identifier] : [])),
        ...listedReferences(audited).flatMap(({ identifiers }) => identifiers),
      ].map((one) => [formatIdentifier(one), one]),
    );
    const wanted = [];
    for (const one of cited.values()) if ((await library.held(one)) === undefined) wanted.push(one);
    const some = wanted.slice(0, MOST);
    const { asked } = await bringIn(context, identifierTasks(some, sources));
    // An outage is not an absence: only what every service asked answered for is missing.
    const faulty = asked.filter(({ failed }) => failed !== null).flatMap(({ query }) => query.split(" "));
    const missing: string[] = [];
    for (const one of some)
      if (!faulty.includes(formatIdentifier(one)) && (await library.held(one)) === undefined)
        missing.push(formatIdentifier(one));
    return { asked, missing };
  },
});
