import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { Fault } from "../../domain/fault.js";
import { FAULT_TABLE } from "../exit-codes.js";

/** What a tool gives: structure, the same as text, and links to what it stands on. A fault is told to the model in words. */
export async function told(
  work: () => Promise<{
    readonly view: Record<string, unknown>;
    readonly text: string;
    readonly links: readonly { readonly uri: string; readonly name: string }[];
  }>,
): Promise<CallToolResult> {
  try {
    const { view, text, links } = await work();
    return {
      structuredContent: view,
      content: [
        { type: "text", text },
        ...links.map(({ uri, name }) => ({ type: "resource_link" as const, uri, name })),
      ],
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, remedy } = error;
    const words = [FAULT_TABLE[code].meaning, message, remedy].flatMap((one) => one ?? []).join("\n");
    return { isError: true, content: [{ type: "text", text: `${code}: ${words}` }] };
  }
}
