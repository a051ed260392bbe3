/**
 * Writes `docs/bundle.schema.json`, the published JSON Schema of a bundle, from the schema that the code checks with.
 *
 *     npm run schema
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedBundleSchema } from "../src/operations/published-schema.js";

writeFileSync(join(import.meta.dirname, "..", "docs", "bundle.schema.json"), publishedBundleSchema());
