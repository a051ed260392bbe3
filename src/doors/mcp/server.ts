import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { TIERS } from "../../domain/tier.js";
import { ask } from "../../operations/ask/ask.js";
import { checked } from "../../operations/callable.js";
import { askAndKeep } from "../../operations/history/ask-and-keep.js";
import { auditAndKeep } from "../../operations/history/audit-and-keep.js";
import { keptUnder } from "../../operations/history/history-of.js";
import { isBundleId } from "../../operations/history/bundle-id.js";
import type { Context } from "../../operations/operation.js";
import { find } from "../../operations/search/find.js";
import { show } from "../../operations/show/show.js";
import { verify } from "../../operations/verify/verify.js";
import { answerText, answerView, answerViewSchema } from "./answer-view.js";
import { auditText, auditView, auditViewSchema } from "./audit-view.js";
import { registerMark } from "./mark-tool.js";
import { orderLines } from "../render/why-order.js";
import { pieceOf, pieceSchema } from "./publication-view.js";
import { registerResources } from "./resources.js";
import { told } from "./told.js";
import { idOfUri, publicationUri } from "./uris.js";

const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
const foundSchema = z.object({
  tiers: z.array(
    z.object({
      tier: z.enum(TIERS),
      publications: z.array(
        z.object({
          id: z.string(),
          uri: z.string(),
          title: z.string(),
          design: z.string(),
          year: z.int().nullable(),
          status: z.string(),
          why: z.array(z.string()).optional().describe("Why it stands where it stands, where that was asked for"),
        }),
      ),
    }),
  ),
  remarks: z.array(z.string()),
});
const verifiedSchema = z.object({
  verified: z.boolean(),
  checked: z.object({ statements: z.int(), quotes: z.int(), references: z.int() }),
  failures: z.array(z.object({ where: z.string(), problem: z.string() })).describe("At most twenty"),
  changed: z
    .array(z.object({ where: z.string(), problem: z.string() }))
    .describe("What the library says otherwise today"),
  snapshot: z.enum(["same", "different"]),
});

/** The tools and resources that a language model's client gets over one library. */
export function mcpServer(context: Context, version: string): McpServer {
  const server = new McpServer(
    { name: "citeside", version },
    {
      instructions:
        "Answers clinical questions from a library of the user's, every statement in the exact words of a numbered source, in tiers that never mix (guideline, research, label). Cite by the numbers given, never beyond them; a gap means that the library has nothing, and is itself a finding. Not for emergencies.",
    },
  );
  server.registerTool(
    "ask",
    {
      title: "Ask the library",
      description: `${ask.summary}.`,
      inputSchema: ask.input.pick({
        question: true,
        fromYear: true,
        toYear: true,
        designs: true,
        patient: true,
        why: true,
      }).shape,
      outputSchema: answerViewSchema.shape,
      annotations: READS,
    },
    async (input, { signal }) =>
      told(async () => {
        const view = answerView(await askAndKeep.run({ ...context, signal }, checked(ask.input, input)));
        return {
          view,
          text: answerText(view),
          links: [
            { uri: view.answer, name: "The whole answer" },
            ...view.references.map(({ uri, citation }) => ({ uri, name: citation })),
          ],
        };
      }),
  );
  server.registerTool(
    "audit",
    {
      title: "Audit a text",
      description: `${auditAndKeep.summary}.`,
      inputSchema: {
        text: z.string().max(200_000).describe("The clinical text: plain or Markdown"),
        name: z.string().optional(),
      },
      outputSchema: auditViewSchema.shape,
      annotations: READS,
    },
    async ({ text, name }, { signal }) =>
      told(async () => {
        const view = auditView(await auditAndKeep.run({ ...context, signal }, { text, name: name ?? "text" }));
        return { view, text: auditText(view), links: [{ uri: view.audit, name: "The whole audit" }] };
      }),
  );
  server.registerTool(
    "find",
    {
      title: "Find publications",
      description: `${find.summary}.`,
      inputSchema: find.input.shape,
      outputSchema: foundSchema.shape,
      annotations: READS,
    },
    async (input, { signal }) =>
      told(async () => {
        const { tiers, remarks } = await find.run({ ...context, signal }, checked(find.input, input));
        const view = {
          tiers: tiers.map(({ tier, publications }) => ({
            tier,
            publications: publications.map(({ id, title, design, year, status, why }) => ({
              id,
              uri: publicationUri(id),
              title,
              design,
              year,
              status: status.kind,
              ...(why === undefined ? {} : { why: orderLines(why) }),
            })),
          })),
          remarks,
        };
        const all = view.tiers.flatMap(({ publications }) => publications);
        const text = all
          .map(({ id, title, design, year, why = [] }) =>
            [`${id}: ${title} (${design}, ${year ?? "no year"})`, ...why.map((line) => `  - ${line}`)].join("\n"),
          )
          .join("\n");
        return {
          view,
          text: text === "" ? "Nothing." : text,
          links: all.map(({ uri, title }) => ({ uri, name: title })),
        };
      }),
  );
  server.registerTool(
    "publication",
    {
      title: "Read a publication",
      description: "Read a publication's facts and its text, piece by piece.",
      inputSchema: {
        id: z.string().describe("Any identifier of it"),
        offset: z.int().nonnegative().optional().describe("Where the piece begins, in characters"),
      },
      outputSchema: pieceSchema.shape,
      annotations: READS,
    },
    async ({ id, offset }) =>
      told(async () => {
        const shown = await show.run(context, { id });
        const view = pieceOf(shown, offset ?? 0);
        const { title, design, year, status } = view;
        return {
          view,
          text: `${title} (${design}, ${year ?? "no year"}, ${status})\n\n${view.text}`,
          links: [{ uri: publicationUri(shown.id), name: title }],
        };
      }),
  );
  server.registerTool(
    "verify",
    {
      title: "Verify an answer",
      description: `${verify.summary}.`,
      inputSchema: {
        answer: z
          .union([z.string(), z.record(z.string(), z.unknown())])
          .describe("The id or citeside:// address of an answer, its bundle, or the bundle's text"),
      },
      outputSchema: verifiedSchema.shape,
      annotations: READS,
    },
    async ({ answer: given }) =>
      told(async () => {
        const id = typeof given === "string" ? idOfUri(given) : "";
        const bundle = isBundleId(id) ? (await keptUnder(context, id)).document : given;
        const { verified, checked: counts, failures, library, snapshot } = await verify.run(context, { bundle });
        const { statements, quotes, references } = counts;
        const some = (all: typeof failures) => all.slice(0, 20).map(({ where, problem }) => ({ where, problem }));
        const view = {
          verified,
          checked: { statements, quotes, references },
          failures: some(failures),
          changed: some(library.changed),
          snapshot,
        };
        return {
          view,
          text: `${verified ? "Everything in it holds" : `${failures.length} things in it do not hold`}: ${quotes} quotes in ${statements} statements.`,
          links: [],
        };
      }),
  );
  registerMark(server, context);
  registerResources(server, context);
  return server;
}
