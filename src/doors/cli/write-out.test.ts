import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Fault } from "../../domain/fault.js";
import { checkPlace, makeFolder, writeOut } from "./write-out.js";

const folder = mkdtempSync(join(tmpdir(), "citeside-out-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (work: () => void) => {
  try {
    work();
    return "written";
  } catch (error) {
    return error instanceof Fault ? error.code : "not a fault";
  }
};

test("a place that cannot be written is told, and is no fault of Citeside's own", () => {
  const nowhere = join(folder, "none", "a.json");
  expect(codeOf(() => writeOut(nowhere, "{}"))).toBe("bad-input");
  expect(codeOf(() => checkPlace(nowhere))).toBe("bad-input");
  expect(codeOf(() => writeOut(folder, "{}"))).toBe("bad-input");
  const file = join(folder, "a.json");
  expect(codeOf(() => checkPlace(file))).toBe("written");
  expect(codeOf(() => writeOut(file, "{}"))).toBe("written");
  expect(readFileSync(file, "utf8")).toBe("{}");
  expect(codeOf(() => makeFolder(file))).toBe("bad-input");
});

test.skipIf(!existsSync("/dev/full"))("a full disk is told as such", () => {
  expect(codeOf(() => writeOut("/dev/full", "{}"))).toBe("limit-exceeded");
});
