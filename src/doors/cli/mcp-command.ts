import { once } from "node:events";
import type { Command } from "commander";
import { packageVersion } from "../../package-files.js";
import type { LibraryOptions } from "./run.js";
import { withLibrary, withLibraryOptions } from "./run.js";
import { stoppable } from "./stopping.js";
import type { Terminal } from "./terminal.js";

/** `citeside mcp`: standard input and output belong to the protocol alone. */
export function mcpCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("mcp")
    .summary("Serve the library to a language model's client over MCP")
    .description(
      "Serves the tools ask, audit, find, publication, verify and mark over MCP on standard input and output. Uses no network.",
    );
  withLibraryOptions(command).action((options: LibraryOptions) =>
    stoppable((signal) =>
      withLibrary(
        terminal,
        options,
        async (context) => {
          const [{ mcpServer }, { StdioServerTransport }] = await Promise.all([
            import("../mcp/server.js"),
            import("@modelcontextprotocol/sdk/server/stdio.js"),
          ]);
          const server = mcpServer(context, packageVersion());
          const ended = once(process.stdin, "end").catch(() => undefined);
          await server.connect(new StdioServerTransport());
          const stopped = signal.aborted ? Promise.resolve() : once(signal, "abort");
          await Promise.race([ended, stopped]);
          await server.close();
        },
        { make: "empty" },
      ),
    ),
  );
}
