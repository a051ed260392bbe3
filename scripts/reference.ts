/**
 * Writes `docs/reference.md` from the operations' declarations.
 *
 *     npm run reference
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { referencePage } from "../src/operations/reference.js";

writeFileSync(join(import.meta.dirname, "..", "docs", "reference.md"), referencePage());
