import { z } from "zod";
import { makeBareRecord } from "../../domain/bare-record.js";
import { Fault } from "../../domain/fault.js";
import type { Identifier } from "../../domain/identifier.js";
import { STATUS_KINDS } from "../../domain/publication.js";
import type { SourceKind } from "../../domain/source.js";
import type { Held, Library, Origin } from "../../ports/library.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import type { Document, Input } from "../../ports/reader.js";
import type { Account } from "../add/account.js";
import { emptyAccount, refuse } from "../add/account-sum.js";
import { readInputs } from "../add/read-inputs.js";
import type { Context } from "../operation.js";
import { defineOperation } from "../operation.js";
import { bringIn, liveOf, plannedOf } from "../live/bring-in.js";
import { liveAskedSchema, plannedSchema } from "../live/live-schema.js";
import { identifierTasks } from "../live/wants.js";

const changeSchema = z.object({
  publication: z.string(),
  title: z.string(),
  was: z.enum(STATUS_KINDS),
  now: z.enum(STATUS_KINDS),
});

/** Asks services for what has become of the publications that the library holds. */
export const refresh = defineOperation({
  name: "refresh",
  summary: "Bring retraction status and newer versions of what the library holds",
  input: z.object({
    publications: z.array(z.string()).optional().describe("Only these, by any identifier; default all"),
    fresh: z.boolean().optional().describe("True to pass by answers kept on this machine"),
    dryRun: z.boolean().optional().describe("True to show what would be sent, and send nothing"),
  }),
  output: z.object({
    checked: z.int().nonnegative().describe("Publications that services were asked about"),
    unknown: z.int().nonnegative().describe("Publications that have no identifier to ask by"),
    statuses: z.array(changeSchema).describe("Publications whose status is another now"),
    newer: z
      .array(z.object({ publication: z.string(), title: z.string() }))
      .describe("Publications of which a newer text came"),
    asked: z.array(liveAskedSchema),
    planned: z.array(plannedSchema).describe("What would be sent; empty unless it is a dry run"),
    refusals: z.array(z.object({ name: z.string(), message: z.string() })),
  }),
  effects: { reads: true, writes: true, network: true },
  errors: ["not-found", "offline", "service-down", "network-blocked", "cancelled", "library-read-only", "library-busy"],
  run: async (context, { publications, fresh, dryRun }) => {
    const { library } = context;
    const { sources, offline, tell } = liveOf(context);
    const before = await chosen(library, publications);
    const identifiers = before.flatMap(identifiersToAsk);
    const result = {
      checked: before.filter((held) => identifiersToAsk(held).length > 0).length,
      unknown: before.filter((held) => identifiersToAsk(held).length === 0).length,
      statuses: [],
      newer: [],
      asked: [],
      planned: [],
      refusals: [],
    };
    const tasks = identifierTasks(identifiers, sources);
    if (dryRun === true) return { ...result, planned: plannedOf(tasks) };
    if (offline()) {
      tell({ kind: "offline" });
      throw new Fault(
        "offline",
        "The network is forbidden by CITESIDE_OFFLINE, and nothing was asked.",
        "Unset it, or add the files anew.",
      );
    }
    if (library.readOnly)
      throw new Fault(
        "library-read-only",
        `The library in ${library.place} is opened for reading only.`,
        "Name another with --library.",
      );
    const newer: { publication: string; title: string }[] = [];
    const take = (input: Input, origin: Origin) => takeKinds(context, input, origin, newer);
    const { asked, account } = await bringIn(context, tasks, {
      ...(fresh === undefined ? {} : { fresh }),
      again: true,
      take,
    });
    const statuses = [];
    for (const { publication } of before) {
      const after = await library.held(publication.id);
      if (after !== undefined && after.publication.status.kind !== publication.status.kind)
        statuses.push({
          publication: publication.id,
          title: publication.title,
          was: publication.status.kind,
          now: after.publication.status.kind,
        });
    }
    const refusals = account.refusals.map(({ name, message }) => ({ name, message }));
    return {
      ...result,
      asked,
      statuses,
      newer: newer.sort((a, b) => (a.publication < b.publication ? -1 : 1)),
      refusals,
    };
  },
});

async function chosen(library: Library, publications: readonly string[] | undefined): Promise<Held[]> {
  if (publications === undefined) return library.list({});
  return Promise.all(
    publications.map(async (id) => {
      const held = await library.held(id);
      if (held === undefined)
        throw new Fault(
          "not-found",
          `The library holds nothing under “${id}”.`,
          "citeside sources lists what it holds.",
        );
      return held;
    }),
  );
}

/** What a publication's services are asked by: its PubMed record for its status, and its own texts for newer ones. */
function identifiersToAsk({ publication: { identifiers }, sources }: Held): Identifier[] {
  const kinds = new Set(sources.map(({ kind }) => kind));
  const first = (scheme: Identifier["scheme"]) => identifiers.filter((one) => one.scheme === scheme).slice(0, 1);
  const pmid = first("pmid");
  return [
    ...pmid,
    ...(kinds.has("full text") ? first("pmcid") : []),
    ...first("spl"),
    ...first("nct").filter(() => pmid.length === 0),
  ];
}

/** Adds a text where the library has one of its kind; where it has another alone, only the facts, so that refreshing brings no new texts in. */
async function takeKinds(
  { library, reading, signal }: Context,
  input: Input,
  origin: Origin,
  newer: { publication: string; title: string }[],
): Promise<Account> {
  const account = emptyAccount();
  const options = { ...(await reading()), limits: DEFAULT_LIMITS, ...(signal === undefined ? {} : { signal }) };
  for await (const read of readInputs<never>([input], options)) {
    if (read.kind === "refused") refuse(account, read);
    else if (read.kind === "record") {
      const { outcome } = await library.addRecord(read.record);
      if (outcome === "withdrawn") account.withdrawn.keptOut++;
      else account.records[outcome]++;
    } else if (read.kind === "document") {
      const { facts, source } = read;
      if (await hasKind(library, read, source.kind)) {
        const known = await library.source(source.id);
        const { outcome, publication } = await library.add({ facts, source, origin });
        if (outcome === "withdrawn") account.withdrawn.keptOut++;
        else account[outcome]++;
        if (outcome === "replaced" && known === undefined) newer.push({ publication, title: facts.title });
      } else {
        const { outcome } = await library.addRecord(makeBareRecord(facts, source.reader));
        if (outcome === "withdrawn") account.withdrawn.keptOut++;
        else account.records[outcome]++;
      }
    }
  }
  return account;
}

async function hasKind(library: Library, { facts }: Document, kind: SourceKind): Promise<boolean> {
  for (const identifier of facts.identifiers) {
    const held = await library.held(identifier);
    if (held !== undefined) return held.sources.some((source) => source.kind === kind);
  }
  return false;
}
