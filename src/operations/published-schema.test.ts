import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedBundleSchema } from "./published-schema.js";

test("docs/bundle.schema.json is what the code checks with; npm run schema writes it", () => {
  const published = readFileSync(join(import.meta.dirname, "../../docs/bundle.schema.json"), "utf8");
  expect(published).toBe(publishedBundleSchema());
});
