import { expect, test } from "vitest";
import { Pace } from "./operation-pace.js";

test("what calls took of late is told for each operation, the last a fifth of it", () => {
  const pace = new Pace();
  expect(pace.of("ask")).toBe(0);
  pace.note("ask", 100);
  pace.note("audit", 9_000);
  expect(pace.of("ask")).toBe(100);
  pace.note("ask", 200);
  expect([pace.of("ask"), pace.of("audit")]).toEqual([120, 9_000]);
});
