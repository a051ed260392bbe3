import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OPERATIONS, referencePage } from "./reference.js";

test("docs/reference.md is made from the operations; npm run reference writes it", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/reference.md"), "utf8")).toBe(referencePage());
});

test("four operations use the network and no other, and names are unique", () => {
  expect(OPERATIONS.filter(({ effects }) => effects.network).map(({ name }) => name)).toEqual([
    "live",
    "fetch",
    "refresh",
    "fetch-cited",
  ]);
  expect(new Set(OPERATIONS.map(({ name }) => name)).size).toBe(OPERATIONS.length);
});
