/**
 * Writes `docs/bundle.schema.json` and `docs/audit.schema.json`, the published JSON Schemas, from those that the code checks with.
 *
 *     npm run schema
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedAuditSchema, publishedBundleSchema } from "../src/operations/published-schema.js";

const docs = join(import.meta.dirname, "..", "docs");
writeFileSync(join(docs, "bundle.schema.json"), publishedBundleSchema());
writeFileSync(join(docs, "audit.schema.json"), publishedAuditSchema());
