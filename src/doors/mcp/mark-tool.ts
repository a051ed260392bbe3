import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { keptUnder } from "../../operations/history/history-of.js";
import { MARKED_AS, markClaim } from "../../operations/marks/mark-claim.js";
import { mark } from "../../operations/marks/marks.js";
import { auditSchema } from "../../operations/audit/audit-schema.js";
import { checked } from "../../operations/callable.js";
import type { Context } from "../../operations/operation.js";
import { told } from "./told.js";
import { idOfUri } from "./uris.js";

const markedSchema = z.object({
  id: z.string().describe("Takes the mark back (citeside history unmark)"),
  text: z.string(),
  reason: z.string(),
});

/** The tool by which a person's word against a statement or a verdict is kept for the library's owner. */
export function registerMark(server: McpServer, context: Context): void {
  server.registerTool(
    "mark",
    {
      title: "Mark as wrong",
      description:
        "Keep the user's own word that a statement of an answer, or an audit's verdict on a claim, is wrong, for the library's owner. Only when the user says so.",
      inputSchema: {
        answer: z.string().describe("The id or citeside:// address of the answer or audit"),
        text: z.string().describe("The statement's or claim's text, exactly"),
        reason: z.string().describe("Why, in the user's words"),
        verdict: z.enum(MARKED_AS).optional().describe("For a claim: what the verdict should be; default wrong"),
      },
      outputSchema: markedSchema.shape,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
    async ({ answer, text, reason, verdict }) =>
      told(async () => {
        const id = idOfUri(answer);
        const audit = auditSchema.safeParse((await keptUnder(context, id)).document);
        const made = audit.success
          ? await markClaim.run(context, claimMark(audit.data, { text, reason, verdict: verdict ?? "wrong" }))
          : await mark.run(context, checked(mark.input, { answer: id, statement: text, reason }));
        return {
          view: { id: made.id, text, reason: made.reason },
          text: `Marked: “${text}”. ${made.id} takes it back.`,
          links: [],
        };
      }),
  );
}

function claimMark(
  { claims }: z.infer<typeof auditSchema>,
  { text, ...said }: { readonly text: string; readonly reason: string; readonly verdict: string },
) {
  const claim = claims.find((one) => one.text === text);
  if (claim === undefined)
    throw new Fault("bad-input", "The audit has no such claim.", "Give its text exactly as the audit has it.");
  const of = claim.inherits.map((one) => one.text);
  return checked(markClaim.input, { ...said, claim: claim.text, of, given: claim.verdict });
}
