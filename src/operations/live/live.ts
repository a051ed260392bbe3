import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { SERVICES } from "../../ports/http.js";
import type { LiveSource, LiveWish } from "../../ports/live-source.js";
import { PUBMED_AIMS } from "../../question/live-query.js";
import type { LiveQueries } from "../../question/live-query.js";
import { LONGEST_QUESTION } from "../../question/parse.js";
import { accountSchema } from "../add/account.js";
import { defineOperation } from "../operation.js";
import type { LiveTask } from "./bring-in.js";
import { bringIn, liveOf, plannedOf } from "./bring-in.js";
import { cleaned } from "./cleaned.js";
import { liveTrailSchema, plannedSchema } from "./live-schema.js";

/** How many records of each service a question brings at most, when nobody says otherwise. */
export const LIVE_MOST = {
  guidelines: 10,
  reviews: 15,
  trials: 15,
  anything: 10,
  "full texts": 10,
  studies: 10,
  labels: 2,
} as const;
const ALL = 50;

/** Asks outside services what a question is about, and adds what comes to the library. */
export const live = defineOperation({
  name: "live",
  summary:
    "Ask PubMed, Europe PMC, DailyMed, openFDA and ClinicalTrials.gov about a question and add what comes to the library",
  input: z.object({
    question: z
      .string()
      .describe(
        `The question, at most ${LONGEST_QUESTION} characters; identifiers are taken out before anything leaves`,
      ),
    most: z
      .int()
      .positive()
      .optional()
      .describe(`How many PubMed records at most; the other services give in proportion. Default ${ALL}`),
    services: z.array(z.enum(SERVICES)).optional().describe("Only these services"),
    fresh: z.boolean().optional().describe("True to pass by answers that are kept on this machine"),
    dryRun: z.boolean().optional().describe("True to show what would be sent, and send nothing"),
  }),
  output: z.object({
    question: z.string().describe("The question without identifiers: the one to answer"),
    trail: liveTrailSchema,
    planned: z.array(plannedSchema).describe("What would be sent; empty unless it is a dry run"),
    account: accountSchema.nullable().describe("What became of what came; null where nothing was asked"),
  }),
  effects: { reads: true, writes: true, network: true },
  errors: ["bad-input", "offline", "cancelled", "library-read-only", "library-busy"],
  run: async (context, { question, most, services, fresh, dryRun }) => {
    const { sources, offline, tell } = liveOf(context);
    const { text, removed, live: queries } = cleaned(question, context.lexicon);
    tell({ kind: "removed", removed, text });
    const counts = new Map<string, number>();
    for (const { kind } of removed) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const trail = { removed: [...counts].map(([kind, count]) => ({ kind, count })), asked: [] };
    const tasks = tasksOf(queries, sources, (most ?? ALL) / ALL).filter(
      ({ source }) => services === undefined || services.includes(source.service),
    );
    if (tasks.length === 0)
      throw new Fault(
        "bad-input",
        "The question names nothing that services could be asked for.",
        "Name a condition, a drug or a procedure.",
      );
    if (dryRun === true) return { question: text, trail, planned: plannedOf(tasks), account: null };
    if (offline()) {
      tell({ kind: "offline" });
      return { question: text, trail, planned: [], account: null };
    }
    if (context.library.readOnly)
      throw new Fault(
        "library-read-only",
        `The library in ${context.library.place} is opened for reading only, and what comes could not be added.`,
        "Ask without --live, or name another with --library.",
      );
    const { asked, account } = await bringIn(context, tasks, fresh === undefined ? {} : { fresh });
    return { question: text, trail: { ...trail, asked }, planned: [], account };
  },
});

function tasksOf(
  queries: LiveQueries,
  sources: Readonly<Record<(typeof SERVICES)[number], LiveSource>>,
  share: number,
): LiveTask[] {
  const many = (aim: keyof typeof LIVE_MOST) => Math.max(1, Math.round(LIVE_MOST[aim] * share));
  const wishes = (texts: readonly string[], most: number): LiveWish[] =>
    texts.map((query) => ({ kind: "query", query, most }));
  const task = (source: LiveSource, aim: string, texts: readonly string[], most: number): LiveTask[] =>
    texts.length === 0 ? [] : [{ source, aim, wishes: wishes(texts, most) }];
  return [
    ...PUBMED_AIMS.flatMap((aim) => task(sources.pubmed, aim, queries.pubmed[aim], many(aim))),
    ...task(sources.europepmc, "full texts", queries.europepmc, many("full texts")),
    ...task(sources.trials, "studies", queries.trials, many("studies")),
    ...queries.drugs.map((drug): LiveTask => {
      const aim = `labels of ${drug}`;
      const otherwise = { source: sources.openfda, aim, wishes: wishes([drug], many("labels")) };
      return { source: sources.dailymed, aim, wishes: wishes([drug], many("labels")), otherwise };
    }),
  ];
}
