import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nearestLibrary } from "./nearest-library.js";

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "citeside-nearest-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function libraryIn(...names: string[]): string {
  const folder = join(place, ...names);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "library.db"), "");
  return folder;
}

describe("the library that was likeliest meant", () => {
  test("is the one in the folder itself", () => {
    const inner = libraryIn("ward", "library");
    expect(nearestLibrary(join(place, "ward"), "library.db")).toBe(inner);
  });

  test("is the one beside it whose name is two letters away at most", () => {
    const meant = libraryIn("cardiology");
    mkdirSync(join(place, "cardiolagi"));
    expect(nearestLibrary(join(place, "cardiolgoy"), "library.db")).toBe(meant);
    expect(nearestLibrary(join(place, "cardio"), "library.db")).toBeUndefined();
  });

  test("is none where two could be meant alike, or nothing can be looked into", () => {
    libraryIn("ward-1");
    libraryIn("ward-2");
    expect(nearestLibrary(join(place, "ward-3"), "library.db")).toBeUndefined();
    expect(nearestLibrary(join(place, "no", "such", "place"), "library.db")).toBeUndefined();
  });
});
