/**
 * Runs the measurements of the ledger and compares them with what is written, in both directions; ends with 1 when one differs.
 *   npx vite-node eval/check-ledger.ts -- [--short] [--keep FOLDER] [name …]
 */
import { parseArgs } from "node:util";
import { differences } from "../src/eval/ledger.js";
import { ledgerEntries, measureEntry } from "./ledger-entries.js";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== "--"),
  allowPositionals: true,
  options: { short: { type: "boolean", default: false }, keep: { type: "string" } },
});
let failed = false;
for (const entry of ledgerEntries()) {
  if (positionals.length > 0 ? !positionals.includes(entry.name) : values.short && !entry.short) continue;
  const result = await measureEntry(entry, values.keep);
  if (result === undefined) {
    console.log(`${entry.name}: its data is not on this machine`);
    failed = true;
    continue;
  }
  const found = differences(entry, result);
  failed ||= found.length > 0;
  console.log(found.length === 0 ? `${entry.name}: stands` : found.join("\n"), JSON.stringify(result.metrics));
}
process.exitCode = failed ? 1 : 0;
