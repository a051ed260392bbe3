import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { answer } from "../../operations/history/answers.js";
import type { Context } from "../../operations/operation.js";
import { show } from "../../operations/show/show.js";
import { textOf } from "./publication-view.js";
import { answerUri } from "./uris.js";

/** Answers and audits that are listed as resources, the newest; the others are read by their addresses. */
const LISTED = 50;

/** What a client can read: any publication of the library, and what was answered. */
export function registerResources(server: McpServer, context: Context): void {
  server.registerResource(
    "publication",
    new ResourceTemplate("citeside://publications/{id}", { list: undefined }),
    { title: "A publication of the library", description: "Its whole text", mimeType: "text/plain" },
    async (uri, { id }) => {
      const shown = await show.run(context, { id: decodeURIComponent(String(id)) });
      return { contents: [{ uri: uri.href, mimeType: "text/plain", text: `${shown.title}\n\n${textOf(shown)}` }] };
    },
  );
  server.registerResource(
    "answer",
    new ResourceTemplate("citeside://answers/{id}", { list: async () => ({ resources: await recent(context) }) }),
    {
      title: "An answer or audit that was given",
      description: "Its whole bundle, which can be verified",
      mimeType: "application/json",
    },
    async (uri, { id }) => {
      const document = await answer.run(context, { id: String(id) });
      return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(document) }] };
    },
  );
}

async function recent({ history }: Context) {
  const { items } = (await history?.list({ offset: 0, limit: LISTED })) ?? { items: [] };
  return items.map(({ id, kind, title, last }) => ({
    uri: answerUri(id),
    name: title,
    description: `${kind} of ${last.slice(0, 10)}`,
    mimeType: "application/json",
  }));
}
