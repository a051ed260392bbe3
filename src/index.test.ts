import { expect, test } from "vitest";
import * as citeside from "./index.js";

test("the package exports these names and no others", () => {
  expect(Object.keys(citeside).sort()).toEqual([
    "Fault",
    "add",
    "ask",
    "audit",
    "auditSchema",
    "bundleSchema",
    "doctor",
    "inputsOf",
    "maintain",
    "remove",
    "set",
    "show",
    "sources",
    "verify",
    "wire",
  ]);
});
