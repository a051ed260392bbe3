/**
 * Writes `docs/audit-seed.md`: the audit of a page over the starter library, as the program makes it.
 *
 *     npx vite-node scripts/audit-seed.ts ../shared/seed/what-is-calcific-myopathy.txt
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { renderAuditMarkdown } from "../src/doors/render/audit-markdown.js";
import { audit } from "../src/operations/audit/audit.js";
import { wire } from "../src/wiring.js";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Name the page to audit.");
const folder = mkdtempSync(join(tmpdir(), "citeside-audit-"));
const context = await wire({ folder });
try {
  const made = await audit.run(context, { name: basename(file), bytes: readFileSync(file) });
  writeFileSync(join(import.meta.dirname, "..", "docs", "audit-seed.md"), renderAuditMarkdown(made));
} finally {
  await context.library.close();
  rmSync(folder, { recursive: true, force: true });
}
