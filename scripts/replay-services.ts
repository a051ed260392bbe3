/**
 * Plays the outside services on this machine, over a small shelf about colchicine in gout made by us, and prints the settings
 * under which `citeside` asks them: every command of docs/live.md can be tried without a network. Ends with Ctrl-C.
 *
 *     npx vite-node scripts/replay-services.ts [cache folder]
 */
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mostWithin, startFakeService } from "../src/testing/fake-service.js";
import { GOUT_SHELF } from "../src/testing/live-shelf.js";
import { replayEnvironment, replayServices } from "../src/testing/replay-services.js";

const service = await startFakeService(replayServices(GOUT_SHELF));
const cache = process.argv[2] ?? join(tmpdir(), `citeside-replay-${process.pid}`);
for (const [name, value] of Object.entries(replayEnvironment(service.url, cache)))
  console.log(`export ${name}=${value}`);
process.once("SIGINT", () => {
  const pubmed = service.asked.filter(({ path }) => path.startsWith("/entrez/"));
  console.log(
    `# ${service.asked.length} requests; PubMed ${pubmed.length}, at most ${mostWithin(pubmed, 1000)} within a second`,
  );
  void service.close();
});
